package dev.interleave.picture.chart;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.List;

/// Shares from 0 to 1 as lines over ticks that are evenly spaced: a logarithmic axis if each tick
/// is so many times the one before, which may have a 0 at its left. Lines differ in their signs,
/// not in colour alone.
///
/// @param vertical what goes upwards
/// @param horizontal what goes to the right
/// @param ticks what the places from left to right are called, at least two
/// @param lines the lines
/// @param levels what holds for all places
public record LineChart(
    String vertical, String horizontal, List<String> ticks, List<Line> lines, List<Level> levels) {

  private static final double LEFT = 48;
  private static final double BOTTOM = 44;
  private static final double KEY = 22;
  private static final double SIGN = 4.5;
  private static final double WHISKER = 4;
  private static final int QUARTERS = 4;

  /// How the values of a line are marked.
  public enum Sign {
    /// A full circle.
    DISC,
    /// An empty circle.
    RING,
    /// A square.
    SQUARE
  }

  /// One value of a line.
  ///
  /// @param tick at which tick it stands, zero-based
  /// @param value the value, 0 to 1
  /// @param least the lower end of its uncertainty
  /// @param most the upper end of its uncertainty
  public record Value(int tick, double value, double least, double most) {}

  /// Values that belong together.
  public record Line(String name, Ink ink, Sign sign, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /// A value that holds everywhere, as a dashed line.
  public record Level(String name, Ink ink, double value) {}

  public LineChart {
    ticks = List.copyOf(ticks);
    lines = List.copyOf(lines);
    levels = List.copyOf(levels);
  }

  /// Draws it.
  ///
  /// @param area where
  public void draw(Brush brush, Rect area) {
    double key = drawKey(brush, area);
    Rect plot =
        new Rect(
            area.x() + brush.of(LEFT),
            area.y() + key + brush.of(26),
            area.width() - brush.of(LEFT + 8),
            area.height() - key - brush.of(26 + BOTTOM));
    drawAxes(brush, area, plot);
    for (Level level : levels) {
      double y = y(plot, level.value());
      brush.path(
          brush.dashed(level.ink(), 1.8), new Point(plot.x(), y), new Point(plot.right(), y));
    }
    for (int index = 0; index < lines.size(); index++) {
      // Lines that lie over each other are drawn a little apart, so that all can be seen.
      double aside = brush.of((index - (lines.size() - 1) / 2.0) * 5);
      draw(brush, lines.get(index), plot, aside);
    }
  }

  /// @return how high it is
  private double drawKey(Brush brush, Rect area) {
    TextStyle style = brush.style(Face.REGULAR, 12);
    double x = area.x();
    double y = area.y() + brush.of(KEY / 2);
    for (Line line : lines) {
      double width = brush.of(30) + brush.width(line.name(), style) + brush.of(18);
      if (x > area.x() && x + width > area.right()) {
        x = area.x();
        y += brush.of(KEY);
      }
      brush.path(brush.line(line.ink(), 2), new Point(x, y), new Point(x + brush.of(22), y));
      sign(brush, line, x + brush.of(11), y);
      name(brush, line.name(), x, y, style);
      x += width;
    }
    for (Level level : levels) {
      double width = brush.of(30) + brush.width(level.name(), style) + brush.of(18);
      if (x > area.x() && x + width > area.right()) {
        x = area.x();
        y += brush.of(KEY);
      }
      brush.path(brush.dashed(level.ink(), 1.8), new Point(x, y), new Point(x + brush.of(22), y));
      name(brush, level.name(), x, y, style);
      x += width;
    }
    return y + brush.of(KEY / 2) - area.y();
  }

  private static void name(Brush brush, String name, double x, double y, TextStyle style) {
    brush.text(name, x + brush.of(30), y + brush.of(4.3), style, Ink.of(Role.TEXT), Anchor.START);
  }

  private void drawAxes(Brush brush, Rect area, Rect plot) {
    TextStyle style = brush.style(Face.REGULAR, 11.5);
    Ink muted = Ink.of(Role.TEXT_MUTED);
    brush.text(vertical, area.x(), plot.y() - brush.of(12), style, muted, Anchor.START);
    for (int quarter = 0; quarter <= QUARTERS; quarter++) {
      double y = y(plot, quarter / (double) QUARTERS);
      brush.path(
          brush.line(Ink.of(Role.OUTLINE, quarter == 0 ? 1 : 0.5), 1),
          new Point(plot.x(), y),
          new Point(plot.right(), y));
      brush.text(
          quarter * 100 / QUARTERS + "%",
          plot.x() - brush.of(8),
          y + brush.of(4),
          style,
          muted,
          Anchor.END);
    }
    for (int tick = 0; tick < ticks.size(); tick++) {
      double x = x(plot, tick);
      brush.path(
          brush.line(Ink.of(Role.OUTLINE), 1),
          new Point(x, plot.bottom()),
          new Point(x, plot.bottom() + brush.of(4)));
      brush.text(ticks.get(tick), x, plot.bottom() + brush.of(18), style, muted, Anchor.MIDDLE);
    }
    brush.text(
        horizontal, plot.middleX(), plot.bottom() + brush.of(38), style, muted, Anchor.MIDDLE);
  }

  private void draw(Brush brush, Line line, Rect plot, double aside) {
    List<Point> points =
        line.values().stream()
            .map(value -> new Point(x(plot, value.tick()) + aside, y(plot, value.value())))
            .toList();
    if (points.size() > 1) {
      brush.path(brush.line(line.ink(), 2), points.toArray(Point[]::new));
    }
    for (int index = 0; index < points.size(); index++) {
      Value value = line.values().get(index);
      Point at = points.get(index);
      double least = y(plot, value.least());
      double most = y(plot, value.most());
      double half = brush.of(WHISKER);
      var thin = brush.line(line.ink(), 1.3);
      brush.path(thin, new Point(at.x(), least), new Point(at.x(), most));
      brush.path(thin, new Point(at.x() - half, least), new Point(at.x() + half, least));
      brush.path(thin, new Point(at.x() - half, most), new Point(at.x() + half, most));
      sign(brush, line, at.x(), at.y());
    }
  }

  private static void sign(Brush brush, Line line, double x, double y) {
    double size = brush.of(SIGN);
    switch (line.sign()) {
      case DISC -> brush.disc(x, y, size, line.ink(), null);
      case RING -> brush.disc(x, y, size, Ink.of(Role.BACKGROUND), brush.line(line.ink(), 2));
      case SQUARE -> brush.box(Rect.around(x, y, 2 * size, 2 * size), 0, line.ink(), null);
    }
  }

  private double x(Rect plot, int tick) {
    double share = (tick + 0.5) / ticks.size();
    return plot.x() + plot.width() * share;
  }

  private static double y(Rect plot, double value) {
    return plot.bottom() - plot.height() * value;
  }
}
