package dev.interleave.claims;

import dev.interleave.text.Texts;
import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle.Face;
import java.util.Arrays;

/// The claims as a picture: a card for each, with its verdict, its figures as bars and what was
/// seen. As high as it has to be. Safe to share between threads.
public final class ClaimsPicture {

  private static final double MARGIN = 20;
  private static final double GAP = 16;
  private static final double HEADER = 64;
  private static final double LEAST_CARD = 440;

  private final Texts texts;
  private final ClaimsReport report;
  private final TextMeasure measure = new TextMeasure();

  /// The picture of a report.
  public ClaimsPicture(Texts texts, ClaimsReport report) {
    this.texts = texts;
    this.report = report;
  }

  /// Draws it.
  ///
  /// @param width width in pixels at scale 1
  public Picture picture(double width) {
    var brush = new Brush(measure, 1);
    drawHeader(brush, width);
    int columns = Math.max(1, (int) ((width - 2 * MARGIN + GAP) / (LEAST_CARD + GAP)));
    columns = Math.min(columns, 2);
    double card = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
    double[] bottoms = new double[columns];
    Arrays.fill(bottoms, HEADER + MARGIN);
    for (Claim claim : report.claims()) {
      int column = shortest(bottoms);
      var drawing = new ClaimCard(texts, claim, brush, card);
      double x = MARGIN + column * (card + GAP);
      drawing.draw(x, bottoms[column]);
      bottoms[column] += drawing.height() + GAP;
    }
    double bottom = Arrays.stream(bottoms).max().orElse(HEADER) - GAP + MARGIN;
    return new Picture(width, bottom, brush.shapes());
  }

  private static int shortest(double[] bottoms) {
    int shortest = 0;
    for (int column = 1; column < bottoms.length; column++) {
      if (bottoms[column] < bottoms[shortest]) {
        shortest = column;
      }
    }
    return shortest;
  }

  private void drawHeader(Brush brush, double width) {
    brush.text(
        texts.say("claims.title"),
        MARGIN,
        MARGIN + 20,
        brush.style(Face.BOLD, 20),
        Ink.of(Role.TEXT),
        Anchor.START);
    var style = brush.style(Face.REGULAR, 12);
    brush.text(
        brush.elided(report.conditions(texts), style, width - 2 * MARGIN),
        MARGIN,
        MARGIN + 42,
        style,
        Ink.of(Role.TEXT_MUTED),
        Anchor.START);
  }
}
