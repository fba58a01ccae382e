package dev.interleave.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Marks at equal distances of the film, each with the time of the trace that stands there.
///
/// @param ticks the marks, from left to right
record TimeAxis(List<Tick> ticks) {

  private static final double LEAST_DISTANCE = 84;
  private static final long SHORTEST_STEP = 1_000;

  /// One mark.
  ///
  /// @param x where
  /// @param label time of the trace
  record Tick(double x, String label) {}

  TimeAxis {
    ticks = List.copyOf(ticks);
  }

  static TimeAxis of(Pace pace, TimelineScale scale) {
    long step = step(scale);
    long first = Math.floorDiv(scale.from() + step - 1, step) * step;
    var ticks = new ArrayList<Tick>();
    for (long position = first; position <= scale.to(); position += step) {
      long nanos = nanosAt(pace, position);
      long before = nanos - nanosAt(pace, Math.max(0, position - step));
      long after = nanosAt(pace, position + step) - nanos;
      long resolution =
          Math.max(1, before == 0 ? after : after == 0 ? before : Math.min(before, after));
      ticks.add(new Tick(scale.x(position), TimeLabel.of(nanos, resolution)));
    }
    return new TimeAxis(ticks);
  }

  private static long nanosAt(Pace pace, long position) {
    return pace.nanosAt(Duration.ofNanos(position));
  }

  /// The least of 1, 2, 5, 10, 20, 50 … that leaves labels room.
  private static long step(TimelineScale scale) {
    double least = (scale.to() - scale.from()) * LEAST_DISTANCE / scale.width();
    long power = SHORTEST_STEP;
    while (power * 10 < least) {
      power *= 10;
    }
    for (int factor : new int[] {1, 2, 5}) {
      if (power * factor >= least) {
        return power * factor;
      }
    }
    return power * 10;
  }
}
