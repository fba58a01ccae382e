package dev.interleave.picture;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all actors of a film did, gathered in one pass over its events.
///
/// @param lanes the lane of each actor, by id
/// @param handovers what went from actor to actor, in order of arrival
record Lanes(List<Lane> lanes, List<Handover> handovers) {

  Lanes {
    lanes = List.copyOf(lanes);
    handovers = List.copyOf(handovers);
  }

  static Lanes of(Film film) {
    return new Gathering(film).gather();
  }

  private static final class Gathering {

    private static final int NOTHING = -1;

    private final Trace trace;
    private final Pace pace;
    private final LaneBuilder[] builders;
    private final int[] awaitedLocks;
    private final Map<Integer, Event> releases = new HashMap<>();
    private final Map<Integer, Event> puts = new HashMap<>();
    private final Map<Integer, Integer> holders = new HashMap<>();
    private final Map<Integer, Event> deaths = new HashMap<>();
    private final List<Handover> handovers = new ArrayList<>();

    Gathering(Film film) {
      trace = film.trace();
      pace = film.pace();
      int actors = trace.actors().size();
      builders =
          Stream.generate(() -> new LaneBuilder(pace)).limit(actors).toArray(LaneBuilder[]::new);
      awaitedLocks = new int[actors];
      Arrays.fill(awaitedLocks, NOTHING);
    }

    Lanes gather() {
      int index = 0;
      for (Event event : trace.events()) {
        gather(event, index++);
      }
      long endNanos = trace.endNanos();
      long end = pace.length().toNanos();
      return new Lanes(
          Stream.of(builders).map(builder -> builder.build(endNanos, end)).toList(), handovers);
    }

    private void gather(Event event, int index) {
      LaneBuilder lane = builders[event.actor()];
      long nanos = event.nanos();
      switch (event) {
        case Event.ActorStarted _ -> lane.start(nanos, index);
        case Event.StepTaken step -> lane.step(nanos, step.durationNanos(), index);
        case Event.SleepBegan _ -> lane.sleep(nanos, index);
        case Event.SleepEnded _, Event.UnblockedBy _ -> lane.becomeReady(nanos, index);
        case Event.ActorEnded _ -> lane.end(nanos, index);
        case Event.ActorKilled(_, int actor, int by) -> {
          if (by == Actor.NOBODY || trace.actor(actor).kind() == Actor.Kind.PROCESS) {
            lane.kill(nanos, index);
            die(actor, event, index);
          } else {
            lane.end(nanos, index);
          }
        }
        case Event.ValueRead _ -> lane.access(nanos, false);
        case Event.ValueWritten _ -> lane.access(nanos, true);
        case Event.BlockedOn(_, int actor, Obstacle obstacle) -> {
          lane.block(nanos, index);
          awaitedLocks[actor] = awaitedLock(obstacle);
          if (deaths.containsKey(holders.getOrDefault(awaitedLocks[actor], NOTHING))) {
            lane.abandon(true, nanos, index);
          }
        }
        case Event.LockReleased(_, _, int lock) -> {
          releases.put(lock, event);
          holders.remove(lock);
        }
        case Event.LockAcquired(_, int actor, int lock) -> {
          if (awaitedLocks[actor] == lock) {
            handOver(Handover.Kind.LOCK, releases.get(lock), event);
          }
          awaitedLocks[actor] = NOTHING;
          holders.put(lock, actor);
        }
        case Event.LockRecovered recovered -> takeOver(recovered, index);
        case Event.ItemPut put -> puts.put(put.item().id(), put);
        case Event.ItemTaken taken ->
            handOver(Handover.Kind.ITEM, puts.remove(taken.item().id()), taken);
        case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> {}
        case Event.FoundOpen _ -> {}
        case Event.ResourceCreated _, Event.LockRequested _, Event.LockBypassed _ -> {}
        case Event.PermitTaken _, Event.PermitGiven _, Event.TaskDone _ -> {}
        case Event.QueueJoinBegan _, Event.QueueJoinEnded _, Event.ConditionWaitBegan _ -> {}
        case Event.ConditionNotified _, Event.FlagChanged _, Event.BarrierReached _ -> {}
        case Event.BarrierOpened _, Event.MemoryCopied _, Event.OutputPrinted _ -> {}
        case Event.ExceptionRaised _, Event.TogglesChanged _, Event.InterruptSent _ -> {}
      }
    }

    /// Whoever waits for a lock that the dead one holds waits for a dead owner from here on.
    private void die(int actor, Event death, int index) {
      deaths.put(actor, death);
      holders.forEach(
          (lock, holder) -> {
            if (holder == actor) {
              abandonWaiters(lock, true, death.nanos(), index);
            }
          });
    }

    private void takeOver(Event.LockRecovered recovered, int index) {
      handOver(Handover.Kind.TAKEOVER, deaths.get(recovered.from()), recovered);
      awaitedLocks[recovered.actor()] = NOTHING;
      holders.put(recovered.lock(), recovered.actor());
      abandonWaiters(recovered.lock(), false, recovered.nanos(), index);
    }

    private void abandonWaiters(int lock, boolean dead, long nanos, int index) {
      for (int waiter = 0; waiter < awaitedLocks.length; waiter++) {
        if (awaitedLocks[waiter] == lock) {
          builders[waiter].abandon(dead, nanos, index);
        }
      }
    }

    private static int awaitedLock(Obstacle obstacle) {
      return switch (obstacle) {
        case Obstacle.AtResource(int resource, Obstacle.Purpose purpose) ->
            purpose == Obstacle.Purpose.HOLD_LOCK ? resource : NOTHING;
        case Obstacle.AtActor _ -> NOTHING;
      };
    }

    private void handOver(Handover.Kind kind, @Nullable Event away, Event arrival) {
      if (away != null && away.actor() != arrival.actor()) {
        handovers.add(
            new Handover(
                kind,
                away.actor(),
                pace.positionOf(away.nanos()).toNanos(),
                arrival.actor(),
                pace.positionOf(arrival.nanos()).toNanos()));
      }
    }
  }
}
