package dev.interleave.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that one actor did, or that happened to it, at one time. The events of a step share
/// the time of the [StepTaken] that opens it.
///
/// In every event `nanos` is nanoseconds since the run began and `actor` is the id of the actor.
public sealed interface Event {

  /// Nanoseconds since the run began.
  long nanos();

  /// Id of the actor that did it or that it happened to.
  int actor();

  /// An actor took a step: the smallest thing the scheduler can interleave. What the step did
  /// follows as further events of the same time.
  ///
  /// @param range the source that the step carried out
  /// @param durationNanos how long the step keeps its actor busy
  record StepTaken(long nanos, int actor, SourceRange range, long durationNanos) implements Event {}

  /// An actor began to run.
  ///
  /// @param by id of the actor that started it, or [Actor#NOBODY] for the main thread
  record ActorStarted(long nanos, int actor, int by) implements Event {}

  /// An actor came to its end by itself.
  record ActorEnded(long nanos, int actor) implements Event {}

  /// An actor was ended from outside: terminated, killed, or a daemon whose process ended.
  ///
  /// @param by id of the actor that caused it
  record ActorKilled(long nanos, int actor, int by) implements Event {}

  /// A function was called: its locals are the ones to show from here on.
  ///
  /// @param function name of the function
  record FunctionEntered(long nanos, int actor, String function) implements Event {}

  /// The current function returned, or an exception left it.
  record FunctionLeft(long nanos, int actor) implements Event {}

  /// A local variable got a value.
  ///
  /// @param name name of the variable in the current function
  /// @param value its new value
  record LocalChanged(long nanos, int actor, String name, Datum value) implements Event {}

  /// A resource came into being.
  ///
  /// @param resource id of the resource
  /// @param initial its first value; for a lock nothing, for a semaphore its permits, for a queue
  ///   its capacity (0 for no bound), for a barrier its parties
  record ResourceCreated(long nanos, int actor, int resource, Datum initial) implements Event {}

  /// A shared value was read.
  ///
  /// @param resource id of the variable, array or mapping
  /// @param element which element, or `null` for all of it
  /// @param value what was read
  record ValueRead(long nanos, int actor, int resource, @Nullable Datum element, Datum value)
      implements Event {}

  /// A shared value was written.
  ///
  /// @param resource id of the variable, array or mapping
  /// @param element which element, or `null` for all of it
  /// @param before the value it replaced, or `null` if there was none
  /// @param after the new value, or `null` if the element was removed
  record ValueWritten(
      long nanos,
      int actor,
      int resource,
      @Nullable Datum element,
      @Nullable Datum before,
      @Nullable Datum after)
      implements Event {}

  /// An actor asked for a lock.
  ///
  /// @param lock id of the lock
  record LockRequested(long nanos, int actor, int lock) implements Event {}

  /// An actor holds a lock, once more if it is reentrant.
  ///
  /// @param lock id of the lock
  record LockAcquired(long nanos, int actor, int lock) implements Event {}

  /// A lock was let go, once.
  ///
  /// @param lock id of the lock
  record LockReleased(long nanos, int actor, int lock) implements Event {}

  /// An actor passed through a lock that is switched off.
  ///
  /// @param lock id of the lock
  /// @param entering whether it passed an acquire, or else a release
  record LockBypassed(long nanos, int actor, int lock, boolean entering) implements Event {}

  /// An actor took a permit of a semaphore.
  ///
  /// @param semaphore id of the semaphore
  record PermitTaken(long nanos, int actor, int semaphore) implements Event {}

  /// An actor gave a permit to a semaphore.
  ///
  /// @param semaphore id of the semaphore
  record PermitGiven(long nanos, int actor, int semaphore) implements Event {}

  /// An item was put on a queue; the count of unfinished tasks went up by one.
  ///
  /// @param queue id of the queue
  /// @param item the item
  record ItemPut(long nanos, int actor, int queue, QueueItem item) implements Event {}

  /// An item was taken off a queue and is in the actor's hand.
  ///
  /// @param queue id of the queue
  /// @param item the item
  record ItemTaken(long nanos, int actor, int queue, QueueItem item) implements Event {}

  /// An actor said that one task of a queue is done; the count of unfinished tasks went down by
  /// one.
  ///
  /// @param queue id of the queue
  record TaskDone(long nanos, int actor, int queue) implements Event {}

  /// An actor began to wait until every task of a queue is done.
  ///
  /// @param queue id of the queue
  record QueueJoinBegan(long nanos, int actor, int queue) implements Event {}

  /// An actor saw every task of a queue done.
  ///
  /// @param queue id of the queue
  record QueueJoinEnded(long nanos, int actor, int queue) implements Event {}

  /// An actor began to wait on a condition, letting its lock go.
  ///
  /// @param condition id of the condition
  record ConditionWaitBegan(long nanos, int actor, int condition) implements Event {}

  /// Actors that wait on a condition were told to go on.
  ///
  /// @param condition id of the condition
  /// @param woken ids of the actors told, in order
  record ConditionNotified(long nanos, int actor, int condition, List<Integer> woken)
      implements Event {
    public ConditionNotified {
      woken = List.copyOf(woken);
    }
  }

  /// An event flag was set or cleared.
  ///
  /// @param flag id of the event flag
  /// @param set whether it is set now
  record FlagChanged(long nanos, int actor, int flag, boolean set) implements Event {}

  /// An actor arrived at a barrier.
  ///
  /// @param barrier id of the barrier
  record BarrierReached(long nanos, int actor, int barrier) implements Event {}

  /// The last actor arrived and the barrier let everybody pass.
  ///
  /// @param barrier id of the barrier
  record BarrierOpened(long nanos, int actor, int barrier) implements Event {}

  /// An actor cannot go on.
  ///
  /// @param obstacle what stands in its way
  record BlockedOn(long nanos, int actor, Obstacle obstacle) implements Event {}

  /// An actor can go on.
  ///
  /// @param by id of the actor that made way, or [Actor#NOBODY] if a time limit ran out
  record UnblockedBy(long nanos, int actor, int by) implements Event {}

  /// An actor found the way open: it saw that another actor has come to its end, or that an event
  /// is set. Whether it had to wait for that before or not.
  ///
  /// @param obstacle what would have stood in its way
  record FoundOpen(long nanos, int actor, Obstacle obstacle) implements Event {}

  /// An actor fell asleep.
  ///
  /// @param untilNanos when it will wake up, in nanoseconds since the run began
  record SleepBegan(long nanos, int actor, long untilNanos) implements Event {}

  /// An actor woke up.
  record SleepEnded(long nanos, int actor) implements Event {}

  /// A process got memory of its own: a copy of what the process that started it had. The actor is
  /// the new process.
  ///
  /// @param from id of the process whose memory was copied
  /// @param copies what was copied
  record MemoryCopied(long nanos, int actor, int from, List<Copy> copies) implements Event {

    /// One resource that was copied.
    ///
    /// @param original id of the resource in the old memory
    /// @param copy id of the resource in the new memory
    /// @param value the value that was copied
    public record Copy(int original, int copy, Datum value) {}

    public MemoryCopied {
      copies = List.copyOf(copies);
    }
  }

  /// A program printed a line (or a part of one).
  ///
  /// @param text what was printed, with the line end that ends it
  record OutputPrinted(long nanos, int actor, String text) implements Event {}

  /// An exception was raised.
  ///
  /// @param type name of the exception's class
  /// @param message its text, possibly empty
  /// @param range where it was raised
  /// @param caught whether the actor handles it; if not, it ends the actor
  record ExceptionRaised(
      long nanos, int actor, String type, String message, SourceRange range, boolean caught)
      implements Event {

    /// The exception in one line, as CPython ends its traceback.
    public String line() {
      return message.isEmpty() ? type : type + ": " + message;
    }
  }

  /// Something was switched on or off while the program ran.
  ///
  /// @param toggles what holds from here on
  record TogglesChanged(long nanos, int actor, Toggles toggles) implements Event {}

  /// An actor took over a lock whose holder had died.
  ///
  /// @param lock id of the lock
  /// @param from id of the dead actor that held it
  record LockRecovered(long nanos, int actor, int lock, int from) implements Event {}

  /// An actor was asked to stop what it is doing. It ends a sleep or a wait, and nothing else.
  ///
  /// @param by id of the actor that asked, or [Actor#NOBODY] for the person who watches
  record InterruptSent(long nanos, int actor, int by) implements Event {}
}
