package dev.interleave.picture.chart;

import dev.interleave.picture.Brush;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Shape.Anchor;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextStyle;
import dev.interleave.picture.TextStyle.Face;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.function.DoubleFunction;

/// Bars one below the other, each with its name at its left and its figures at its right.
///
/// @param bars the bars from top to bottom, at least one
/// @param base what the units of the numbers are apart: 1000 for metres, 1024 for bytes, 1 for none
/// @param text how a number is written
/// @param roundText how the round numbers of the axis are written
public record BarChart(
    List<Bar> bars, double base, DoubleFunction<String> text, DoubleFunction<String> roundText) {

  private static final double ROW = 24;
  private static final double BAR = 13;
  private static final double AXIS = 18;
  private static final double GAP = 10;
  private static final double MOST_NAMES = 0.36;
  private static final double WHISKER = 3.5;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /// Whether equal lengths are equal ratios.
  public boolean isLogarithmic() {
    return axis().logarithmic();
  }

  private Axis axis() {
    return Axis.of(bars, base);
  }

  /// How high it is with a brush, in pixels at scale 1.
  public double height(Brush brush) {
    return brush.of(bars.size() * ROW + AXIS);
  }

  /// Draws it.
  ///
  /// @param x its left edge
  /// @param top its upper edge
  /// @param width how wide it is
  public void draw(Brush brush, double x, double top, double width) {
    double names =
        Math.min(
            widest(brush, bars.stream().map(Bar::name).toList(), nameStyle(brush)),
            MOST_NAMES * width);
    double figures =
        widest(
            brush, bars.stream().map(bar -> text.apply(bar.value())).toList(), valueStyle(brush));
    double ranges = widest(brush, bars.stream().map(this::range).toList(), rangeStyle(brush));
    double gap = brush.of(GAP);
    double right = x + width;
    Rect plot =
        new Rect(
            x + names + gap,
            top,
            width - names - figures - ranges - (ranges > 0 ? 3 : 2) * gap,
            brush.of(bars.size() * ROW));
    Axis axis = axis();
    drawAxis(brush, axis, plot);
    for (int row = 0; row < bars.size(); row++) {
      Bar bar = bars.get(row);
      Rect line = new Rect(x, top + brush.of(row * ROW), width, brush.of(ROW));
      Ink ink = Ink.of(Role.TEXT);
      brush.fitted(
          bar.name(),
          new Rect(x, line.y(), names + 1, line.height()),
          nameStyle(brush),
          ink,
          Anchor.START);
      drawBar(brush, bar, axis, new Rect(plot.x(), line.y(), plot.width(), line.height()));
      double valueRight = right - ranges - (ranges > 0 ? gap : 0);
      brush.fitted(
          text.apply(bar.value()),
          new Rect(valueRight - figures - 1, line.y(), figures + 1, line.height()),
          valueStyle(brush),
          ink,
          Anchor.END);
      brush.fitted(
          range(bar),
          new Rect(right - ranges - 1, line.y(), ranges + 1, line.height()),
          rangeStyle(brush),
          Ink.of(Role.TEXT_MUTED),
          Anchor.END);
    }
  }

  private String range(Bar bar) {
    return bar.least() == bar.most()
        ? ""
        : text.apply(bar.least()) + " – " + text.apply(bar.most());
  }

  private static double widest(Brush brush, List<String> texts, TextStyle style) {
    return texts.stream().mapToDouble(each -> brush.width(each, style)).max().orElse(0);
  }

  private static TextStyle nameStyle(Brush brush) {
    return brush.style(Face.REGULAR, 12);
  }

  private static TextStyle valueStyle(Brush brush) {
    return brush.style(Face.BOLD, 12);
  }

  private static TextStyle rangeStyle(Brush brush) {
    return brush.style(Face.REGULAR, 10.5);
  }

  private void drawAxis(Brush brush, Axis axis, Rect plot) {
    TextStyle style = brush.style(Face.REGULAR, 10);
    double free = Double.NEGATIVE_INFINITY;
    for (double tick : axis.ticks()) {
      double x = plot.x() + plot.width() * axis.share(tick);
      Stroke line = brush.line(Ink.of(Role.OUTLINE, tick == axis.from() ? 1 : 0.5), 1);
      brush.path(line, new Point(x, plot.y()), new Point(x, plot.bottom() + brush.of(3)));
      String words = roundText.apply(tick);
      double half = brush.width(words, style) / 2;
      if (x - half > free) {
        brush.text(
            words,
            x,
            plot.bottom() + brush.of(AXIS - 4),
            style,
            Ink.of(Role.TEXT_MUTED),
            Anchor.MIDDLE);
        free = x + half + brush.of(8);
      }
    }
  }

  private static void drawBar(Brush brush, Bar bar, Axis axis, Rect row) {
    double length = row.width() * axis.share(bar.value());
    double height = brush.of(BAR);
    Rect area = new Rect(row.x(), row.middleY() - height / 2, length, height);
    if (bar.value() > axis.from()) {
      brush.box(
          area,
          2,
          bar.hollow() ? Ink.of(Role.SURFACE) : bar.ink(),
          bar.hollow() ? brush.dashed(bar.ink(), 1.4) : null);
    }
    double from = row.x() + row.width() * axis.share(bar.least());
    double to = row.x() + row.width() * axis.share(bar.most());
    if (to - from > 1) {
      Stroke line = brush.line(Ink.of(Role.TEXT), 1.2);
      double middle = row.middleY();
      double end = brush.of(WHISKER);
      brush.path(line, new Point(from, middle), new Point(to, middle));
      brush.path(line, new Point(from, middle - end), new Point(from, middle + end));
      brush.path(line, new Point(to, middle - end), new Point(to, middle + end));
    }
  }
}
