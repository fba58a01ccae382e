package dev.interleave.trace;

/// What stands in the way of an actor that waits.
public sealed interface Obstacle {

  /// A resource that is not as the actor needs it.
  ///
  /// @param resource id of the resource
  /// @param purpose what the actor wants of it
  record AtResource(int resource, Purpose purpose) implements Obstacle {}

  /// Another actor that has not ended.
  ///
  /// @param actor id of the actor that is waited for
  record AtActor(int actor) implements Obstacle {}

  /// What an actor wants of a resource.
  enum Purpose {
    /// To hold a lock.
    HOLD_LOCK,
    /// To take an item off a queue.
    GET_ITEM,
    /// To put an item on a full queue.
    PUT_ITEM,
    /// To see every task of a queue done.
    JOIN_QUEUE,
    /// To be notified by a condition.
    BE_NOTIFIED,
    /// To take a permit of a semaphore.
    TAKE_PERMIT,
    /// To see an event set.
    SEE_EVENT_SET,
    /// To meet the others at a barrier.
    PASS_BARRIER
  }
}
