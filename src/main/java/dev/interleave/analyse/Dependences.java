package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each event of a trace needs to have happened before, so that it happens again as it did
/// when others are left out: a read needs the write that it read from, a meeting at a queue,
/// semaphore, event, condition or barrier needs the one before it at the same, and so on. What a
/// step saw that left no event is not known; so it needs everything before it.
///
/// Locks are not among it: who held one before may be left out.
final class Dependences {

  /// Stands for no event.
  static final int NONE = -1;

  private static final int[] NOTHING = {};

  private final Trace trace;
  private final IndexList[] ofActor;
  private final int[] endedAt;
  private final int[] lastMeeting;
  private final @Nullable Obstacle[] obstacles;
  private final @Nullable Writes[] writes;
  private final Map<Integer, int[]> needs = new HashMap<>();
  private final Map<Integer, Integer> releases = new HashMap<>();
  private final Map<Integer, Integer> openAcquires = new HashMap<>();
  private final HeldLocks locks;
  private int seen;

  /// The last writes of one resource.
  private static final class Writes {
    private final Map<Datum, Integer> ofElement = new HashMap<>();
    private final Map<Integer, Integer> ofActor = new HashMap<>();
    private int ofWhole = NONE;
  }

  Dependences(Trace trace) {
    this.trace = trace;
    int actors = trace.actors().size();
    this.ofActor = new IndexList[actors];
    Arrays.setAll(ofActor, _ -> new IndexList());
    this.endedAt = filled(actors);
    this.lastMeeting = filled(trace.resources().size());
    this.obstacles = new Obstacle[actors];
    this.writes = new Writes[trace.resources().size()];
    this.locks = new HeldLocks(actors);
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /// The events of an actor.
  IndexList of(int actor) {
    return ofActor[actor];
  }

  /// What an event needs beside the events of its actor before it.
  int[] needsOf(int index) {
    return needs.getOrDefault(index, NOTHING);
  }

  /// Index of the event by which a lock was let go that was acquired at an event, or [#NONE].
  int releaseOf(int acquired) {
    return releases.getOrDefault(acquired, NONE);
  }

  /// Whether an event acquires a lock that its actor did not hold.
  boolean acquires(int index) {
    return releases.containsKey(index) || openAcquires.containsValue(index);
  }

  /// Takes in the events up to one.
  void seeUntil(int last) {
    while (seen <= last) {
      see(seen, trace.event(seen));
      seen++;
    }
  }

  private void see(int index, Event event) {
    int actor = event.actor();
    switch (event) {
      case Event.StepTaken _ -> {
        if (isOpaque(index)) {
          needEverything(index);
        }
      }
      case Event.ActorStarted(_, _, int by) -> {
        if (by != Actor.NOBODY) {
          need(index, ofActor[by].last());
        }
      }
      case Event.ValueRead read -> read(index, read);
      case Event.ValueWritten written -> write(index, written);
      case Event.LockAcquired(_, _, int lock) -> {
        if (!locks.of(actor).locks().contains(lock)) {
          openAcquires.put(lock, index);
        }
      }
      case Event.LockReleased(_, _, int lock) -> release(index, actor, lock);
      case Event.PermitTaken(_, _, int at) -> meet(index, at);
      case Event.PermitGiven(_, _, int at) -> meet(index, at);
      case Event.ItemPut(_, _, int at, _) -> meet(index, at);
      case Event.ItemTaken(_, _, int at, _) -> meet(index, at);
      case Event.TaskDone(_, _, int at) -> meet(index, at);
      case Event.QueueJoinEnded(_, _, int at) -> meet(index, at);
      case Event.ConditionWaitBegan(_, _, int at) -> meet(index, at);
      case Event.ConditionNotified(_, _, int at, _) -> meet(index, at);
      case Event.FlagChanged(_, _, int at, _) -> meet(index, at);
      case Event.BarrierReached(_, _, int at) -> meet(index, at);
      case Event.BarrierOpened(_, _, int at) -> meet(index, at);
      case Event.BlockedOn(_, _, Obstacle obstacle) -> obstacles[actor] = obstacle;
      case Event.UnblockedBy(_, _, int by) -> goOn(index, actor, by);
      case Event.FoundOpen(_, _, Obstacle obstacle) -> findOpen(index, obstacle);
      case Event.MemoryCopied _, Event.LockRecovered _, Event.ActorKilled _ ->
          needEverything(index);
      case Event.TogglesChanged _, Event.InterruptSent _ -> needEverything(index);
      case Event.ActorEnded _ -> endedAt[actor] = index;
      case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> {}
      case Event.ResourceCreated _, Event.LockRequested _, Event.LockBypassed _ -> {}
      case Event.QueueJoinBegan _, Event.SleepBegan _, Event.SleepEnded _ -> {}
      case Event.OutputPrinted _, Event.ExceptionRaised _ -> {}
    }
    locks.see(index, event);
    ofActor[actor].add(index);
  }

  /// Whether nothing tells what a step saw.
  private boolean isOpaque(int step) {
    Event taken = trace.event(step);
    for (int at = step + 1;
        at < trace.events().size() && trace.event(at).nanos() == taken.nanos();
        at++) {
      Event event = trace.event(at);
      boolean isOwn =
          event.actor() == taken.actor()
              || (event instanceof Event.ActorStarted(_, _, int by) && by == taken.actor());
      if (isOwn && tells(event)) {
        return false;
      }
    }
    return true;
  }

  private static boolean tells(Event event) {
    return !(event instanceof Event.LocalChanged
        || event instanceof Event.FunctionEntered
        || event instanceof Event.FunctionLeft
        || event instanceof Event.ExceptionRaised
        || event instanceof Event.BlockedOn
        || event instanceof Event.LockRequested
        || event instanceof Event.UnblockedBy
        || event instanceof Event.ActorEnded
        || event instanceof Event.StepTaken);
  }

  private void need(int index, int... needed) {
    int[] known = Arrays.stream(needed).filter(at -> at != NONE).toArray();
    if (known.length > 0) {
      needs.put(index, known);
    }
  }

  private void needEverything(int index) {
    need(index, Arrays.stream(ofActor).mapToInt(IndexList::last).toArray());
  }

  private void meet(int index, int resource) {
    need(index, lastMeeting[resource]);
    lastMeeting[resource] = index;
  }

  private void release(int index, int actor, int lock) {
    HeldLocks.Held held = locks.of(actor);
    boolean wasLast = held.locks().indexOf(lock) == held.locks().lastIndexOf(lock);
    Integer acquired = openAcquires.get(lock);
    if (wasLast && acquired != null) {
      releases.put(acquired, index);
      openAcquires.remove(lock);
      if (trace.event(acquired).actor() != actor) {
        need(index, acquired);
      }
    }
  }

  private Writes writesOf(int resource) {
    Writes last = writes[resource];
    if (last == null) {
      last = new Writes();
      writes[resource] = last;
    }
    return last;
  }

  private void read(int index, Event.ValueRead read) {
    Writes last = writesOf(read.resource());
    if (read.element() == null) {
      need(index, last.ofActor.values().stream().mapToInt(Integer::intValue).toArray());
    } else {
      need(index, Math.max(last.ofWhole, last.ofElement.getOrDefault(read.element(), NONE)));
    }
  }

  private void write(int index, Event.ValueWritten written) {
    Writes last = writesOf(written.resource());
    last.ofActor.put(written.actor(), index);
    if (written.element() == null) {
      last.ofWhole = index;
    } else {
      last.ofElement.put(written.element(), index);
    }
  }

  private void goOn(int index, int actor, int by) {
    Obstacle obstacle = obstacles[actor];
    obstacles[actor] = null;
    if (by == Actor.NOBODY) {
      needEverything(index);
    } else if (obstacle != null) {
      findOpen(index, obstacle);
    }
  }

  private void findOpen(int index, Obstacle obstacle) {
    switch (obstacle) {
      case Obstacle.AtActor(int ended) -> {
        if (endedAt[ended] == NONE) {
          needEverything(index);
        } else {
          need(index, endedAt[ended]);
        }
      }
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) -> {
        if (purpose != Obstacle.Purpose.HOLD_LOCK) {
          need(index, lastMeeting[at]);
        }
      }
    }
  }
}
