package dev.interleave.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one actor did over a whole film: its states, and its reads and writes of shared values.
/// Positions are nanoseconds of the film. Immutable.
final class Lane {

  private static final LaneState[] STATES = LaneState.values();

  private final long[] starts;
  private final byte[] states;
  private final int[] causes;
  private final long[] accesses;
  private final boolean[] writes;
  private final long end;

  /// A stretch of a lane as it is drawn.
  ///
  /// @param state what to say of it
  /// @param left x at which it begins
  /// @param right x at which it ends
  /// @param cause index of the event that began it
  record Run(LaneState state, double left, double right, int cause) {
    double width() {
      return right - left;
    }
  }

  /// A read or a write as it is drawn, or several that fall together.
  ///
  /// @param x where
  /// @param write whether a write is among them
  record Access(double x, boolean write) {}

  /// @param starts where each stretch begins, ascending; it ends where the next begins
  /// @param states what each stretch is, as ordinals of [LaneState]
  /// @param causes index of the event that began each stretch
  /// @param accesses where values were read or written, ascending
  /// @param writes which of them were writes
  /// @param end where the film ends
  Lane(long[] starts, byte[] states, int[] causes, long[] accesses, boolean[] writes, long end) {
    this.starts = starts;
    this.states = states;
    this.causes = causes;
    this.accesses = accesses;
    this.writes = writes;
    this.end = end;
  }

  /// The stretches in view. Those narrower than a pixel share one, which shows what lasted longest.
  List<Run> runs(TimelineScale scale) {
    var runs = new RunList();
    var pixel = new double[STATES.length];
    double pixelLeft = Double.NEGATIVE_INFINITY;
    int pixelCause = 0;
    for (int index = firstAt(scale.from()); index < starts.length; index++) {
      long next = index + 1 < starts.length ? starts[index + 1] : end;
      double left = Math.max(scale.left(), scale.x(starts[index]));
      double right = Math.min(scale.right(), scale.x(next));
      if (left >= scale.right()) {
        break;
      }
      boolean narrow = right - left < 1;
      if (pixelLeft > Double.NEGATIVE_INFINITY && (!narrow || left >= pixelLeft + 1)) {
        runs.add(longest(pixel), pixelLeft, narrow ? pixelLeft + 1 : left, pixelCause);
        Arrays.fill(pixel, 0);
        pixelLeft = Double.NEGATIVE_INFINITY;
      }
      if (!narrow) {
        runs.add(STATES[states[index]], left, right, causes[index]);
      } else {
        if (pixelLeft == Double.NEGATIVE_INFINITY) {
          pixelLeft = left;
          pixelCause = causes[index];
        }
        pixel[states[index]] += right - left;
      }
    }
    if (pixelLeft > Double.NEGATIVE_INFINITY) {
      runs.add(longest(pixel), pixelLeft, pixelLeft + 1, pixelCause);
    }
    return runs.list;
  }

  /// Whether the actor was ever in a state.
  boolean has(LaneState state) {
    for (byte ordinal : states) {
      if (ordinal == state.ordinal()) {
        return true;
      }
    }
    return false;
  }

  /// What the actor was doing at a position, or `null` before it began.
  @Nullable LaneState stateAt(long position) {
    int after = firstNotBefore(starts, position + 1);
    return after == 0 ? null : STATES[states[after - 1]];
  }

  /// The reads and writes in view; of those closer to each other than a gap, the first stands for
  /// all.
  ///
  /// @param gap in pixels
  List<Access> accesses(TimelineScale scale, double gap) {
    var shown = new ArrayList<Access>();
    for (int index = firstNotBefore(accesses, scale.from());
        index < accesses.length && accesses[index] <= scale.to();
        index++) {
      double x = scale.x(accesses[index]);
      if (shown.isEmpty() || x - shown.getLast().x() >= gap) {
        shown.add(new Access(x, writes[index]));
      } else if (writes[index] && !shown.getLast().write()) {
        shown.set(shown.size() - 1, new Access(shown.getLast().x(), true));
      }
    }
    return shown;
  }

  private int firstAt(long position) {
    int after = firstNotBefore(starts, position + 1);
    return Math.max(0, after - 1);
  }

  private static int firstNotBefore(long[] ascending, long position) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static LaneState longest(double[] lengths) {
    int longest = 0;
    for (int index = 1; index < lengths.length; index++) {
      if (lengths[index] > lengths[longest]) {
        longest = index;
      }
    }
    return STATES[longest];
  }

  /// Joins stretches of one state that touch.
  private static final class RunList {

    private final List<Run> list = new ArrayList<>();

    void add(LaneState state, double left, double right, int cause) {
      if (!list.isEmpty()) {
        Run last = list.getLast();
        if (last.state() == state && left - last.right() < 0.5 && last.cause() != cause) {
          boolean joins = last.width() < 2 || right - left < 2 || state == LaneState.RUNNING;
          if (joins) {
            list.set(list.size() - 1, new Run(state, last.left(), right, last.cause()));
            return;
          }
        }
      }
      list.add(new Run(state, left, right, cause));
    }
  }
}
