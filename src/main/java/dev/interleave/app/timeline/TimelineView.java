package dev.interleave.app.timeline;

import dev.interleave.picture.Timeline.Span;
import java.time.Duration;

/// Which part of a film is in view, and how that changes.
///
/// @param length length of the film, more than zero
/// @param span the part in view, within the film
record TimelineView(Duration length, Span span) {

  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final double PLACE_OF_CURSOR_AFTER_A_TURN = 0.1;

  /// The view of a whole film.
  static TimelineView whole(Duration length) {
    Duration held = longer(length, Duration.ofMillis(1));
    return new TimelineView(held, new Span(Duration.ZERO, held));
  }

  /// Whether all of the film is in view.
  boolean isWhole() {
    return span.from().isZero() && span.to().equals(length);
  }

  /// The view of the whole film.
  TimelineView whole() {
    return whole(length);
  }

  /// The view of another film: all of it where all of this one was in view, and else the same part
  /// as far as there is one.
  TimelineView of(Duration other) {
    TimelineView whole = whole(other);
    return isWhole() ? whole : whole.with(span.from(), width());
  }

  /// A wider or narrower view in which a position stays where it is.
  ///
  /// @param factor what the width of the view is multiplied by
  TimelineView zoomed(double factor, Duration around) {
    double wanted = width().toNanos() * factor;
    double shortest = Math.min(SHORTEST.toNanos(), length.toNanos());
    double held = Math.clamp(wanted, shortest, (double) length.toNanos());
    double share = around.minus(span.from()).toNanos() / (double) width().toNanos();
    return with(around.minusNanos(Math.round(share * held)), Duration.ofNanos(Math.round(held)));
  }

  /// The view moved along the film, held within it.
  TimelineView panned(Duration by) {
    return with(span.from().plus(by), width());
  }

  /// A view of the same width that contains a position. Leaving it to the right turns the page, so
  /// that the picture rests while the cursor moves.
  TimelineView following(Duration position) {
    if (position.compareTo(span.from()) >= 0 && position.compareTo(span.to()) <= 0) {
      return this;
    }
    long before = Math.round(width().toNanos() * PLACE_OF_CURSOR_AFTER_A_TURN);
    return with(position.minusNanos(before), width());
  }

  /// How much of the film is in view.
  Duration width() {
    return span.to().minus(span.from());
  }

  private TimelineView with(Duration from, Duration width) {
    Duration held = shorter(width, length);
    Duration start = shorter(longer(from, Duration.ZERO), length.minus(held));
    return new TimelineView(length, new Span(start, start.plus(held)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
