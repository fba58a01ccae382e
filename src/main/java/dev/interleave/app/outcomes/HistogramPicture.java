package dev.interleave.app.outcomes;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import dev.interleave.text.Texts;

/// The histogram as a picture to take along: what it proves, and the bars with their numbers. As
/// high as it has to be.
final class HistogramPicture {

  private static final double MARGIN = 24;
  private static final double WIDTH = 720;
  private static final double LINE = 18;
  private static final double BAR = 11;
  private static final double NAME = 110;
  private static final double NUMBER = 120;

  private final Texts texts;
  private final Histogram histogram;
  private final Brush brush = new Brush(new TextMeasure(), 1);
  private double y = MARGIN;

  HistogramPicture(Texts texts, Histogram histogram) {
    this.texts = texts;
    this.histogram = histogram;
  }

  /// Draws it.
  ///
  /// @param title what the program is called
  /// @param verdict what exploring proves
  Picture picture(String title, String verdict) {
    write(title, brush.style(Face.BOLD, 18), Role.TEXT, 26);
    for (String line : brush.wrapped(verdict, brush.style(Face.REGULAR, 13), WIDTH - 2 * MARGIN)) {
      write(line, brush.style(Face.REGULAR, 13), Role.TEXT, LINE);
    }
    for (HistogramRow row : histogram.rows()) {
      y += 10;
      draw(row);
    }
    String missed = new Missed(texts, histogram).words();
    if (!missed.isEmpty()) {
      y += 10;
      for (String line : brush.wrapped(missed, brush.style(Face.REGULAR, 12), WIDTH - 2 * MARGIN)) {
        write(line, brush.style(Face.REGULAR, 12), Role.TEXT_MUTED, LINE);
      }
    }
    return new Picture(WIDTH, y + MARGIN, brush.shapes());
  }

  private void draw(HistogramRow row) {
    TextStyle style = brush.style(Face.MONO, 13);
    String name = brush.elided(row.title(texts), style, WIDTH - 2 * MARGIN);
    write(name, style, row.isBad() ? Role.DANGER : Role.TEXT, LINE);
    write(row.detail(texts), brush.style(Face.REGULAR, 11.5), Role.TEXT_MUTED, LINE);
    bar(
        texts.say("outcomes.legend.explored"),
        Role.ACCENT,
        row.extent().orElse(0),
        row.words(texts));
    if (row.random().rounds() > 0) {
      bar(
          texts.say("outcomes.legend.random"),
          Role.SHARED,
          row.random().share(),
          row.random().words(texts));
    }
    if (row.live().rounds() > 0) {
      bar(
          texts.say("outcomes.legend.live"),
          Role.ITEM,
          row.live().share(),
          row.live().words(texts));
    }
  }

  private void bar(String name, Role role, double share, String number) {
    TextStyle style = brush.style(Face.REGULAR, 11.5);
    double width = WIDTH - 2 * MARGIN - NAME - NUMBER;
    double top = y + (LINE - BAR) / 2;
    brush.fitted(
        name, new Rect(MARGIN, y, NAME, LINE), style, Ink.of(Role.TEXT_MUTED), Anchor.START);
    brush.box(new Rect(MARGIN + NAME, top, width, BAR), 2, Ink.of(Role.SURFACE_RAISED), null);
    if (share > 0) {
      brush.box(
          new Rect(MARGIN + NAME, top, Math.max(2, share * width), BAR), 2, Ink.of(role), null);
    }
    brush.fitted(
        number,
        new Rect(WIDTH - MARGIN - NUMBER, y, NUMBER, LINE),
        style,
        Ink.of(Role.TEXT),
        Anchor.END);
    y += LINE;
  }

  private void write(String text, TextStyle style, Role role, double height) {
    brush.text(text, MARGIN, y + style.size(), style, Ink.of(role), Anchor.START);
    y += height;
  }
}
