package dev.interleave.picture.layout;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who stands where at one moment.
///
/// @param stands where each actor stands, by id; absent for those not started or not shown
/// @param groups those who are too many to be shown one by one
public record Placement(Map<Integer, Stand> stands, List<Group> groups) {

  public Placement {
    stands = Collections.unmodifiableSortedMap(new TreeMap<>(stands));
    groups = List.copyOf(groups);
  }

  /// Where one actor stands.
  ///
  /// @param place the place
  /// @param slot its slot there
  /// @param tier how much room it has
  /// @param rank how many came before it to a place where that counts, or -1
  /// @param grouped whether it is one of a group and not drawn itself
  public record Stand(Place place, Rect slot, Tier tier, int rank, boolean grouped) {}

  /// Actors that are drawn as one.
  ///
  /// @param place where they are
  /// @param slot the slot they share
  /// @param count how many they are
  public record Group(Place place, Rect slot, int count) {}

  /// Places the actors of a moment.
  public static Placement of(Survey survey, Layout layout, Moment moment) {
    List<Actor> actors = survey.trace().actors();
    var present = new HashMap<Place, List<Integer>>();
    for (Actor actor : actors) {
      Place place = Place.of(actor, moment.actor(actor.id()), survey.hasBoxes());
      if (place != null) {
        present.computeIfAbsent(place, _ -> new ArrayList<>()).add(actor.id());
      }
    }
    var stands = new HashMap<Integer, Stand>();
    var groups = new ArrayList<Group>();
    for (Map.Entry<Place, List<Integer>> entry : present.entrySet()) {
      Area area = layout.area(entry.getKey());
      if (area != null) {
        place(survey, area, entry.getValue(), moment, stands, groups);
      }
    }
    groups.sort(
        Comparator.comparing((Group group) -> group.place().kind())
            .thenComparingInt(group -> group.place().owner()));
    return new Placement(stands, groups);
  }

  private static void place(
      Survey survey,
      Area area,
      List<Integer> present,
      Moment moment,
      Map<Integer, Stand> stands,
      List<Group> groups) {
    boolean ordered =
        area.place().kind() == Place.Kind.WAITING || area.place().kind() == Place.Kind.PUTTING;
    List<Integer> members = survey.crowd(area.place()).members();
    if (!ordered && members.size() <= area.capacity()) {
      for (int actor : present) {
        Rect slot = area.slot(members.indexOf(actor));
        stands.put(actor, new Stand(area.place(), slot, area.tier(), -1, false));
      }
      return;
    }
    List<Integer> line = ordered ? byArrival(present, moment) : runningFirst(present, moment, area);
    boolean crowded = line.size() > area.capacity();
    int shown = crowded ? area.capacity() - 1 : line.size();
    for (int index = 0; index < line.size(); index++) {
      boolean grouped = index >= shown;
      Rect slot = area.slot(Math.min(index, area.capacity() - 1));
      stands.put(
          line.get(index),
          new Stand(area.place(), slot, area.tier(), ordered ? index : -1, grouped));
    }
    if (crowded) {
      groups.add(new Group(area.place(), area.slot(area.capacity() - 1), line.size() - shown));
    }
  }

  private static List<Integer> byArrival(List<Integer> present, Moment moment) {
    return present.stream()
        .sorted(Comparator.comparingLong((Integer id) -> moment.actor(id).sinceNanos()))
        .toList();
  }

  /// Where not everybody can be shown, whoever runs is.
  private static List<Integer> runningFirst(List<Integer> present, Moment moment, Area area) {
    int shown = area.capacity() - 1;
    if (present.size() <= area.capacity()) {
      return present;
    }
    var line = new ArrayList<>(present);
    for (int index = Math.max(0, shown); index < line.size(); index++) {
      ActorState state = moment.actor(line.get(index));
      if (shown > 0 && state.isRunningAt(moment.nanos())) {
        int runner = line.get(index);
        line.set(index, line.get(shown - 1));
        line.set(shown - 1, runner);
      }
    }
    return line;
  }
}
