package dev.interleave.export.pdf;

import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.Shape.Curve;
import dev.interleave.picture.Shape.Disc;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.Shape.Point;
import dev.interleave.picture.Shape.Polygon;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Describes the outlines of shapes to a page, which then fills or draws them.
final class PdfPath {

  /// Where the control points of a Bézier curve lie that follows a quarter of a circle, as a part
  /// of its radius.
  private static final double QUARTER = 0.5522847498;

  private final PDPageContentStream content;

  PdfPath(PDPageContentStream content) {
    this.content = content;
  }

  void add(Shape shape) throws IOException {
    switch (shape) {
      case Box box -> add(box);
      case Disc disc -> {
        double left = disc.x() - disc.radius();
        double top = disc.y() - disc.radius();
        double side = 2 * disc.radius();
        addRound(left, top, side, side, disc.radius());
      }
      case Polygon polygon -> add(polygon);
      case Curve curve -> {
        moveTo(curve.from().x(), curve.from().y());
        Point to = curve.to();
        Point out = curve.control1();
        Point in = curve.control2();
        curveTo(out.x(), out.y(), in.x(), in.y(), to.x(), to.y());
      }
      case Label _ -> throw new IllegalArgumentException("A text has no outline here");
    }
  }

  private void add(Box box) throws IOException {
    if (box.radius() == 0) {
      content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
    } else {
      double most = Math.min(box.width(), box.height()) / 2;
      addRound(box.x(), box.y(), box.width(), box.height(), Math.min(box.radius(), most));
    }
  }

  private void add(Polygon polygon) throws IOException {
    Point first = polygon.points().getFirst();
    moveTo(first.x(), first.y());
    for (Point point : polygon.points().subList(1, polygon.points().size())) {
      lineTo(point.x(), point.y());
    }
    if (polygon.closed()) {
      content.closePath();
    }
  }

  private void addRound(double left, double top, double width, double height, double radius)
      throws IOException {
    double right = left + width;
    double bottom = top + height;
    double arm = radius * (1 - QUARTER);
    moveTo(left + radius, top);
    lineTo(right - radius, top);
    curveTo(right - arm, top, right, top + arm, right, top + radius);
    lineTo(right, bottom - radius);
    curveTo(right, bottom - arm, right - arm, bottom, right - radius, bottom);
    lineTo(left + radius, bottom);
    curveTo(left + arm, bottom, left, bottom - arm, left, bottom - radius);
    lineTo(left, top + radius);
    curveTo(left, top + arm, left + arm, top, left + radius, top);
    content.closePath();
  }

  private void moveTo(double x, double y) throws IOException {
    content.moveTo((float) x, (float) y);
  }

  private void lineTo(double x, double y) throws IOException {
    content.lineTo((float) x, (float) y);
  }

  private void curveTo(double x1, double y1, double x2, double y2, double x, double y)
      throws IOException {
    content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
  }
}
