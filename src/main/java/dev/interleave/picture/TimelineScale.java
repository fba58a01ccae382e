package dev.interleave.picture;

import java.time.Duration;

/// Where positions of a film lie on a timeline.
///
/// @param from position at the left edge, in nanoseconds of the film
/// @param to position at the right edge, in nanoseconds of the film, after `from`
/// @param left x of the left edge
/// @param width distance between the edges
record TimelineScale(long from, long to, double left, double width) {

  TimelineScale {
    to = Math.max(to, from + 1);
    width = Math.max(width, 1);
  }

  double right() {
    return left + width;
  }

  double x(long position) {
    return left + width * (position - from) / (to - from);
  }

  /// The position at a place, held between the edges.
  Duration positionAt(double x) {
    double share = Math.clamp((x - left) / width, 0, 1);
    return Duration.ofNanos(from + Math.round(share * (to - from)));
  }

  boolean shows(long position) {
    return from <= position && position <= to;
  }
}
