package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.LockState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who waits for whom at one moment: the wait-for graph, in which every actor has at most one way
/// out (Coffman et al., "System Deadlocks", ACM Computing Surveys 1971).
final class WaitsFor {

  private final Moment moment;

  WaitsFor(Moment moment) {
    this.moment = moment;
  }

  /// Id of the one actor that could let another go on, or [Actor#NOBODY] if it is no certain one.
  int theOneFor(int actor) {
    return switch (moment.actor(actor).obstacle()) {
      case null -> Actor.NOBODY;
      case Obstacle.AtActor(int awaited) -> awaited;
      case Obstacle.AtResource(int resource, _) ->
          moment.resource(resource) instanceof LockState(int holder, _, _) ? holder : Actor.NOBODY;
    };
  }

  /// The circle that an actor is part of, beginning with the actor.
  Optional<List<Integer>> circleOf(int actor) {
    var circle = new ArrayList<Integer>();
    int next = actor;
    while (next != Actor.NOBODY && circle.size() <= moment.actors().size()) {
      circle.add(next);
      next = theOneFor(next);
      if (next == actor) {
        return Optional.of(circle);
      }
    }
    return Optional.empty();
  }
}
