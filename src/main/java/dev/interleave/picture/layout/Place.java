package dev.interleave.picture.layout;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import org.jspecify.annotations.Nullable;

/// A place on the stage that means something.
///
/// @param kind what it means to be there
/// @param owner id of the resource or process that the place belongs to, or 0 where there is only
///   one of the kind
public record Place(Kind kind, int owner) {

  /// What it means to be at a place.
  public enum Kind {
    /// Able to run.
    READY,
    /// Asleep.
    ASLEEP,
    /// Waiting until another actor ends, or until a queue's tasks are done.
    JOINING,
    /// Ended, by itself or from outside.
    OVER,
    /// In its process, in whatever state: where there are several processes, they are the places.
    HOME,
    /// In the critical section of a lock.
    INSIDE,
    /// Waiting for a lock, an item, or another resource.
    WAITING,
    /// Waiting until a queue has room.
    PUTTING
  }

  /// Where an actor is, or `null` if it was not started. One that was killed lies where it fell as
  /// long as it holds the lock.
  ///
  /// @param boxes whether processes are places of their own
  public static @Nullable Place of(Actor actor, ActorState state, boolean boxes) {
    if (state.phase() == ActorState.Phase.NEW) {
      return null;
    }
    if (state.phase() == ActorState.Phase.WAITING
        && state.obstacle() instanceof Obstacle.AtResource(int resource, Purpose purpose)
        && purpose != Purpose.JOIN_QUEUE) {
      return new Place(purpose == Purpose.PUT_ITEM ? Kind.PUTTING : Kind.WAITING, resource);
    }
    if (state.phase() != ActorState.Phase.ENDED && !state.holds().isEmpty()) {
      return new Place(Kind.INSIDE, state.holds().getLast());
    }
    if (boxes) {
      return new Place(Kind.HOME, actor.process());
    }
    return new Place(
        switch (state.phase()) {
          case NEW, READY -> Kind.READY;
          case WAITING -> Kind.JOINING;
          case SLEEPING -> Kind.ASLEEP;
          case ENDED, KILLED -> Kind.OVER;
        },
        0);
  }
}
