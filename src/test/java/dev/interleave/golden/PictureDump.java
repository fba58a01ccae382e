package dev.interleave.golden;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A picture as text, a line for each shape, with lengths to a tenth of a pixel: what nobody sees
/// makes no difference.
final class PictureDump {

  private PictureDump() {}

  static List<String> of(Picture picture) {
    return Stream.concat(
            Stream.of("picture " + numbers(picture.width(), picture.height())),
            picture.shapes().stream().map(PictureDump::of))
        .toList();
  }

  private static String of(Shape shape) {
    return switch (shape) {
      case Box(var x, var y, var width, var height, var radius, var fill, var stroke) ->
          "box " + numbers(x, y, width, height, radius) + fill(fill) + line(stroke);
      case Disc(var x, var y, var radius, var fill, var stroke) ->
          "disc " + numbers(x, y, radius) + fill(fill) + line(stroke);
      case Polygon(var points, var closed, var fill, var stroke) ->
          (closed ? "area " : "path ") + points(points) + fill(fill) + line(stroke);
      case Curve(var from, var control1, var control2, var to, var stroke) ->
          "curve " + points(List.of(from, control1, control2, to)) + line(stroke);
      case Label(var x, var y, var text, var style, var ink, var anchor) ->
          "text "
              + numbers(x, y, style.size())
              + " %s %s%s '%s'".formatted(style.face(), anchor, fill(ink), text);
    };
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> numbers(point.x(), point.y()))
        .collect(Collectors.joining(", "));
  }

  private static String fill(@Nullable Ink ink) {
    return ink == null ? "" : " " + ink(ink);
  }

  private static String line(@Nullable Stroke stroke) {
    return stroke == null
        ? ""
        : " / %s %s%s"
            .formatted(
                ink(stroke.ink()), numbers(stroke.width()), stroke.dash().isEmpty() ? "" : " -");
  }

  private static String ink(Ink ink) {
    return switch (ink) {
      case Ink.Of(var role, double opacity) -> role + faded(opacity);
      case Ink.OfActor(int actor, var tone, double opacity) ->
          "ACTOR_" + actor + "_" + tone + faded(opacity);
    };
  }

  private static String faded(double opacity) {
    return opacity == 1 ? "" : "*" + numbers(opacity);
  }

  private static String numbers(double... values) {
    return DoubleStream.of(values).mapToObj(PictureDump::number).collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    double tenths = Math.rint(value * 10) / 10;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }
}
