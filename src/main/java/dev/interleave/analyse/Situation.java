package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Objects;

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
  ///
  /// @param texts the language they are in
  public String inWords(int actor, Texts texts) {
    ActorState state = moment.actor(actor);
    return switch (standingOf(actor)) {
      case NEW -> texts.say("analyse.stands.new");
      case RUNNING -> texts.say("analyse.stands.running");
      case READY -> texts.say("analyse.stands.ready");
      case WAITING_FOR_GIL -> texts.say("analyse.stands.gil");
      case WAITING -> waiting(Objects.requireNonNull(state.obstacle()), texts);
      case SLEEPING ->
          texts.say("analyse.stands.sleeping", state.wakesNanos() / NANOS_PER_MILLISECOND);
      case ENDED -> {
        Event.ExceptionRaised exception = state.exception();
        yield exception == null
            ? texts.say("analyse.stands.ended")
            : texts.say("analyse.stands.raised", exception.line());
      }
      case KILLED -> killed(actor, texts);
    };
  }

  private String killed(int actor, Texts texts) {
    return moment.actor(actor).holds().stream()
        .filter(
            lock -> moment.resource(lock) instanceof LockState(int holder, _, _) && holder == actor)
        .map(lock -> trace.resource(lock).name())
        .reduce((one, other) -> texts.say("analyse.and", one, other))
        .map(held -> texts.say("analyse.stands.killed.holding", held))
        .orElseGet(() -> texts.say("analyse.stands.killed"));
  }

  private String waiting(Obstacle obstacle, Texts texts) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> texts.say("analyse.stands.joining", nameOf(other));
      case Obstacle.AtResource(int id, Obstacle.Purpose purpose) -> {
        String thing = trace.resource(id).name();
        yield switch (purpose) {
          case HOLD_LOCK -> waitingForLock(id, texts);
          case GET_ITEM -> texts.say("analyse.stands.item", thing);
          case PUT_ITEM -> texts.say("analyse.stands.room", thing);
          case JOIN_QUEUE -> texts.say("analyse.stands.tasks", thing);
          case BE_NOTIFIED -> texts.say("analyse.stands.notified", thing);
          case TAKE_PERMIT -> texts.say("analyse.stands.permit", thing);
          case SEE_EVENT_SET -> texts.say("analyse.stands.set", thing);
          case PASS_BARRIER -> texts.say("analyse.stands.barrier", thing);
        };
      }
    };
  }

  private String waitingForLock(int lock, Texts texts) {
    String thing = trace.resource(lock).name();
    if (!(moment.resource(lock) instanceof LockState(int holder, _, _)) || holder == Actor.NOBODY) {
      return texts.say("analyse.stands.lock.free", thing);
    }
    boolean dead = moment.actor(holder).phase() == ActorState.Phase.KILLED;
    return texts.say(
        dead ? "analyse.stands.lock.dead" : "analyse.stands.lock.held", thing, nameOf(holder));
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
