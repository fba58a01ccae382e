package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of a trace is ordered, whatever the clocks say: Lamport's happens-before relation ("Time,
/// Clocks, and the Ordering of Events in a Distributed System", CACM 1978), kept by vector clocks
/// while the events pass by.
///
/// An event comes before another if both are of one actor, or if the first of them hands something
/// on to the second: an actor is started, or its end is seen; a lock is released and acquired; an
/// item is put and taken, its task done and the queue joined; a place on a full queue, or a permit,
/// is given and taken; an event is set and seen set; a condition notifies; everybody comes to a
/// barrier and then goes on; a lock is taken over from the dead; a value is changed in one
/// indivisible step after another.
final class HappensBefore {

  private final Trace trace;
  private final Boundary boundary;
  private final VectorClock[] clocks;
  private final @Nullable VectorClock[] known;
  private final Map<Integer, Turns> turns = new HashMap<>();
  private final Map<Integer, List<Integer>> arrived = new HashMap<>();
  private final @Nullable Obstacle[] obstacles;
  private final Map<Integer, VectorClock> items = new HashMap<>();

  /// What counts as order.
  enum Boundary {
    /// Everything.
    ALL,
    /// Everything but who had a lock first.
    WITHOUT_LOCKS
  }

  /// An order of everything that hands on.
  HappensBefore(Trace trace) {
    this(trace, Boundary.ALL);
  }

  HappensBefore(Trace trace, Boundary boundary) {
    this.trace = trace;
    this.boundary = boundary;
    this.clocks = new VectorClock[trace.actors().size()];
    Arrays.setAll(
        clocks,
        actor -> {
          var clock = new VectorClock();
          clock.tick(actor);
          return clock;
        });
    this.known = new VectorClock[trace.resources().size()];
    this.obstacles = new Obstacle[clocks.length];
  }

  /// Whether the earlier of two events of a trace comes before the later one, whatever the clocks
  /// say. Costs a pass over the events up to the later one.
  ///
  /// @param earlier index of an event
  /// @param later index of a later event
  static boolean orders(Trace trace, int earlier, int later) {
    var order = new HappensBefore(trace);
    int actor = trace.event(earlier).actor();
    int time = 0;
    for (int index = 0; index <= later; index++) {
      if (index == earlier) {
        time = order.timeOf(actor);
      }
      order.see(index, trace.event(index));
    }
    return order.knows(trace.event(later).actor(), actor, time);
  }

  /// The time of an actor: what it did at this time is known to another as soon as that knows this
  /// time of it.
  int timeOf(int actor) {
    return clocks[actor].of(actor);
  }

  /// Whether what an actor did at a time comes before what another does now.
  boolean knows(int knower, int actor, int time) {
    return clocks[knower].of(actor) >= time;
  }

  /// What an actor knows now.
  VectorClock clockOf(int actor) {
    return clocks[actor];
  }

  /// Sees the next event: afterwards what its actor learned by it is known.
  void see(int index, Event event) {
    int actor = event.actor();
    switch (event) {
      case Event.ActorStarted(_, _, int by) -> follow(by, actor);
      case Event.InterruptSent(_, _, int by) -> follow(by, actor);
      case Event.ResourceCreated(_, _, int resource, Datum initial) -> create(resource, initial);
      case Event.LockAcquired(_, _, int lock) -> acquire(actor, lock);
      case Event.LockReleased(_, _, int lock) -> release(actor, lock);
      case Event.LockRecovered(_, _, int lock, int from) -> {
        acquire(actor, lock);
        follow(from, actor);
      }
      case Event.PermitGiven(_, _, int semaphore) -> turns(semaphore).give(handOn(actor));
      case Event.PermitTaken(_, _, int semaphore) -> clocks[actor].learn(turns(semaphore).take());
      case Event.ItemPut put -> put(put);
      case Event.ItemTaken taken -> take(taken);
      case Event.TaskDone(_, _, int queue) -> known(queue).learn(handOn(actor));
      case Event.QueueJoinEnded(_, _, int queue) -> clocks[actor].learn(known(queue));
      case Event.ConditionNotified notified ->
          notified.woken().forEach(woken -> follow(actor, woken));
      case Event.FlagChanged(_, _, int flag, boolean set) -> {
        if (set) {
          known(flag).learn(handOn(actor));
        } else {
          known(flag).clear();
        }
      }
      case Event.BarrierReached(_, _, int barrier) -> {
        known(barrier).learn(handOn(actor));
        arrived.computeIfAbsent(barrier, _ -> new ArrayList<>()).add(actor);
      }
      case Event.BarrierOpened(_, _, int barrier) -> openBarrier(barrier);
      case Event.BlockedOn(_, _, Obstacle obstacle) -> obstacles[actor] = obstacle;
      case Event.UnblockedBy(_, _, int by) -> goOn(actor, by);
      case Event.FoundOpen(_, _, Obstacle obstacle) -> findOpen(actor, obstacle);
      case Event.ValueRead read -> {
        if (isBegun(index, read)) {
          clocks[actor].learn(known(read.resource()));
        }
      }
      case Event.ValueWritten written -> {
        if (isIndivisible(index, written)) {
          known(written.resource()).learn(handOn(actor));
        }
      }
      case Event.StepTaken _, Event.ActorEnded _, Event.ActorKilled _ -> {}
      case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> {}
      case Event.LockRequested _, Event.LockBypassed _ -> {}
      case Event.QueueJoinBegan _, Event.ConditionWaitBegan _, Event.SleepBegan _ -> {}
      case Event.SleepEnded _, Event.MemoryCopied _, Event.OutputPrinted _ -> {}
      case Event.ExceptionRaised _, Event.TogglesChanged _ -> {}
    }
  }

  /// Whether a read and the write that follows it are one step, so that nothing can come between.
  private boolean isBegun(int index, Event.ValueRead read) {
    int next = index + 1;
    while (next < trace.events().size() && isLocal(trace.event(next), read)) {
      next++;
    }
    return next < trace.events().size()
        && trace.event(next) instanceof Event.ValueWritten written
        && isIndivisible(read, written);
  }

  private boolean isIndivisible(int index, Event.ValueWritten written) {
    int last = index - 1;
    while (last >= 0 && isLocal(trace.event(last), written)) {
      last--;
    }
    return last >= 0
        && trace.event(last) instanceof Event.ValueRead read
        && isIndivisible(read, written);
  }

  private static boolean isLocal(Event event, Event beside) {
    return event instanceof Event.LocalChanged
        && event.actor() == beside.actor()
        && event.nanos() == beside.nanos();
  }

  private static boolean isIndivisible(Event.ValueRead read, Event.ValueWritten written) {
    return read.nanos() == written.nanos()
        && read.actor() == written.actor()
        && read.resource() == written.resource()
        && Objects.equals(read.element(), written.element());
  }

  /// What an actor knows, to be handed on: what it does from here on is not part of it.
  private VectorClock handOn(int actor) {
    VectorClock handed = clocks[actor].copy();
    clocks[actor].tick(actor);
    return handed;
  }

  private void follow(int first, int then) {
    if (first != Actor.NOBODY && first != then) {
      clocks[then].learn(clocks[first]);
      clocks[first].tick(first);
    }
  }

  private void acquire(int actor, int lock) {
    if (boundary == Boundary.ALL) {
      clocks[actor].learn(known(lock));
    }
  }

  private void release(int actor, int lock) {
    if (boundary == Boundary.ALL) {
      known(lock).learn(clocks[actor]);
      clocks[actor].tick(actor);
    }
  }

  private void goOn(int actor, int by) {
    Obstacle obstacle = obstacles[actor];
    obstacles[actor] = null;
    if (by != Actor.NOBODY && obstacle != null) {
      findOpen(actor, obstacle);
    }
  }

  private void findOpen(int actor, Obstacle obstacle) {
    switch (obstacle) {
      case Obstacle.AtActor(int ended) -> follow(ended, actor);
      case Obstacle.AtResource(int flag, Obstacle.Purpose purpose) -> {
        if (purpose == Obstacle.Purpose.SEE_EVENT_SET) {
          clocks[actor].learn(known(flag));
        }
      }
    }
  }

  private void put(Event.ItemPut put) {
    Turns room = turns.get(put.queue());
    if (room != null) {
      clocks[put.actor()].learn(room.take());
    }
    items.put(put.item().id(), handOn(put.actor()));
  }

  private void take(Event.ItemTaken taken) {
    VectorClock handed = items.remove(taken.item().id());
    if (handed != null) {
      clocks[taken.actor()].learn(handed);
    }
    Turns room = turns.get(taken.queue());
    if (room != null) {
      room.give(handOn(taken.actor()));
    }
  }

  private void openBarrier(int barrier) {
    List<Integer> passing = arrived.remove(barrier);
    if (passing != null) {
      for (int actor : passing) {
        clocks[actor].learn(known(barrier));
      }
    }
    known(barrier).clear();
  }

  /// A semaphore has permits, a queue that is bounded has places.
  private void create(int resource, Datum initial) {
    Resource.Kind kind = trace.resource(resource).kind();
    long first = initial instanceof Datum.Whole(long whole) ? whole : 0;
    if (kind == Resource.Kind.SEMAPHORE || (kind == Resource.Kind.QUEUE && first > 0)) {
      turns.put(resource, new Turns(first));
    }
  }

  private Turns turns(int semaphore) {
    return turns.computeIfAbsent(semaphore, _ -> new Turns(0));
  }

  /// What whoever comes to a resource learns there.
  private VectorClock known(int resource) {
    VectorClock clock = known[resource];
    if (clock == null) {
      clock = new VectorClock();
      known[resource] = clock;
    }
    return clock;
  }
}
