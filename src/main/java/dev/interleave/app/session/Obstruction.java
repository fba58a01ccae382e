package dev.interleave.app.session;

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
  String sentence() {
    String name = trace.actor(actor).name();
    ActorState state = moment.actor(actor);
    return switch (state.phase()) {
      case NEW -> name + " has not been started yet.";
      case ENDED -> name + " has come to its end.";
      case KILLED -> name + " was ended from outside.";
      case SLEEPING, READY -> name + " cannot take the next step here.";
      case WAITING -> {
        Obstacle obstacle = state.obstacle();
        yield obstacle == null ? name + " waits." : waiting(name, obstacle);
      }
    };
  }

  private String waiting(String name, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) ->
          "%s waits for %s to end.".formatted(name, trace.actor(other).name());
      case Obstacle.AtResource(int resource, Obstacle.Purpose purpose) ->
          name + " waits " + waitingFor(trace.resource(resource), purpose);
    };
  }

  private String waitingFor(Resource resource, Obstacle.Purpose purpose) {
    return switch (purpose) {
      case HOLD_LOCK -> "for %s%s.".formatted(resource.name(), holder(resource));
      case GET_ITEM -> "for an item on %s.".formatted(resource.name());
      case PUT_ITEM -> "for room on %s.".formatted(resource.name());
      case JOIN_QUEUE -> "until every task of %s is done.".formatted(resource.name());
      case BE_NOTIFIED -> "to be notified by %s.".formatted(resource.name());
      case TAKE_PERMIT -> "for a permit of %s.".formatted(resource.name());
      case SEE_EVENT_SET -> "until %s is set.".formatted(resource.name());
      case PASS_BARRIER -> "for the others at %s.".formatted(resource.name());
    };
  }

  private String holder(Resource lock) {
    return moment.resource(lock.id()) instanceof ResourceState.LockState(int holder, _, _)
            && holder >= 0
        ? ", which %s holds".formatted(trace.actor(holder).name())
        : "";
  }
}
