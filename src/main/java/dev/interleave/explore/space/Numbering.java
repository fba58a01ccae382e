package dev.interleave.explore.space;

import dev.interleave.simulate.machine.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every place a slot and every value of a place a number, in the order in which they are
/// seen. Values that are equal get the same number, so that nothing need be compared later.
final class Numbering {

  private static final Comparator<Place> OF_ACTOR =
      Comparator.comparing(Place::kind).thenComparingInt(Place::number);

  private final Map<Place, Integer> slots = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Map<Object, Integer>> numbers = new ArrayList<>();
  private final List<List<Object>> values = new ArrayList<>();
  private final BitSet made = new BitSet();
  private final Map<Integer, List<Integer>> ofActor = new HashMap<>();
  private final List<Integer> actorSlots = new ArrayList<>();

  /// How many slots there are.
  int slots() {
    return values.size();
  }

  /// How many actors have a slot.
  int actors() {
    return actorSlots.size();
  }

  /// The slot that says where an actor stands.
  int slotOf(int actor) {
    return actorSlots.get(actor);
  }

  /// The slot of a place.
  int slot(Place place) {
    Integer known = slots.get(place);
    if (known != null) {
      return known;
    }
    int slot = values.size();
    slots.put(place, slot);
    places.add(place);
    if (belongsToActor(place)) {
      List<Integer> own = ofActor.computeIfAbsent(place.owner(), _ -> new ArrayList<>());
      own.add(slot);
      own.sort(Comparator.comparing(this::place, OF_ACTOR));
    }
    made.set(slot, place.kind() == Place.Kind.RESOURCE);
    numbers.add(new HashMap<>());
    values.add(new ArrayList<>());
    return slot;
  }

  /// The place of a slot.
  Place place(int slot) {
    return places.get(slot);
  }

  /// The actor that has or made what a slot is for; -1 if that is a process as a whole, or all.
  int ownerOf(int slot) {
    Place place = places.get(slot);
    return belongsToActor(place) ? place.owner() : -1;
  }

  /// Whether a slot is for something that an actor made.
  boolean isMade(int slot) {
    return made.get(slot);
  }

  /// Whether a place belongs to an actor, and not to a process as a whole or to all.
  private static boolean belongsToActor(Place place) {
    return switch (place.kind()) {
      case STATUS, STANDING, RESOURCE -> true;
      case GLOBAL, PRIVATE, MEMORY, OUTPUT, FAILURES -> false;
    };
  }

  /// The slots of what an actor has and made, in an order that is the same for all actors.
  List<Integer> slotsOf(int actor) {
    return ofActor.getOrDefault(actor, List.of());
  }

  /// Actors get their slots in the order of their ids.
  void addActor(int actor) {
    if (actor == actorSlots.size()) {
      actorSlots.add(slot(Place.standing(actor)));
    }
  }

  /// The number of a value, 1 at least.
  int number(int slot, Object value) {
    Integer known = numbers.get(slot).get(value);
    if (known != null) {
      return known;
    }
    values.get(slot).add(value);
    int number = values.get(slot).size();
    numbers.get(slot).put(value, number);
    return number;
  }

  /// The value of a number.
  Object value(int slot, int number) {
    return values.get(slot).get(number - 1);
  }
}
