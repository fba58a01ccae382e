package dev.interleave.exchange;

import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Completes traces of versions that did not record that an actor found another one ended, or an
/// event set, without having to wait. Without that, what the ended actor wrote would look as if it
/// raced with what the other one reads after joining it.
///
/// A step of which nothing else is told may have been such a join. It is taken to have found every
/// actor that has ended by then, and every event that is set: that may hide a race, but makes up
/// none.
final class EarlyJoins {

  private final BitSet ended;
  private final BitSet set;
  private final Map<Integer, BitSet> found = new HashMap<>();
  private final List<Event> completed = new ArrayList<>();

  EarlyJoins(int actors, int resources) {
    this.ended = new BitSet(actors);
    this.set = new BitSet(resources);
  }

  /// Whether a run tells of such joins itself.
  static boolean areTold(List<Event> events) {
    return events.stream().anyMatch(Event.FoundOpen.class::isInstance);
  }

  /// The events with those that are missing.
  List<Event> completed(List<Event> events) {
    for (int index = 0; index < events.size(); index++) {
      Event event = events.get(index);
      completed.add(event);
      if (event instanceof Event.StepTaken step && isBare(events, index)) {
        find(step);
      } else if (event instanceof Event.ActorEnded || event instanceof Event.ActorKilled) {
        ended.set(event.actor());
      } else if (event instanceof Event.FlagChanged(_, _, int flag, boolean isSet)) {
        set.set(flag, isSet);
      }
    }
    return completed;
  }

  /// Whether nothing is told of a step but what its actor did for itself.
  private static boolean isBare(List<Event> events, int step) {
    Event taken = events.get(step);
    for (int index = step + 1; index < events.size(); index++) {
      Event event = events.get(index);
      if (event.nanos() != taken.nanos() || event instanceof Event.StepTaken) {
        return true;
      }
      boolean ownAffair =
          event instanceof Event.LocalChanged
              || event instanceof Event.FunctionEntered
              || event instanceof Event.FunctionLeft
              || event instanceof Event.ActorEnded;
      if (event.actor() == taken.actor() && !ownAffair) {
        return false;
      }
    }
    return true;
  }

  private void find(Event.StepTaken step) {
    BitSet known = found.computeIfAbsent(step.actor(), _ -> new BitSet());
    for (int actor = ended.nextSetBit(0); actor >= 0; actor = ended.nextSetBit(actor + 1)) {
      if (!known.get(actor)) {
        known.set(actor);
        add(step, new Obstacle.AtActor(actor));
      }
    }
    for (int flag = set.nextSetBit(0); flag >= 0; flag = set.nextSetBit(flag + 1)) {
      add(step, new Obstacle.AtResource(flag, Obstacle.Purpose.SEE_EVENT_SET));
    }
  }

  private void add(Event.StepTaken step, Obstacle obstacle) {
    completed.add(new Event.FoundOpen(step.nanos(), step.actor(), obstacle));
  }
}
