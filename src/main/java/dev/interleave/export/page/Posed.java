package dev.interleave.export.page;

import dev.interleave.export.page.Look.Form;
import dev.interleave.export.paint.ThemeColors;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Stroke;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A shape as a page knows it: its look, and how it stands at one time in whole numbers. The order
/// of the numbers is the one in which the page reads them.
///
/// @param look what stays
/// @param numbers what may change: lengths in tenths of a pixel, opacities in hundredths
record Posed(Look look, List<Integer> numbers) {

  private static final double LENGTHS = 10;
  private static final double OPACITIES = 100;

  static Posed of(Shape shape) {
    return switch (shape) {
      case Shape.Box(var x, var y, var width, var high, var radius, var fill, var stroke) ->
          posed(
              Form.BOX,
              fill,
              stroke,
              false,
              IntStream.of(
                  length(x),
                  length(y),
                  length(x + width) - length(x),
                  length(y + high) - length(y),
                  length(radius)));
      case Shape.Disc(var x, var y, var radius, var fill, var stroke) ->
          posed(Form.DISC, fill, stroke, false, IntStream.of(length(x), length(y), length(radius)));
      case Shape.Polygon(var points, var closed, var fill, var stroke) ->
          posed(Form.POLYGON, fill, stroke, closed, points.stream().flatMapToInt(Posed::place));
      case Shape.Curve(var from, var control1, var control2, var to, var stroke) ->
          posed(
              Form.CURVE,
              null,
              stroke,
              false,
              Stream.of(from, control1, control2, to).flatMapToInt(Posed::place));
      case Shape.Label label -> posed(label);
    };
  }

  private static Posed posed(
      Form form, @Nullable Ink fill, @Nullable Stroke stroke, boolean closed, IntStream place) {
    List<Integer> numbers =
        IntStream.concat(
                IntStream.of(
                    opacity(fill),
                    stroke == null ? 0 : opacity(stroke.ink()),
                    stroke == null ? 0 : length(stroke.width())),
                place)
            .boxed()
            .toList();
    return new Posed(
        new Look(
            form,
            fill == null ? "" : ThemeColors.name(fill),
            stroke == null ? "" : ThemeColors.name(stroke.ink()),
            stroke == null ? List.of() : stroke.dash(),
            closed,
            numbers.size()),
        numbers);
  }

  private static Posed posed(Shape.Label label) {
    List<Integer> numbers =
        List.of(
            opacity(label.ink()),
            length(label.style().size()),
            length(label.x()),
            length(label.y()));
    return new Posed(
        new Look(
            Form.LABEL,
            ThemeColors.name(label.ink()),
            "",
            List.of(),
            false,
            numbers.size(),
            label.text(),
            label.style().face(),
            label.anchor()),
        numbers);
  }

  private static IntStream place(Point point) {
    return IntStream.of(length(point.x()), length(point.y()));
  }

  private static int length(double pixels) {
    return (int) Math.rint(pixels * LENGTHS);
  }

  private static int opacity(@Nullable Ink ink) {
    return switch (ink) {
      case null -> 0;
      case Ink.Of(_, double opacity) -> (int) Math.rint(opacity * OPACITIES);
      case Ink.OfActor(_, _, double opacity) -> (int) Math.rint(opacity * OPACITIES);
    };
  }

  /// Whether it can be told to lie, within what the eye can see, between two others of its look.
  ///
  /// @param share how far it is on the way from the one to the other, 0 to 1
  boolean liesBetween(Posed one, Posed other, double share) {
    for (int index = 0; index < numbers.size(); index++) {
      int from = one.numbers.get(index);
      double between = from + share * (other.numbers.get(index) - from);
      if (Math.abs(between - numbers.get(index)) > 1) {
        return false;
      }
    }
    return true;
  }
}
