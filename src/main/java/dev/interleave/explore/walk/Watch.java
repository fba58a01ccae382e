package dev.interleave.explore.walk;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Says when a walk has to stop although there is more, and why: of the memory that Java may use, a
/// walk takes less than three quarters, whatever its settings say. Asked by one thread.
final class Watch {

  private static final int RESERVE = 1 << 20;
  private static final int FOR_THE_REST = 16 << 20;

  private final WalkSettings settings;
  private final long begun;
  private final Duration until;
  private final BooleanSupplier cancelled;
  private final long mostBytes;
  private String reason = "";

  /// Memory that is left when there is none any more: it takes some to say so.
  @SuppressWarnings("UnusedVariable")
  private byte @Nullable [] reserve = new byte[RESERVE];

  /// A watch over a walk that begins now.
  Watch(WalkSettings settings, BooleanSupplier cancelled) {
    this(settings, System.nanoTime(), settings.timeLimit(), cancelled);
  }

  /// A watch over one part of a walk.
  ///
  /// @param begun when the walk began, in nanoseconds of the system's clock
  /// @param until how long after that this part is out of time
  Watch(WalkSettings settings, long begun, Duration until, BooleanSupplier cancelled) {
    this.settings = settings;
    this.begun = begun;
    this.until = until;
    this.cancelled = cancelled;
    mostBytes = Math.min(settings.maxMemoryBytes(), mostThereCanBe());
  }

  private static long mostThereCanBe() {
    return Math.max(RESERVE, (Runtime.getRuntime().maxMemory() - FOR_THE_REST) / 4 * 3);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /// Why it has to stop, in one sentence, or empty.
  String reason() {
    return reason;
  }

  /// Whether it is out of time or not wanted any more.
  boolean isOver() {
    if (reason.isEmpty()) {
      if (cancelled.getAsBoolean()) {
        reason = "The exploration was cancelled.";
      } else if (elapsed().compareTo(until) >= 0) {
        reason =
            "The exploration stopped at its time limit of "
                + settings.timeLimit().toMillis() / 1000.0
                + " s.";
      }
    }
    return !reason.isEmpty();
  }

  /// Whether there are too many states, or they take too much memory, or it is over anyway.
  boolean isOver(long states, long bytes) {
    if (!isOver()) {
      if (states >= settings.maxStates()) {
        reason =
            "The exploration stopped at its limit of %,d states.".formatted(settings.maxStates());
      } else if (bytes >= mostBytes) {
        outOfMemory();
      }
    }
    return !reason.isEmpty();
  }

  /// Whether a store can take no more states; then there is no more memory.
  boolean isFull(StateStore store) {
    if (store.isFull()) {
      outOfMemory();
      return true;
    }
    return false;
  }

  /// There is no more memory.
  void outOfMemory() {
    reserve = null;
    reason =
        "The exploration stopped at its limit of %,d MiB of memory."
            .formatted(Math.max(1, mostBytes >> 20));
  }
}
