package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells why an actor begins to wait, and why it goes on.
final class Waiting {

  private final Names names;

  Waiting(Names names) {
    this.names = names;
  }

  /// Several actors, waiting: `t2 waits`, `t2 and t3 wait`.
  String actors(List<Integer> actors) {
    return names.actors(actors) + (actors.size() == 1 ? " waits" : " wait");
  }

  /// What follows the name of an actor that begins to wait: ` waits for the lock that t1 holds`.
  ///
  /// @param before the moment before it waits
  String begins(int actor, Obstacle obstacle, Moment before) {
    return switch (obstacle) {
      case Obstacle.AtActor(int awaited) -> " waits for " + names.actor(awaited) + " to end";
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          " waits " + need(actor, at, purpose, before);
    };
  }

  private String need(int actor, int resource, Obstacle.Purpose purpose, Moment before) {
    String thing = names.thing(resource);
    return switch (purpose) {
      case HOLD_LOCK -> "for " + thing + holder(actor, resource, before);
      case GET_ITEM -> "for an item, because " + thing + " is empty";
      case PUT_ITEM -> "for room, because " + thing + " is full";
      case JOIN_QUEUE -> "until " + tasks((QueueState) before.resource(resource), thing);
      case BE_NOTIFIED -> "at " + thing + " to be notified";
      case TAKE_PERMIT -> "for a permit of " + thing + ", which has none left";
      case SEE_EVENT_SET -> "for " + thing + " to be set";
      case PASS_BARRIER -> "at " + thing + missing((BarrierState) before.resource(resource));
    };
  }

  private String holder(int actor, int resource, Moment before) {
    int holder = ((LockState) before.resource(resource)).holder();
    if (holder == Actor.NOBODY) {
      return "";
    }
    if (holder == actor) {
      return " that it holds itself";
    }
    boolean dead = before.actor(holder).phase() == ActorState.Phase.KILLED;
    String name = names.actor(holder);
    return " that " + name + " holds" + (dead ? ", and " + name + " is dead" : "");
  }

  private static String tasks(QueueState queue, String thing) {
    return queue.unfinished() == 1
        ? "the last task of " + thing + " is done"
        : "the " + queue.unfinished() + " tasks of " + thing + " are done";
  }

  /// What follows the name of an actor that finds the way open: ` sees that t1 has ended`.
  String finds(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int awaited) -> " sees that " + names.actor(awaited) + " has ended";
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          purpose == Obstacle.Purpose.SEE_EVENT_SET
              ? " sees that " + names.thing(at) + " is set"
              : " need not wait at " + names.thing(at);
    };
  }

  private static String missing(BarrierState barrier) {
    long missing = barrier.parties() - barrier.arrived().size();
    return missing > 0 ? " for " + missing + " more" : "";
  }

  /// What follows the name of an actor that goes on: ` can go on: t1 released the lock`.
  ///
  /// @param obstacle what it waited for, or `null` if nobody knows
  /// @param by id of the actor that made way, or [Actor#NOBODY]
  String ends(@Nullable Obstacle obstacle, int by) {
    if (by == Actor.NOBODY) {
      return " stops waiting, because its time ran out";
    }
    return switch (obstacle) {
      case null -> " can go on";
      case Obstacle.AtActor(int awaited) ->
          " can go on, because " + names.actor(awaited) + " ended";
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          " can go on, because " + names.actor(by) + deed(at, purpose);
    };
  }

  private String deed(int resource, Obstacle.Purpose purpose) {
    String thing = names.thing(resource);
    return switch (purpose) {
      case HOLD_LOCK -> " released " + thing;
      case GET_ITEM -> " put an item on " + thing;
      case PUT_ITEM -> " took an item from " + thing;
      case JOIN_QUEUE -> " reported the last task of " + thing + " done";
      case BE_NOTIFIED -> " notified it";
      case TAKE_PERMIT -> " gave a permit to " + thing;
      case SEE_EVENT_SET -> " set " + thing;
      case PASS_BARRIER -> " opened " + thing;
    };
  }
}
