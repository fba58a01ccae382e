package dev.interleave.export.pdf;

import dev.interleave.export.paint.ThemeColors;
import dev.interleave.export.paint.Tint;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Polygon;
import dev.interleave.picture.Shape.Stroke;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.TextStyle;
import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Draws one picture on one page.
final class PdfPage {

  private static final int BUTT_CAP = 0;
  private static final int ROUND = 1;
  private static final double HALF = 0.5;

  private final PDPageContentStream content;
  private final ThemeColors colors;
  private final PdfFonts fonts;
  private final PdfPath path;
  private final TextMeasure measure = new TextMeasure();
  private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
  private double opacity = 1;

  /// @param content the page, whose coordinates are already those of the picture
  PdfPage(PDPageContentStream content, ThemeColors colors, PdfFonts fonts) {
    this.content = content;
    this.colors = colors;
    this.fonts = fonts;
    this.path = new PdfPath(content);
  }

  void draw(Picture picture) throws IOException {
    content.setLineJoinStyle(ROUND);
    Ink background = Ink.of(Ink.Role.BACKGROUND);
    draw(new Box(0, 0, picture.width(), picture.height(), 0, background, null));
    for (Shape shape : picture.shapes()) {
      draw(shape);
    }
  }

  private void draw(Shape shape) throws IOException {
    switch (shape) {
      case Box box -> draw(box, box.fill(), box.stroke());
      case Disc disc -> draw(disc, disc.fill(), disc.stroke());
      case Polygon polygon -> draw(polygon, polygon.fill(), polygon.stroke());
      case Curve curve -> draw(curve, null, curve.stroke());
      case Label label -> draw(label);
    }
  }

  /// Draws the area and then the line over it, so that one shows through the other.
  private void draw(Shape outline, @Nullable Ink fill, @Nullable Stroke stroke) throws IOException {
    if (fill != null && prepare(colors.tint(fill))) {
      path.add(outline);
      content.fill();
    }
    if (stroke != null && stroke.width() > 0 && prepare(colors.tint(stroke.ink()))) {
      content.setLineWidth((float) stroke.width());
      content.setLineCapStyle(stroke.dash().isEmpty() ? ROUND : BUTT_CAP);
      content.setLineDashPattern(dashes(stroke), 0);
      path.add(outline);
      content.stroke();
    }
  }

  private static float[] dashes(Stroke stroke) {
    float[] lengths = new float[stroke.dash().size()];
    for (int index = 0; index < lengths.length; index++) {
      lengths[index] = stroke.dash().get(index).floatValue();
    }
    return lengths;
  }

  /// Takes up a colour, for areas and for lines.
  ///
  /// @return whether it is seen at all
  private boolean prepare(Tint tint) throws IOException {
    if (!tint.isVisible()) {
      return false;
    }
    content.setNonStrokingColor(new Color(tint.rgb()));
    content.setStrokingColor(new Color(tint.rgb()));
    if (tint.opacity() != opacity) {
      opacity = tint.opacity();
      content.setGraphicsStateParameters(opacities.computeIfAbsent(opacity, PdfPage::state));
    }
    return true;
  }

  private static PDExtendedGraphicsState state(double opacity) {
    var state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) opacity);
    state.setStrokingAlphaConstant((float) opacity);
    return state;
  }

  private void draw(Label label) throws IOException {
    if (!prepare(colors.tint(label.ink()))) {
      return;
    }
    double size = label.style().size();
    List<PdfFonts.Run> runs = fonts.runs(label.text(), label.style().face());
    double width = runs.stream().mapToDouble(run -> width(run, size)).sum();
    double x = label.x() - before(label) * width;
    content.beginText();
    for (PdfFonts.Run run : runs) {
      content.setFont(fonts.of(run.face()), (float) size);
      content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) label.y()));
      content.showText(run.text());
      x += width(run, size);
    }
    content.endText();
  }

  private double width(PdfFonts.Run run, double size) {
    return measure.width(run.text(), new TextStyle(run.face(), size));
  }

  /// How much of a text lies before its place.
  private static double before(Label label) {
    return switch (label.anchor()) {
      case START -> 0;
      case MIDDLE -> HALF;
      case END -> 1;
    };
  }
}
