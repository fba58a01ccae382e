package dev.interleave.trace;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How one resource is at one time. Who waits at it is said by [Moment#waitingAt].
public sealed interface ResourceState {

  /// A resource that does not exist yet.
  record Absent() implements ResourceState {}

  /// A variable.
  ///
  /// @param value its value, or `null` if it has none
  /// @param lastWriter id of the actor that wrote it, or [Actor#NOBODY]
  record VariableState(@Nullable Datum value, int lastWriter) implements ResourceState {}

  /// An array or a mapping.
  ///
  /// @param elements values by index or key, in order
  /// @param lastWriter id of the actor that wrote an element last, or [Actor#NOBODY]
  record ElementsState(SequencedMap<Datum, Datum> elements, int lastWriter)
      implements ResourceState {
    public ElementsState {
      elements = Collections.unmodifiableSequencedMap(elements);
    }
  }

  /// A lock.
  ///
  /// @param holder id of the actor that holds it, or [Actor#NOBODY]
  /// @param depth how often the holder acquired it
  /// @param passing ids of the actors between acquire and release while it is switched off
  record LockState(int holder, int depth, List<Integer> passing) implements ResourceState {}

  /// A queue.
  ///
  /// @param capacity how many items it takes, 0 for any number
  /// @param items the items on it; who will be taken first is the queue's affair
  /// @param unfinished how many tasks were put and not yet done
  record QueueState(int capacity, List<QueueItem> items, int unfinished) implements ResourceState {}

  /// A condition, whose waiters are all there is to it.
  record ConditionState() implements ResourceState {}

  /// A semaphore.
  ///
  /// @param permits how many permits it has left
  record SemaphoreState(long permits) implements ResourceState {}

  /// An event flag.
  ///
  /// @param set whether it is set
  record FlagState(boolean set) implements ResourceState {}

  /// A barrier.
  ///
  /// @param parties how many actors open it
  /// @param arrived ids of the actors that wait at it, in order
  record BarrierState(long parties, List<Integer> arrived) implements ResourceState {}
}
