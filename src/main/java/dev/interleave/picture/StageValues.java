package dev.interleave.picture;

import dev.interleave.picture.layout.Layout;
import dev.interleave.picture.layout.Layout.BeltSpot;
import dev.interleave.picture.layout.Layout.ValueSpot;
import dev.interleave.picture.layout.Rect;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Datum;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState;
import dev.interleave.trace.ValuePlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Where the values are that a stage shows: variables, elements, and items on queues.
///
/// @param survey what the stage shows
/// @param layout where everything stands
/// @param scene the state that is shown
record StageValues(Survey survey, Layout layout, Scene scene) {

  /// The value at a place: an element, or else all of it.
  Optional<ValuePlace> at(double x, double y) {
    return places().sequencedEntrySet().reversed().stream()
        .filter(place -> place.getValue().contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Where a value is; where an element is not shown, all of its array.
  Optional<Rect> placeOf(ValuePlace value) {
    SequencedMap<ValuePlace, Rect> places = places();
    Rect place = places.get(value);
    return Optional.ofNullable(
        place == null ? places.get(new ValuePlace.Stored(value.resource(), null)) : place);
  }

  private SequencedMap<ValuePlace, Rect> places() {
    var places = new LinkedHashMap<ValuePlace, Rect>();
    for (Resource resource : survey.trace().resources()) {
      ValueSpot value = layout.values().get(resource.id());
      BeltSpot belt = layout.belts().get(resource.id());
      ResourceState state = scene.moment().resource(resource.id());
      if (value != null && !(state instanceof ResourceState.Absent)) {
        places.put(new ValuePlace.Stored(resource.id(), null), value.frame());
        addElements(resource.id(), value, state, places);
      } else if (belt != null && state instanceof ResourceState.QueueState queue) {
        addItems(resource.id(), belt, queue.items(), places);
      }
    }
    return places;
  }

  private void addElements(
      int resource, ValueSpot spot, ResourceState state, Map<ValuePlace, Rect> places) {
    if (state instanceof ResourceState.ElementsState(var elements, _) && spot.elementWidth() > 0) {
      int index = 0;
      for (Datum key : elements.keySet()) {
        if (index == spot.elementsShown()) {
          break;
        }
        places.put(
            new ValuePlace.Stored(resource, key),
            ValueDrawing.element(spot, index++, layout.unit()));
      }
    }
  }

  private void addItems(
      int queue, BeltSpot belt, List<QueueItem> items, Map<ValuePlace, Rect> places) {
    int slots = BeltDrawing.slots(belt, layout.unit());
    int drawn = items.size() > slots ? slots - 1 : items.size();
    for (int index = 0; index < drawn; index++) {
      places.put(
          new ValuePlace.Queued(queue, items.get(index).id()),
          BeltDrawing.slot(belt, index, layout.unit()));
    }
  }
}
