package dev.interleave.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The state of everything at one time of a trace.
///
/// @param nanos the time, in nanoseconds since the run began
/// @param eventCount how many events of the trace have happened
/// @param stepCount how many steps have been taken
/// @param actors the state of each actor, by id
/// @param resources the state of each resource, by id
/// @param outputCount how many of the trace's outputs have been printed
/// @param toggles what is switched off
public record Moment(
    long nanos,
    int eventCount,
    int stepCount,
    List<ActorState> actors,
    List<ResourceState> resources,
    int outputCount,
    Toggles toggles) {

  /// The state of an actor.
  public ActorState actor(int id) {
    return actors.get(id);
  }

  /// The state of a resource.
  public ResourceState resource(int id) {
    return resources.get(id);
  }

  /// Ids of the actors that wait at a resource, the one that has waited longest first.
  public List<Integer> waitingAt(int resource) {
    return IntStream.range(0, actors.size())
        .filter(
            id ->
                actors.get(id).obstacle() instanceof Obstacle.AtResource(int at, _)
                    && at == resource)
        .boxed()
        .sorted(Comparator.comparingLong(id -> actors.get(id).sinceNanos()))
        .toList();
  }

  /// Id of the dead actor that still holds the lock another actor waits for, or [Actor#NOBODY]
  /// where it waits for something else, or for the living.
  ///
  /// @param waiter id of the actor that waits
  public int deadOwnerFor(int waiter) {
    return actors.get(waiter).obstacle() instanceof Obstacle.AtResource(int resource, _)
            && resources.get(resource) instanceof ResourceState.LockState(int holder, _, _)
            && holder != Actor.NOBODY
            && actors.get(holder).phase() == ActorState.Phase.KILLED
        ? holder
        : Actor.NOBODY;
  }

  /// The same state at a later time before the next event.
  Moment at(long later) {
    return new Moment(later, eventCount, stepCount, actors, resources, outputCount, toggles);
  }
}
