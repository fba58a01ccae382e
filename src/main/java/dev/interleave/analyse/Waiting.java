package dev.interleave.analyse;

import static dev.interleave.analyse.Case.ACCUSATIVE;
import static dev.interleave.analyse.Case.DATIVE;
import static dev.interleave.analyse.Case.NOMINATIVE;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import org.jspecify.annotations.Nullable;

/// Tells why an actor begins to wait, and why it goes on.
final class Waiting {

  private final Names names;
  private final Texts texts;

  Waiting(Names names, Texts texts) {
    this.names = names;
    this.texts = texts;
  }

  /// An actor begins to wait: `t2 waits for the lock that t1 holds`.
  ///
  /// @param before the moment before it waits
  String begins(int actor, Obstacle obstacle, Moment before) {
    String who = names.actor(actor);
    return switch (obstacle) {
      case Obstacle.AtActor(int awaited) ->
          texts.say("analyse.waits.for-end", who, names.actor(awaited));
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK -> forLock(actor, at, before);
            case GET_ITEM -> texts.say("analyse.waits.item", who, names.thing(at, NOMINATIVE));
            case PUT_ITEM -> texts.say("analyse.waits.room", who, names.thing(at, NOMINATIVE));
            case JOIN_QUEUE -> forTasks(who, at, (QueueState) before.resource(at));
            case BE_NOTIFIED -> texts.say("analyse.waits.notified", who, names.thing(at, DATIVE));
            case TAKE_PERMIT -> texts.say("analyse.waits.permit", who, names.thing(at, DATIVE));
            case SEE_EVENT_SET -> texts.say("analyse.waits.set", who, names.thing(at, NOMINATIVE));
            case PASS_BARRIER -> atBarrier(who, at, (BarrierState) before.resource(at));
          };
    };
  }

  private String forLock(int actor, int lock, Moment before) {
    int holder = ((LockState) before.resource(lock)).holder();
    if (holder == Actor.NOBODY) {
      return texts.say("analyse.waits.lock", names.actor(actor), names.thing(lock, ACCUSATIVE));
    }
    boolean dead = holder != actor && before.actor(holder).phase() == ActorState.Phase.KILLED;
    return dead
        ? texts.say(
            "analyse.waits.lock.dead",
            names.actor(actor),
            names.thing(lock, ACCUSATIVE),
            names.actor(holder))
        : forLockOf(actor, lock, holder);
  }

  /// An actor waits for a lock that somebody holds.
  String forLockOf(int actor, int lock, int holder) {
    String who = names.actor(actor);
    String thing = names.thing(lock, ACCUSATIVE);
    return holder == actor
        ? texts.say("analyse.waits.lock.own", who, thing)
        : texts.say("analyse.waits.lock.held", who, thing, names.actor(holder));
  }

  private String forTasks(String who, int queue, QueueState state) {
    String thing = names.thing(queue, DATIVE);
    return state.unfinished() == 1
        ? texts.say("analyse.waits.last-task", who, thing)
        : texts.say("analyse.waits.tasks", who, thing, state.unfinished());
  }

  private String atBarrier(String who, int barrier, BarrierState state) {
    long missing = state.parties() - state.arrived().size();
    String thing = names.thing(barrier, DATIVE);
    return missing > 0
        ? texts.say("analyse.waits.barrier.missing", who, thing, missing)
        : texts.say("analyse.waits.barrier", who, thing);
  }

  /// An actor finds the way open: `t2 sees that t1 has ended`.
  String finds(String who, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int awaited) ->
          texts.say("analyse.sees.ended", who, names.actor(awaited));
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          purpose == Obstacle.Purpose.SEE_EVENT_SET
              ? texts.say("analyse.sees.set", who, names.thing(at, NOMINATIVE))
              : texts.say("analyse.need-not-wait", who, names.thing(at, DATIVE));
    };
  }

  /// An actor goes on: `t2 can go on, because t1 released the lock`.
  ///
  /// @param obstacle what it waited for, or `null` if nobody knows
  /// @param by id of the actor that made way, or [Actor#NOBODY]
  String ends(String who, @Nullable Obstacle obstacle, int by) {
    if (by == Actor.NOBODY) {
      return texts.say("analyse.stops-waiting.time", who);
    }
    return switch (obstacle) {
      case null -> texts.say("analyse.goes-on", who);
      case Obstacle.AtActor(int awaited) ->
          texts.say("analyse.goes-on.end", who, names.actor(awaited));
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK -> goesOn("analyse.goes-on.lock", who, by, at, ACCUSATIVE);
            case GET_ITEM -> goesOn("analyse.goes-on.item", who, by, at, ACCUSATIVE);
            case PUT_ITEM -> goesOn("analyse.goes-on.room", who, by, at, DATIVE);
            case JOIN_QUEUE -> goesOn("analyse.goes-on.tasks", who, by, at, DATIVE);
            case BE_NOTIFIED -> texts.say("analyse.goes-on.notified", who, names.actor(by));
            case TAKE_PERMIT -> goesOn("analyse.goes-on.permit", who, by, at, DATIVE);
            case SEE_EVENT_SET -> goesOn("analyse.goes-on.set", who, by, at, ACCUSATIVE);
            case PASS_BARRIER -> goesOn("analyse.goes-on.barrier", who, by, at, ACCUSATIVE);
          };
    };
  }

  private String goesOn(String key, String who, int by, int resource, Case as) {
    return texts.say(key, who, names.actor(by), names.thing(resource, as));
  }
}
