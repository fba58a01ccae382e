package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says in words how everybody stands at one moment of a trace.
///
/// @param trace the run
/// @param moment the moment, of that trace
public record Situation(Trace trace, Moment moment) {

  private static final double NANOS_PER_MILLISECOND = 1e6;

  /// How an actor stands, with what can only be told by looking at the others.
  public enum Standing {
    /// It exists and was not started.
    NEW,
    /// It runs.
    RUNNING,
    /// It can run, and waits for its turn.
    READY,
    /// It can run as soon as another thread of its process lets the interpreter go.
    WAITING_FOR_GIL,
    /// Something stands in its way.
    WAITING,
    /// It sleeps.
    SLEEPING,
    /// It came to its end.
    ENDED,
    /// It was ended from outside.
    KILLED
  }

  /// How an actor stands.
  public Standing standingOf(int actor) {
    ActorState state = moment.actor(actor);
    return switch (state.phase()) {
      case NEW -> Standing.NEW;
      case READY -> readiness(actor, state);
      case WAITING -> Standing.WAITING;
      case SLEEPING -> Standing.SLEEPING;
      case ENDED -> Standing.ENDED;
      case KILLED -> Standing.KILLED;
    };
  }

  private Standing readiness(int actor, ActorState state) {
    if (state.isRunningAt(moment.nanos())) {
      return Standing.RUNNING;
    }
    int process = trace.actor(actor).process();
    boolean held =
        trace.origin().settings().gil()
            && trace.actors().stream()
                .anyMatch(
                    other ->
                        other.process() == process
                            && moment.actor(other.id()).isRunningAt(moment.nanos()));
    return held ? Standing.WAITING_FOR_GIL : Standing.READY;
  }

  /// How an actor stands in words that follow its name: `waits for lock, which t1 holds`.
  public String inWords(int actor) {
    ActorState state = moment.actor(actor);
    return switch (standingOf(actor)) {
      case NEW -> "is not started yet";
      case RUNNING -> "runs";
      case READY -> "is ready and waits for its turn";
      case WAITING_FOR_GIL -> "is ready and waits for the GIL";
      case WAITING -> "waits " + waitingFor(Objects.requireNonNull(state.obstacle()));
      case SLEEPING ->
          String.format(
              Locale.ROOT, "sleeps until %.3f ms", state.wakesNanos() / NANOS_PER_MILLISECOND);
      case ENDED -> {
        Event.ExceptionRaised exception = state.exception();
        yield exception == null ? "has ended" : "ended with " + exception.line();
      }
      case KILLED -> "was ended from outside" + stillHolds(actor);
    };
  }

  private String stillHolds(int actor) {
    String held =
        moment.actor(actor).holds().stream()
            .filter(
                lock ->
                    moment.resource(lock) instanceof LockState(int holder, _, _) && holder == actor)
            .map(lock -> trace.resource(lock).name())
            .collect(Collectors.joining(" and "));
    return held.isEmpty() ? "" : " and still holds " + held;
  }

  private String waitingFor(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> "for %s to end".formatted(nameOf(other));
      case Obstacle.AtResource(int id, Obstacle.Purpose purpose) -> {
        Resource resource = trace.resource(id);
        yield switch (purpose) {
          case HOLD_LOCK -> "for " + resource.name() + holderOf(id);
          case GET_ITEM -> "for an item on " + resource.name();
          case PUT_ITEM -> "for room on " + resource.name();
          case JOIN_QUEUE -> "until every task of %s is done".formatted(resource.name());
          case BE_NOTIFIED -> "to be notified by " + resource.name();
          case TAKE_PERMIT -> "for a permit of " + resource.name();
          case SEE_EVENT_SET -> "until %s is set".formatted(resource.name());
          case PASS_BARRIER -> "for the others at " + resource.name();
        };
      }
    };
  }

  private String holderOf(int lock) {
    if (!(moment.resource(lock) instanceof LockState(int holder, _, _)) || holder == Actor.NOBODY) {
      return ", which is free now";
    }
    return moment.actor(holder).phase() == ActorState.Phase.KILLED
        ? ", and its owner %s is dead".formatted(nameOf(holder))
        : ", which %s holds".formatted(nameOf(holder));
  }

  private String nameOf(int actor) {
    return trace.actor(actor).name();
  }

  /// Index of the event that tells best what happened last: of the events of the latest time, the
  /// last of those that tell most; -1 at the beginning.
  public int lastEvent() {
    List<Event> events = trace.events();
    int best = moment.eventCount() - 1;
    for (int index = best - 1;
        index >= 0 && events.get(index).nanos() == events.get(best).nanos();
        index--) {
      if (tellingOf(events.get(index)).compareTo(tellingOf(events.get(best))) > 0) {
        best = index;
      }
    }
    return best;
  }

  /// How much an event tells, beside others of the same time.
  private enum Telling {
    BOOK_KEEPING,
    CONSEQUENCE,
    EFFECT
  }

  private static Telling tellingOf(Event event) {
    return switch (event) {
      case Event.StepTaken _,
          Event.FunctionEntered _,
          Event.FunctionLeft _,
          Event.LocalChanged _,
          Event.UnblockedBy _,
          Event.FoundOpen _,
          Event.MemoryCopied _ ->
          Telling.BOOK_KEEPING;
      case Event.ActorEnded _,
          Event.ActorKilled _,
          Event.BlockedOn _,
          Event.LockRequested _,
          Event.QueueJoinBegan _,
          Event.SleepEnded _ ->
          Telling.CONSEQUENCE;
      case Event.ActorStarted _,
          Event.ResourceCreated _,
          Event.ValueRead _,
          Event.ValueWritten _,
          Event.LockAcquired _,
          Event.LockReleased _,
          Event.LockBypassed _,
          Event.PermitTaken _,
          Event.PermitGiven _,
          Event.ItemPut _,
          Event.ItemTaken _,
          Event.TaskDone _,
          Event.QueueJoinEnded _,
          Event.ConditionWaitBegan _,
          Event.ConditionNotified _,
          Event.FlagChanged _,
          Event.BarrierReached _,
          Event.BarrierOpened _,
          Event.SleepBegan _,
          Event.OutputPrinted _,
          Event.ExceptionRaised _,
          Event.TogglesChanged _,
          Event.LockRecovered _,
          Event.InterruptSent _ ->
          Telling.EFFECT;
    };
  }
}
