package dev.interleave.picture.layout;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where everything on the stage of one trace stands, for one size of the picture. Immutable.
///
/// @param unit what all lengths and sizes of text are multiplied with
/// @param areas the places of actors
/// @param values the places of shared values and of a process's own, by resource
/// @param rooms the places of locks, by resource
/// @param belts the places of queues, by resource
/// @param stations the places of other meeting points, by resource
/// @param boxes the places of processes, by the actor that owns the memory
/// @param footer the strip at the lower edge
/// @param notice the line above it that says what the run lacks, or `null` where it lacks nothing
public record Layout(
    double unit,
    Map<Place, Area> areas,
    Map<Integer, ValueSpot> values,
    Map<Integer, RoomSpot> rooms,
    Map<Integer, BeltSpot> belts,
    Map<Integer, StationSpot> stations,
    Map<Integer, Rect> boxes,
    Rect footer,
    @Nullable Rect notice) {

  /// Where the value or the values of a resource stand.
  ///
  /// @param frame all of it
  /// @param large whether it is drawn large
  /// @param elementWidth width of an element, or 0 if it is a single value
  /// @param elementsShown how many elements are shown at most
  public record ValueSpot(Rect frame, boolean large, double elementWidth, int elementsShown) {}

  /// Where a lock stands.
  ///
  /// @param frame all of it
  /// @param interior the critical section
  public record RoomSpot(Rect frame, Rect interior) {}

  /// Where a queue stands.
  ///
  /// @param frame all of it
  /// @param belt where the items lie
  /// @param itemWidth width of an item
  /// @param itemHeight height of an item
  public record BeltSpot(Rect frame, Rect belt, double itemWidth, double itemHeight) {}

  /// Where another meeting point stands.
  ///
  /// @param frame all of it
  /// @param state where its own state is drawn
  public record StationSpot(Rect frame, Rect state) {}

  public Layout {
    areas = Map.copyOf(areas);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    rooms = Collections.unmodifiableSortedMap(new TreeMap<>(rooms));
    belts = Collections.unmodifiableSortedMap(new TreeMap<>(belts));
    stations = Collections.unmodifiableSortedMap(new TreeMap<>(stations));
    boxes = Collections.unmodifiableSortedMap(new TreeMap<>(boxes));
  }

  /// The largest comfortable layout of a stage.
  ///
  /// @param width width of the picture
  /// @param height height of the picture
  public static Layout of(Survey survey, double width, double height) {
    return new Composer(survey, width, height).compose();
  }

  /// Whether a picture of a size has room for all of a stage.
  public static boolean fits(Survey survey, double width, double height) {
    return new Composer(survey, width, height).fits();
  }

  /// The area of a place, or `null` where the stage does not show it.
  public @Nullable Area area(Place place) {
    return areas.get(place);
  }

  /// The areas in an order that is the same each time.
  public List<Area> areasInOrder() {
    return areas.values().stream()
        .sorted(
            Comparator.comparing((Area area) -> area.place().kind())
                .thenComparingInt(area -> area.place().owner()))
        .toList();
  }
}
