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

/// Tells what is done to actors from outside, and what comes of it: kills, interrupts, locks taken
/// over from the dead.
final class Interventions {

  /// Stands where it does not matter who intervened.
  private static final int ANYBODY = -2;

  /// What Java raises where an interrupt ends a sleep or a wait.
  private static final String INTERRUPTED = "InterruptedException";

  private final Trace trace;
  private final Names names;
  private final Texts texts;

  Interventions(Trace trace, Names names, Texts texts) {
    this.trace = trace;
    this.names = names;
    this.texts = texts;
  }

  /// Whether an event came from outside the program: a kill, an interrupt, a switch.
  static boolean isIntervention(Event event) {
    return event instanceof Event.TogglesChanged
        || (event instanceof Event.ActorKilled(_, _, int killer) && killer == Actor.NOBODY)
        || (event instanceof Event.InterruptSent(_, _, int sender) && sender == Actor.NOBODY);
  }

  /// An actor is ended: `p1 is killed while it holds the lock`.
  String killed(int index, Event.ActorKilled killed) {
    int actor = killed.actor();
    String who = names.actor(actor);
    boolean stopsWithProgram =
        trace.actor(actor).kind() != Actor.Kind.PROCESS && killed.by() != Actor.NOBODY;
    if (stopsWithProgram) {
      return texts.say("analyse.stopped", who);
    }
    List<String> held = held(actor, trace.momentAfter(index));
    if (killed.by() == Actor.NOBODY) {
      return held.isEmpty()
          ? texts.say("analyse.killed", who)
          : texts.say("analyse.killed.holding", who, names.all(held));
    }
    String by = names.actor(killed.by());
    return held.isEmpty()
        ? texts.say("analyse.kills", by, who)
        : texts.say("analyse.kills.holding", by, who, names.all(held));
  }

  private List<String> held(int actor, Moment before) {
    return before.actor(actor).holds().stream()
        .filter(
            lock -> before.resource(lock) instanceof LockState(int holder, _, _) && holder == actor)
        .map(lock -> names.thing(lock, Case.ACCUSATIVE))
        .toList();
  }

  /// An actor is interrupted: `t1 is interrupted while it sleeps`.
  String interrupted(int index, Event.InterruptSent sent) {
    ActorState state = trace.momentAfter(index).actor(sent.actor());
    String who = names.actor(sent.actor());
    return switch (state.phase()) {
      case NEW -> interrupted("new", who, sent.by(), "");
      case READY -> interrupted("ready", who, sent.by(), "");
      case WAITING ->
          switch (Objects.requireNonNull(state.obstacle())) {
            case Obstacle.AtActor(int other) ->
                interrupted("joining", who, sent.by(), names.actor(other));
            case Obstacle.AtResource(int at, _) ->
                interrupted("waiting", who, sent.by(), names.thing(at, Case.DATIVE));
          };
      case SLEEPING -> interrupted("sleeping", who, sent.by(), "");
      case ENDED, KILLED -> interrupted("over", who, sent.by(), "");
    };
  }

  private String interrupted(String when, String who, int by, String awaited) {
    return by == Actor.NOBODY
        ? texts.say("analyse.interrupted." + when, who, awaited)
        : texts.say("analyse.interrupted-by." + when, who, awaited, names.actor(by));
  }

  /// An actor wakes up.
  String woken(int index, Event.SleepEnded woken) {
    ActorState asleep = trace.momentAfter(index).actor(woken.actor());
    boolean early = woken.nanos() < asleep.wakesNanos();
    String who = names.actor(woken.actor());
    return early && (raises(index) || wasInterrupted(index, asleep, ANYBODY))
        ? texts.say("analyse.wakes.early", who)
        : texts.say("analyse.wakes", who);
  }

  /// Whether an interrupt is why an actor waits no longer.
  ///
  /// @param index index of the event by which it goes on
  /// @param by id of the actor that is said to have made way
  boolean endsWait(int index, int by) {
    int actor = trace.event(index).actor();
    return raises(index)
        || (by == Actor.NOBODY && wasInterrupted(index, trace.momentAfter(index).actor(actor), by));
  }

  /// Whether the actor goes on with the exception that an interrupt raises, whenever that was sent.
  private boolean raises(int index) {
    Event goesOn = trace.event(index);
    for (int at = index + 1;
        at < trace.events().size() && trace.event(at).nanos() == goesOn.nanos();
        at++) {
      if (trace.event(at) instanceof Event.ExceptionRaised raised
          && raised.actor() == goesOn.actor()
          && raised.type().equals(INTERRUPTED)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an actor was interrupted since it began to sleep or wait.
  ///
  /// @param index index of an event of the actor after that
  /// @param state how it was just before that event
  /// @param by id of who must have done it, or [#ANYBODY]
  private boolean wasInterrupted(int index, ActorState state, int by) {
    int actor = trace.event(index).actor();
    for (int at = index - 1; at >= 0 && trace.event(at).nanos() >= state.sinceNanos(); at--) {
      if (trace.event(at) instanceof Event.InterruptSent(_, int to, int sender)
          && to == actor
          && (by == ANYBODY || by == sender)) {
        return true;
      }
    }
    return false;
  }
}
