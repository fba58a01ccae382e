package dev.interleave.odds;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.chart.LineChart;
import dev.interleave.picture.chart.LineChart.Level;
import dev.interleave.picture.chart.LineChart.Line;
import dev.interleave.picture.chart.LineChart.Sign;
import dev.interleave.picture.chart.LineChart.Value;
import dev.interleave.picture.layout.Rect;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// The odds as a picture: the chance of a bad outcome against the length of the sleeps. Safe to
/// share between threads.
public final class OddsPicture {

  private static final double MARGIN = 20;
  private static final double LINE = 20;

  private final Texts texts;
  private final OddsReport report;
  private final TextMeasure measure = new TextMeasure();

  /// The picture of a report.
  public OddsPicture(Texts texts, OddsReport report) {
    this.texts = texts;
    this.report = report;
  }

  /// Draws it.
  ///
  /// @param width width in pixels at scale 1
  /// @param height height in pixels at scale 1
  public Picture picture(double width, double height) {
    var brush = new Brush(measure, 1);
    double room = width - 2 * MARGIN;
    double y = MARGIN + 20;
    brush.text(
        brush.elided(texts.say("odds.title", report.program()), brush.style(Face.BOLD, 20), room),
        MARGIN,
        y,
        brush.style(Face.BOLD, 20),
        Ink.of(Role.TEXT),
        Anchor.START);
    y = paragraph(brush, OddsReport.message(texts), brush.style(Face.REGULAR, 14), y + 26, room);
    y = paragraph(brush, explanation(), brush.style(Face.REGULAR, 12), y + 2, room);
    chart().draw(brush, new Rect(MARGIN, y, room, Math.max(120, height - y - MARGIN)));
    return new Picture(width, height, brush.shapes());
  }

  private static double paragraph(
      Brush brush, String text, TextStyle style, double top, double room) {
    double y = top;
    for (String line : brush.wrapped(text, style, room)) {
      brush.text(line, MARGIN, y, style, Ink.of(Role.TEXT), Anchor.START);
      y += LINE;
    }
    return y;
  }

  private String explanation() {
    Possibility without = report.without();
    Possibility with = report.with();
    String explored =
        without == null || with == null
            ? texts.say("odds.exploring")
            : without.inWords(texts) + " " + with.withLocksInWords(texts);
    return report.good().isEmpty()
        ? explored
        : explored + " " + texts.say("odds.bad", report.good());
  }

  private LineChart chart() {
    List<String> ticks = OddsMeasurement.FACTORS.stream().map(this::text).toList();
    var lines = new ArrayList<Line>();
    lines.add(line(Origin.SIMULATED, Ink.of(Role.ACCENT), Sign.DISC));
    lines.add(line(Origin.REAL, Ink.of(Role.WAITING), Sign.SQUARE));
    lines.add(line(Origin.LOCKED, Ink.of(Role.SUCCESS), Sign.RING));
    lines.removeIf(line -> line.values().isEmpty());
    var levels = new ArrayList<Level>();
    Possibility without = report.without();
    if (without != null && without.share() >= 0) {
      levels.add(new Level(texts.say("odds.share"), Ink.of(Role.DANGER), without.share()));
    }
    return new LineChart(texts.say("odds.chance"), texts.say("odds.factor"), ticks, lines, levels);
  }

  private Line line(Origin origin, Ink ink, Sign sign) {
    return new Line(
        origin.title(texts),
        ink,
        sign,
        report.of(origin).stream()
            .map(
                odds ->
                    new Value(
                        OddsMeasurement.FACTORS.indexOf(odds.factor()),
                        odds.share().value(),
                        odds.share().least(),
                        odds.share().most()))
            .toList());
  }

  private String text(double factor) {
    if (factor == 0) {
      return texts.say("odds.no-sleep");
    }
    return factor < 1 ? "1/" + Math.round(1 / factor) : String.valueOf(Math.round(factor));
  }
}
