package dev.interleave.app.hints;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Finds where a sentence can stand. All areas are measured in the same coordinates.
///
/// @param room the area it has to stay within
/// @param target what it points at and must not cover
/// @param others controls that it had better not cover
record Placement(Bounds room, Bounds target, List<Bounds> others) {

  private static final double GAP = 12;
  private static final double MARGIN = 8;

  Placement {
    others = List.copyOf(others);
  }

  /// The first of some places where it covers nothing, or else the last that leaves the target
  /// free.
  Bounds of(double width, double height, List<Pointer.Place> places) {
    Bounds best = at(places.getLast(), width, height);
    for (Pointer.Place place : places) {
      Bounds area = at(place, width, height);
      if (!area.intersects(target) && others.stream().noneMatch(area::intersects)) {
        return area;
      }
    }
    return best;
  }

  private Bounds at(Pointer.Place place, double width, double height) {
    double middle = target.getMinY() + (target.getHeight() - height) / 2;
    return switch (place) {
      case LEFT -> within(target.getMinX() - GAP - width, middle, width, height);
      case BELOW -> within(left(width), target.getMaxY() + GAP, width, height);
      case FAR_BELOW -> within(left(width), lowest() + GAP, width, height);
      case ABOVE -> within(left(width), target.getMinY() - GAP - height, width, height);
    };
  }

  private double left(double width) {
    return target.getWidth() > width
        ? target.getMinX() + MARGIN
        : target.getMinX() + (target.getWidth() - width) / 2;
  }

  private double lowest() {
    return others.stream().mapToDouble(Bounds::getMaxY).reduce(target.getMaxY(), Math::max);
  }

  private Bounds within(double x, double y, double width, double height) {
    return new BoundingBox(
        Math.clamp(
            x,
            room.getMinX() + MARGIN,
            Math.max(room.getMinX() + MARGIN, room.getMaxX() - width - MARGIN)),
        Math.clamp(
            y,
            room.getMinY() + MARGIN,
            Math.max(room.getMinY() + MARGIN, room.getMaxY() - height - MARGIN)),
        width,
        height);
  }
}
