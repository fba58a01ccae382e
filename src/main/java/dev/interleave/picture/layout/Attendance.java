package dev.interleave.picture.layout;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Follows who is at which place while a trace goes on, and remembers how many were there at once.
final class Attendance {

  private final Trace trace;
  private final boolean boxes;
  private final ActorState[] states;
  private final @Nullable Place[] places;
  private final Map<Place, Integer> present = new HashMap<>();
  private final Map<Place, Integer> peaks = new HashMap<>();
  private final Map<Place, TreeSet<Integer>> members = new HashMap<>();
  private final Map<Integer, Integer> holders = new HashMap<>();
  private final TreeSet<Integer> started = new TreeSet<>();
  private final TreeSet<Integer> touched = new TreeSet<>();

  Attendance(Trace trace, boolean boxes) {
    this.trace = trace;
    this.boxes = boxes;
    int count = trace.actors().size();
    states = new ActorState[count];
    places = new Place[count];
    for (int id = 0; id < count; id++) {
      states[id] = state(Phase.NEW, null, List.of());
    }
  }

  /// Ids of the processes that were started.
  List<Integer> processes() {
    return started.stream().filter(id -> trace.actor(id).ownsMemory()).toList();
  }

  /// Who was where.
  Map<Place, Crowd> crowds() {
    var crowds = new HashMap<Place, Crowd>();
    peaks.forEach(
        (place, peak) -> crowds.put(place, new Crowd(peak, List.copyOf(members.get(place)))));
    for (int process : processes()) {
      List<Integer> all =
          started.stream().filter(id -> trace.actor(id).process() == process).toList();
      crowds.put(new Place(Place.Kind.HOME, process), new Crowd(all.size(), all));
    }
    return crowds;
  }

  /// Counts who is where now that everything of one time has happened.
  void settle() {
    for (int actor : touched) {
      Place before = places[actor];
      Place now = Place.of(trace.actor(actor), states[actor], boxes);
      if (now == null || now.equals(before)) {
        continue;
      }
      if (before != null) {
        present.merge(before, -1, Integer::sum);
      }
      places[actor] = now;
      present.merge(now, 1, Integer::sum);
      members.computeIfAbsent(now, _ -> new TreeSet<>()).add(actor);
    }
    for (int actor : touched) {
      Place now = places[actor];
      if (now != null) {
        peaks.merge(now, present.getOrDefault(now, 0), Math::max);
      }
    }
    touched.clear();
  }

  /// Follows one event.
  void follow(Event event) {
    int actor = event.actor();
    switch (event) {
      case Event.ActorStarted _ -> {
        started.add(actor);
        become(actor, Phase.READY);
      }
      case Event.ActorEnded _ -> become(actor, Phase.ENDED);
      case Event.ActorKilled _ -> become(actor, Phase.KILLED);
      case Event.BlockedOn(_, _, var obstacle) -> {
        states[actor] = state(Phase.WAITING, obstacle, states[actor].holds());
        touched.add(actor);
      }
      case Event.UnblockedBy _, Event.SleepEnded _ -> become(actor, Phase.READY);
      case Event.SleepBegan _ -> become(actor, Phase.SLEEPING);
      case Event.LockAcquired(_, _, int lock) -> {
        holders.put(lock, actor);
        enter(actor, lock);
      }
      case Event.LockRecovered(_, _, int lock, int from) -> {
        leave(from, lock);
        holders.put(lock, actor);
        enter(actor, lock);
      }
      case Event.LockReleased(_, _, int lock) -> leave(holders.getOrDefault(lock, actor), lock);
      case Event.LockBypassed(_, _, int lock, boolean entering) -> {
        if (entering) {
          enter(actor, lock);
        } else {
          leave(actor, lock);
        }
      }
      case Event.StepTaken _,
          Event.FunctionEntered _,
          Event.FunctionLeft _,
          Event.LocalChanged _,
          Event.ResourceCreated _,
          Event.ValueRead _,
          Event.ValueWritten _,
          Event.LockRequested _,
          Event.PermitTaken _,
          Event.PermitGiven _,
          Event.ItemPut _,
          Event.ItemTaken _,
          Event.TaskDone _,
          Event.QueueJoinBegan _,
          Event.QueueJoinEnded _,
          Event.ConditionWaitBegan _,
          Event.ConditionNotified _,
          Event.FlagChanged _,
          Event.BarrierReached _,
          Event.BarrierOpened _,
          Event.MemoryCopied _,
          Event.OutputPrinted _,
          Event.ExceptionRaised _,
          Event.TogglesChanged _,
          Event.FoundOpen _,
          Event.InterruptSent _ -> {}
    }
  }

  private void become(int actor, Phase phase) {
    states[actor] = state(phase, null, states[actor].holds());
    touched.add(actor);
  }

  private void enter(int actor, int lock) {
    var holds = new ArrayList<>(states[actor].holds());
    holds.add(lock);
    states[actor] = state(states[actor].phase(), states[actor].obstacle(), holds);
    touched.add(actor);
  }

  private void leave(int actor, int lock) {
    var holds = new ArrayList<>(states[actor].holds());
    holds.remove(Integer.valueOf(lock));
    states[actor] = state(states[actor].phase(), states[actor].obstacle(), holds);
    touched.add(actor);
  }

  private static ActorState state(Phase phase, @Nullable Obstacle obstacle, List<Integer> holds) {
    return new ActorState(
        phase, SourceRange.NOWHERE, 0, 0, 0, obstacle, List.of(), holds, List.of(), null);
  }
}
