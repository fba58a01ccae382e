package dev.interleave.picture.difference;

import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.layout.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the areas in which one picture differs from another of the same size. Outside of them both
/// consist of equal shapes in the same order, so that they look the same.
public final class Differences {

  private static final int MOST_AREAS = 6;

  private final Bounds bounds = new Bounds();

  /// The areas in which pictures differ, apart from each other; none where they are equal.
  public List<Rect> between(Picture before, Picture after) {
    var areas = new ArrayList<Rect>();
    changed(before.shapes(), after.shapes()).map(bounds::of).forEach(area -> add(areas, area));
    while (areas.size() > MOST_AREAS) {
      joinNearest(areas);
    }
    return areas;
  }

  /// The part of a picture that touches an area.
  public Picture within(Picture picture, Rect area) {
    return new Picture(
        picture.width(),
        picture.height(),
        picture.shapes().stream().filter(shape -> bounds.of(shape).overlaps(area)).toList());
  }

  private static Stream<Shape> changed(List<Shape> before, List<Shape> after) {
    int begin = 0;
    int end = Math.min(before.size(), after.size());
    while (begin < end && before.get(begin).equals(after.get(begin))) {
      begin++;
    }
    int tail = 0;
    while (tail < end - begin
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Shape> old = before.subList(begin, before.size() - tail);
    List<Shape> fresh = after.subList(begin, after.size() - tail);
    var gone = new ArrayList<Shape>();
    var come = new ArrayList<Shape>();
    boolean inOrder = stayed(old, fresh, gone).equals(stayed(fresh, old, come));
    return inOrder
        ? Stream.concat(gone.stream(), come.stream())
        : Stream.concat(old.stream(), fresh.stream());
  }

  /// The shapes of a list that are in the other as well, as often as they are in both.
  ///
  /// @param others takes all other shapes of the list
  private static List<Shape> stayed(List<Shape> list, List<Shape> other, List<Shape> others) {
    Map<Shape, Integer> available = new HashMap<>();
    other.forEach(shape -> available.merge(shape, 1, Integer::sum));
    var stayed = new ArrayList<Shape>();
    for (Shape shape : list) {
      int left = available.getOrDefault(shape, 0);
      if (left > 0) {
        available.put(shape, left - 1);
        stayed.add(shape);
      } else {
        others.add(shape);
      }
    }
    return stayed;
  }

  private static void add(List<Rect> areas, Rect area) {
    Rect joined = area;
    boolean again = true;
    while (again) {
      again = false;
      for (int index = areas.size() - 1; index >= 0; index--) {
        if (areas.get(index).overlaps(joined)) {
          joined = union(areas.remove(index), joined);
          again = true;
        }
      }
    }
    areas.add(joined);
  }

  /// Joins the two that grow least by it.
  private static void joinNearest(List<Rect> areas) {
    int first = 0;
    int second = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int one = 0; one < areas.size(); one++) {
      for (int other = one + 1; other < areas.size(); other++) {
        double waste =
            size(union(areas.get(one), areas.get(other)))
                - size(areas.get(one))
                - size(areas.get(other));
        if (waste < least) {
          least = waste;
          first = one;
          second = other;
        }
      }
    }
    Rect joined = union(areas.remove(second), areas.remove(first));
    add(areas, joined);
  }

  private static double size(Rect area) {
    return area.width() * area.height();
  }

  private static Rect union(Rect one, Rect other) {
    double left = Math.min(one.x(), other.x());
    double top = Math.min(one.y(), other.y());
    return new Rect(
        left,
        top,
        Math.max(one.right(), other.right()) - left,
        Math.max(one.bottom(), other.bottom()) - top);
  }
}
