package dev.interleave.export.svg;

import dev.interleave.export.paint.PixelGrid;
import dev.interleave.export.paint.ThemeColors;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.PictureText;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.TextMeasure;
import java.util.stream.Collectors;

/// A picture as the text of an SVG document: one element for each shape that is seen, back to
/// front, and the looks as classes of one style sheet.
public final class SvgDocument {

  private static final PixelGrid GRID = new PixelGrid(1);

  private final SvgStyles styles;
  private final TextMeasure measure = new TextMeasure();
  private final StringBuilder body = new StringBuilder();

  private SvgDocument(ThemeColors colors) {
    this.styles = new SvgStyles(colors);
  }

  /// The document of a picture. The same picture gives the same text.
  public static String of(Picture picture, ThemeColors colors) {
    var document = new SvgDocument(colors);
    Ink background = Ink.of(Ink.Role.BACKGROUND);
    document.add(new Box(0, 0, picture.width(), picture.height(), 0, background, null));
    picture.shapes().forEach(shape -> document.add(GRID.laid(shape)));
    return document.text(picture);
  }

  private String text(Picture picture) {
    String width = SvgNumber.of(picture.width());
    String height = SvgNumber.of(picture.height());
    var words = PictureText.of(picture);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
        role="img" xml:space="preserve" fill="none" stroke-linecap="round" stroke-linejoin="round">
        <title>%3$s</title>
        <desc>%4$s</desc>
        <style>%5$s</style>
        %6$s</svg>
        """
        .formatted(
            width,
            height,
            SvgText.of(words.title()),
            SvgText.of(words.description()),
            styles.sheet(),
            body);
  }

  private void add(Shape shape) {
    switch (shape) {
      case Box box -> add("rect", styles.ofArea(box.fill(), box.stroke()), form(box));
      case Disc disc -> add("circle", styles.ofArea(disc.fill(), disc.stroke()), form(disc));
      case Polygon line ->
          add(
              line.closed() ? "polygon" : "polyline",
              styles.ofArea(line.fill(), line.stroke()),
              " points=\"%s\"".formatted(points(line)));
      case Curve curve -> add("path", styles.ofArea(null, curve.stroke()), form(curve));
      case Label label -> add(label);
    }
  }

  private void add(String element, String look, String form) {
    if (!look.isEmpty()) {
      body.append("<%s class=\"%s\"%s/>\n".formatted(element, look, form));
    }
  }

  /// Text is as wide as it was measured: the letters of another font are made broader or narrower,
  /// not set apart or over each other.
  private void add(Label label) {
    String look = styles.ofText(label.ink(), label.style(), label.anchor());
    if (!look.isEmpty() && !label.text().isEmpty()) {
      double width = measure.width(label.text(), label.style());
      String length =
          label.text().length() == 1
              ? ""
              : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
                  .formatted(SvgNumber.of(width));
      body.append(
          "<text class=\"%s\"%s%s>%s</text>\n"
              .formatted(look, place("", label.x(), label.y()), length, SvgText.of(label.text())));
    }
  }

  private static String form(Box box) {
    String radius = box.radius() == 0 ? "" : " rx=\"%s\"".formatted(SvgNumber.of(box.radius()));
    return place("", box.x(), box.y())
        + " width=\"%s\" height=\"%s\""
            .formatted(SvgNumber.of(box.width()), SvgNumber.of(box.height()))
        + radius;
  }

  private static String form(Disc disc) {
    return place("c", disc.x(), disc.y()) + " r=\"%s\"".formatted(SvgNumber.of(disc.radius()));
  }

  private static String form(Curve curve) {
    return " d=\"M%s C%s %s %s\""
        .formatted(
            point(curve.from()),
            point(curve.control1()),
            point(curve.control2()),
            point(curve.to()));
  }

  /// Coordinates of a place, those that are 0 left out.
  private static String place(String prefix, double x, double y) {
    return coordinate(prefix + "x", x) + coordinate(prefix + "y", y);
  }

  private static String coordinate(String name, double value) {
    String number = SvgNumber.of(value);
    return number.equals("0") ? "" : " %s=\"%s\"".formatted(name, number);
  }

  private static String points(Polygon line) {
    return line.points().stream().map(SvgDocument::point).collect(Collectors.joining(" "));
  }

  private static String point(Point point) {
    return SvgNumber.of(point.x()) + "," + SvgNumber.of(point.y());
  }
}
