package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Resource.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Checks that events follow each other in time, speak only of actors and resources that there are,
/// and do to a resource what can be done to one of its kind. Every method throws
/// [MalformedTraceException] if not.
final class EventCheck {

  private static final Set<Kind> VALUES = EnumSet.of(Kind.VARIABLE, Kind.ARRAY, Kind.MAPPING);

  private final int actors;
  private final List<Resource> resources;
  private final boolean[] created;
  private long lastNanos;

  EventCheck(int actors, List<Resource> resources) {
    this.actors = actors;
    this.resources = List.copyOf(resources);
    this.created = new boolean[resources.size()];
  }

  /// Checks the next event.
  void see(Event event) {
    if (event.nanos() < lastNanos) {
      throw new MalformedTraceException(
          "its time, %d, is before that of the event above".formatted(event.nanos()));
    }
    checkTime(event.nanos());
    lastNanos = event.nanos();
    checkActor(event.actor());
    switch (event) {
      case Event.StepTaken step -> checkTime(step.durationNanos());
      case Event.SleepBegan sleep -> checkTime(sleep.untilNanos());
      case Event.ActorStarted(_, _, int by) -> checkSomebody(by);
      case Event.ActorKilled(_, _, int by) -> checkSomebody(by);
      case Event.UnblockedBy(_, _, int by) -> checkSomebody(by);
      case Event.InterruptSent(_, _, int by) -> checkSomebody(by);
      case Event.ResourceCreated(_, _, int resource, _) -> create(resource);
      case Event.ValueRead read -> checkKind(read.resource(), VALUES);
      case Event.ValueWritten written -> check(written);
      case Event.LockRequested(_, _, int lock) -> checkKind(lock, Kind.LOCK);
      case Event.LockAcquired(_, _, int lock) -> checkThere(lock, Kind.LOCK);
      case Event.LockReleased(_, _, int lock) -> checkThere(lock, Kind.LOCK);
      case Event.LockBypassed(_, _, int lock, _) -> checkThere(lock, Kind.LOCK);
      case Event.LockRecovered(_, _, int lock, int from) -> {
        checkThere(lock, Kind.LOCK);
        checkActor(from);
      }
      case Event.PermitTaken(_, _, int semaphore) -> checkThere(semaphore, Kind.SEMAPHORE);
      case Event.PermitGiven(_, _, int semaphore) -> checkThere(semaphore, Kind.SEMAPHORE);
      case Event.ItemPut(_, _, int queue, QueueItem item) -> check(queue, item);
      case Event.ItemTaken(_, _, int queue, QueueItem item) -> check(queue, item);
      case Event.TaskDone(_, _, int queue) -> checkThere(queue, Kind.QUEUE);
      case Event.QueueJoinBegan(_, _, int queue) -> checkThere(queue, Kind.QUEUE);
      case Event.QueueJoinEnded(_, _, int queue) -> checkThere(queue, Kind.QUEUE);
      case Event.ConditionWaitBegan(_, _, int condition) -> checkKind(condition, Kind.CONDITION);
      case Event.ConditionNotified(_, _, int condition, List<Integer> woken) -> {
        checkKind(condition, Kind.CONDITION);
        woken.forEach(this::checkActor);
      }
      case Event.FlagChanged(_, _, int flag, _) -> checkKind(flag, Kind.EVENT);
      case Event.BarrierReached(_, _, int barrier) -> checkThere(barrier, Kind.BARRIER);
      case Event.BarrierOpened(_, _, int barrier) -> checkThere(barrier, Kind.BARRIER);
      case Event.BlockedOn(_, _, Obstacle obstacle) -> check(obstacle);
      case Event.FoundOpen(_, _, Obstacle obstacle) -> check(obstacle);
      case Event.MemoryCopied(_, _, int from, List<Event.MemoryCopied.Copy> copies) -> {
        checkActor(from);
        copies.forEach(this::check);
      }
      case Event.ActorEnded _, Event.FunctionEntered _, Event.FunctionLeft _ -> {}
      case Event.LocalChanged _, Event.SleepEnded _, Event.OutputPrinted _ -> {}
      case Event.ExceptionRaised _, Event.TogglesChanged _ -> {}
    }
  }

  private void check(Event.ValueWritten written) {
    checkKind(written.resource(), VALUES);
    boolean needsRest =
        written.element() != null && resources.get(written.resource()).kind() != Kind.VARIABLE;
    if (needsRest) {
      checkCreated(written.resource());
    }
  }

  private void check(int queue, QueueItem item) {
    checkThere(queue, Kind.QUEUE);
    if (item.id() < 0) {
      throw new MalformedTraceException("there is no item " + item.id());
    }
  }

  private void check(Obstacle obstacle) {
    switch (obstacle) {
      case Obstacle.AtActor(int actor) -> checkActor(actor);
      case Obstacle.AtResource(int resource, _) -> checkResource(resource);
    }
  }

  private void check(Event.MemoryCopied.Copy copy) {
    checkResource(copy.original());
    create(copy.copy());
  }

  private void create(int resource) {
    checkResource(resource);
    created[resource] = true;
  }

  private static void checkTime(long nanos) {
    if (nanos < 0 || nanos > Limits.LATEST_NANOS) {
      throw new MalformedTraceException(
          "%d is no time from 0 to 31 years in nanoseconds".formatted(nanos));
    }
  }

  private void checkSomebody(int actor) {
    if (actor != Actor.NOBODY) {
      checkActor(actor);
    }
  }

  private void checkActor(int actor) {
    if (actor < 0 || actor >= actors) {
      throw new MalformedTraceException("there is no actor " + actor);
    }
  }

  private void checkResource(int resource) {
    if (resource < 0 || resource >= resources.size()) {
      throw new MalformedTraceException("there is no resource " + resource);
    }
  }

  private void checkThere(int resource, Kind kind) {
    checkKind(resource, kind);
    checkCreated(resource);
  }

  private void checkCreated(int resource) {
    if (!created[resource]) {
      throw new MalformedTraceException(
          "%s is used before it is made".formatted(resources.get(resource).name()));
    }
  }

  private void checkKind(int resource, Kind kind) {
    checkResource(resource);
    if (resources.get(resource).kind() != kind) {
      throw wrongKind(resource);
    }
  }

  private void checkKind(int resource, Set<Kind> kinds) {
    checkResource(resource);
    if (!kinds.contains(resources.get(resource).kind())) {
      throw wrongKind(resource);
    }
  }

  private MalformedTraceException wrongKind(int resource) {
    Resource of = resources.get(resource);
    return new MalformedTraceException(
        "this cannot happen to %s, which is a %s"
            .formatted(of.name(), of.kind().name().toLowerCase(java.util.Locale.ROOT)));
  }
}
