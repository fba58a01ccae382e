package dev.interleave.trace;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Where one actor stands at one time.
///
/// @param phase what it is doing
/// @param at the source of its last step, or [SourceRange#NOWHERE] before the first
/// @param sinceNanos since when it has been in this phase, in nanoseconds since the run began
/// @param busyUntilNanos until when its last step keeps it busy
/// @param wakesNanos when it will wake up; meaningful while it sleeps
/// @param obstacle what it waits for, or `null` if it does not wait
/// @param frames the functions it is in, outermost first
/// @param holds ids of the locks it holds, in order of acquiring, and of the locks that it passed
///   through because they are off
/// @param inHand items it took off queues and has not yet reported done, oldest first
/// @param exception the exception that ended it, or `null`
public record ActorState(
    Phase phase,
    SourceRange at,
    long sinceNanos,
    long busyUntilNanos,
    long wakesNanos,
    @Nullable Obstacle obstacle,
    List<Frame> frames,
    List<Integer> holds,
    List<HeldItem> inHand,
    Event.@Nullable ExceptionRaised exception) {

  /// What an actor can be doing.
  public enum Phase {
    /// It exists and was not started.
    NEW,
    /// It can run: it runs while its step keeps it busy, and waits for its turn otherwise.
    READY,
    /// Something stands in its way.
    WAITING,
    /// It sleeps.
    SLEEPING,
    /// It came to its end.
    ENDED,
    /// It was ended from outside.
    KILLED;

    /// Whether the actor will never do anything again.
    public boolean isOver() {
      return this == ENDED || this == KILLED;
    }
  }

  /// One function call.
  ///
  /// @param function name of the function, `<module>` for the program's own level
  /// @param locals its variables in order of first assignment
  public record Frame(String function, SequencedMap<String, Datum> locals) {}

  /// An item in an actor's hand.
  ///
  /// @param queue id of the queue it came from
  /// @param item the item
  public record HeldItem(int queue, QueueItem item) {}

  static final ActorState NEW =
      new ActorState(
          Phase.NEW, SourceRange.NOWHERE, 0, 0, 0, null, List.of(), List.of(), List.of(), null);

  /// Whether the actor runs at a time: it can run and its step still keeps it busy.
  ///
  /// @param nanos nanoseconds since the run began
  public boolean isRunningAt(long nanos) {
    return phase == Phase.READY && nanos < busyUntilNanos;
  }
}
