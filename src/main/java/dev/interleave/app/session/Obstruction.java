package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState;
import dev.interleave.trace.Trace;

/// Says why an actor cannot take the next step.
///
/// @param trace the run
/// @param moment the time at which it is asked for
/// @param actor id of the actor
record Obstruction(Trace trace, Moment moment, int actor) {

  /// The reason in one sentence.
  String sentence(Texts texts) {
    String name = trace.actor(actor).name();
    ActorState state = moment.actor(actor);
    return switch (state.phase()) {
      case NEW -> texts.say("session.obstruction.new", name);
      case ENDED -> texts.say("session.obstruction.ended", name);
      case KILLED -> texts.say("session.obstruction.killed", name);
      case SLEEPING, READY -> texts.say("session.obstruction.other", name);
      case WAITING -> {
        Obstacle obstacle = state.obstacle();
        yield obstacle == null
            ? texts.say("session.obstruction.waits", name)
            : waiting(texts, name, obstacle);
      }
    };
  }

  private String waiting(Texts texts, String name, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) ->
          texts.say("session.obstruction.actor", name, trace.actor(other).name());
      case Obstacle.AtResource(int resource, Obstacle.Purpose purpose) ->
          waiting(texts, name, trace.resource(resource), purpose);
    };
  }

  private String waiting(Texts texts, String name, Resource at, Obstacle.Purpose purpose) {
    return switch (purpose) {
      case HOLD_LOCK -> waitingForLock(texts, name, at);
      case GET_ITEM -> texts.say("session.obstruction.item", name, at.name());
      case PUT_ITEM -> texts.say("session.obstruction.room", name, at.name());
      case JOIN_QUEUE -> texts.say("session.obstruction.tasks", name, at.name());
      case BE_NOTIFIED -> texts.say("session.obstruction.notice", name, at.name());
      case TAKE_PERMIT -> texts.say("session.obstruction.permit", name, at.name());
      case SEE_EVENT_SET -> texts.say("session.obstruction.event", name, at.name());
      case PASS_BARRIER -> texts.say("session.obstruction.barrier", name, at.name());
    };
  }

  private String waitingForLock(Texts texts, String name, Resource lock) {
    return moment.resource(lock.id()) instanceof ResourceState.LockState(int holder, _, _)
            && holder >= 0
        ? texts.say("session.obstruction.held", name, lock.name(), trace.actor(holder).name())
        : texts.say("session.obstruction.lock", name, lock.name());
  }
}
