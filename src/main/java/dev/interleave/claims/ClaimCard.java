package dev.interleave.claims;

import dev.interleave.text.Texts;
import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Ink.Tone;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.chart.Bar;
import dev.interleave.picture.chart.BarChart;
import dev.interleave.picture.layout.Rect;

/// Draws one claim on a card, from top to bottom.
final class ClaimCard {

  private static final double PADDING = 16;
  private static final double BLOCK_GAP = 10;
  private static final double PILL = 22;
  private static final double OBSERVATION = 24;

  private final Texts texts;
  private final Claim claim;
  private final Brush brush;
  private final double width;
  private final double inner;

  /// @param width width of the card
  ClaimCard(Texts texts, Claim claim, Brush brush, double width) {
    this.texts = texts;
    this.claim = claim;
    this.brush = brush;
    this.width = width;
    this.inner = width - 2 * PADDING;
  }

  private TextStyle topicStyle() {
    return brush.style(Face.REGULAR, 12);
  }

  /// A text that may take several lines.
  private record Paragraph(String text, TextStyle style, double leading, Role role) {

    double height(Brush brush, double width) {
      return text.isEmpty() ? 0 : brush.wrapped(text, style, width).size() * leading;
    }

    void draw(Brush brush, double x, double top, double width) {
      double baseline = top + leading * 0.75;
      for (String line : brush.wrapped(text, style, width)) {
        brush.text(line, x, baseline, style, Ink.of(role), Anchor.START);
        baseline += leading;
      }
    }
  }

  private Paragraph sentence() {
    return new Paragraph(claim.sentence(), brush.style(Face.BOLD, 15), 20, Role.TEXT);
  }

  private Paragraph reason() {
    return new Paragraph(claim.reason(), brush.style(Face.REGULAR, 12.5), 17, Role.TEXT);
  }

  private Paragraph method() {
    return new Paragraph(claim.method(), brush.style(Face.REGULAR, 11), 15, Role.TEXT_MUTED);
  }

  private Paragraph heading(Comparison comparison) {
    String key = "claims.comparison." + comparison.origin().label();
    return new Paragraph(
        texts.say(
            chart(comparison).isLogarithmic() ? key + ".logarithmic" : key, comparison.title()),
        brush.style(Face.REGULAR, 11),
        17,
        Role.TEXT_MUTED);
  }

  double height() {
    double height = PADDING + PILL + BLOCK_GAP + sentence().height(brush, inner) + 4;
    height += reason().height(brush, inner) + BLOCK_GAP;
    for (Comparison comparison : claim.comparisons()) {
      height += heading(comparison).height(brush, inner) + chart(comparison).height(brush);
      height += BLOCK_GAP;
    }
    if (!claim.observations().isEmpty()) {
      height += claim.observations().size() * OBSERVATION + BLOCK_GAP;
    }
    return height + method().height(brush, inner) + PADDING;
  }

  void draw(double left, double top) {
    Rect card = new Rect(left, top, width, height());
    brush.box(card, 8, Ink.of(Role.SURFACE), brush.line(Ink.of(Role.OUTLINE), 1));
    double x = left + PADDING;
    double y = top + PADDING;
    drawTopic(x, y);
    y += PILL + BLOCK_GAP;
    y = drawn(sentence(), x, y) + 4;
    y = drawn(reason(), x, y) + BLOCK_GAP;
    for (Comparison comparison : claim.comparisons()) {
      y = drawn(heading(comparison), x, y);
      chart(comparison).draw(brush, x, y, inner);
      y += chart(comparison).height(brush) + BLOCK_GAP;
    }
    for (Observation observation : claim.observations()) {
      drawObservation(observation, new Rect(x, y, inner, OBSERVATION));
      y += OBSERVATION;
    }
    if (!claim.observations().isEmpty()) {
      y += BLOCK_GAP;
    }
    drawn(method(), x, y);
  }

  private double drawn(Paragraph paragraph, double x, double y) {
    if (!paragraph.text().isEmpty()) {
      paragraph.draw(brush, x, y, inner);
    }
    return y + paragraph.height(brush, inner);
  }

  private void drawTopic(double x, double y) {
    TextStyle style = brush.style(Face.BOLD, 11.5);
    String words = claim.verdict().words(texts);
    double pillWidth = brush.width(words, style) + 20;
    Rect pill = new Rect(x + inner - pillWidth, y, pillWidth, PILL);
    Ink ink = Ink.of(role(claim.verdict()));
    brush.box(pill, PILL / 2, null, brush.line(ink, 1.4));
    brush.fitted(words, pill, style, ink, Anchor.MIDDLE);
    brush.fitted(
        claim.topic().title(texts),
        new Rect(x, y, inner - pillWidth - BLOCK_GAP, PILL),
        topicStyle(),
        Ink.of(Role.TEXT_MUTED),
        Anchor.START);
  }

  private static Role role(Verdict verdict) {
    return switch (verdict) {
      case YES -> Role.SUCCESS;
      case PARTLY -> Role.WAITING;
      case NO -> Role.DANGER;
      case UNKNOWN -> Role.TEXT_MUTED;
    };
  }

  private BarChart chart(Comparison comparison) {
    boolean hollow = comparison.origin() == Comparison.Origin.SIMULATED;
    return new BarChart(
        comparison.figures().stream().map(figure -> bar(figure, hollow)).toList(),
        comparison.quantity().step(),
        comparison.quantity()::text,
        comparison.quantity()::roundText);
  }

  private static Bar bar(Figure figure, boolean hollow) {
    Sample sample = figure.sample();
    return new Bar(
        figure.name(),
        ink(figure.contender()),
        hollow,
        sample.median(),
        sample.least(),
        sample.most());
  }

  private static Ink ink(Contender contender) {
    return Ink.ofActor(
        switch (contender) {
          case THREAD -> 1;
          case VIRTUAL_THREAD -> 6;
          case PROCESS -> 2;
        },
        Tone.STRONG);
  }

  private void drawObservation(Observation observation, Rect row) {
    double radius = 5;
    double mark = 46;
    Ink ink = ink(observation.contender());
    brush.disc(
        row.x() + radius,
        row.middleY(),
        radius,
        observation.happened() ? ink : null,
        brush.line(ink, 1.6));
    brush.fitted(
        observation.happened() ? texts.say("claims.yes") : texts.say("claims.no"),
        new Rect(row.x() + 2 * radius + 6, row.y(), mark - 2 * radius - 6, row.height()),
        brush.style(Face.BOLD, 12),
        Ink.of(Role.TEXT),
        Anchor.START);
    TextStyle style = brush.style(Face.REGULAR, 12);
    double room = row.width() - mark;
    double deeds = Math.min(deedsWidth(style) + 2 * BLOCK_GAP, room / 2);
    brush.fitted(
        observation.deed(),
        new Rect(row.x() + mark, row.y(), deeds - BLOCK_GAP, row.height()),
        style,
        Ink.of(Role.TEXT),
        Anchor.START);
    brush.fitted(
        observation.seen(),
        new Rect(row.x() + mark + deeds, row.y(), room - deeds, row.height()),
        style,
        Ink.of(Role.TEXT_MUTED),
        Anchor.START);
  }

  private double deedsWidth(TextStyle style) {
    return claim.observations().stream()
        .mapToDouble(observation -> brush.width(observation.deed(), style))
        .max()
        .orElse(0);
  }
}
