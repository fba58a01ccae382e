package dev.interleave.exchange;

import dev.interleave.exchange.ChromeWriter.Track;
import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The slices of one thread, each of which lies within the one it began in: where the trace has two
/// that overlap otherwise, the later one begins when the earlier one ends.
final class ChromeThread {

  private static final int LONGEST_NAME = 60;

  private final ChromeWriter writer;
  private final Track track;
  private final String name;
  private final Deque<Open> functions = new ArrayDeque<>();
  private @Nullable Open life;
  private @Nullable Open standstill;
  private long lastStep;
  private long busyUntil;

  /// A slice that has not ended.
  private record Open(String name, long from) {}

  ChromeThread(ChromeWriter writer, Track track, String name) {
    this.writer = writer;
    this.track = track;
    this.name = name;
  }

  /// When its last step began.
  long lastStep() {
    return lastStep;
  }

  void start(long nanos) {
    life = new Open(name, nanos);
    lastStep = nanos;
    busyUntil = nanos;
  }

  void step(Event.StepTaken step, String source) {
    goOn(step.nanos());
    long from = Math.max(step.nanos(), busyUntil);
    long to = Math.max(from, step.nanos() + step.durationNanos());
    lastStep = from;
    busyUntil = to;
    writer.slice("step", text(step.range(), source), track, from, to);
  }

  void enter(String function, long nanos) {
    functions.push(new Open(function, Math.max(nanos, busyUntil)));
  }

  void leave(long nanos) {
    if (!functions.isEmpty()) {
      write("function", functions.pop(), nanos);
    }
  }

  void block(String why, long nanos) {
    standstill = new Open(why, Math.max(nanos, busyUntil));
  }

  void goOn(long nanos) {
    Open over = standstill;
    standstill = null;
    if (over != null && nanos > over.from()) {
      busyUntil = Math.max(busyUntil, nanos);
      writer.slice("standstill", over.name(), track, over.from(), nanos);
    }
  }

  /// Ends everything that has not ended.
  void end(long nanos) {
    goOn(nanos);
    while (!functions.isEmpty()) {
      leave(nanos);
    }
    if (life != null) {
      write("life", life, nanos);
      life = null;
    }
  }

  private void write(String category, Open slice, long nanos) {
    long to = Math.max(slice.from(), Math.max(nanos, busyUntil));
    writer.slice(category, slice.name(), track, slice.from(), to);
  }

  private static String text(SourceRange range, String source) {
    String line =
        range.isSomewhere()
            ? source.lines().skip(range.startLine() - 1L).findFirst().orElse("").strip()
            : "";
    String shown = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    return shown.isEmpty() ? "step" : shown;
  }
}
