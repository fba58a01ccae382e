package dev.interleave.export;

import dev.interleave.picture.panel.Playable;
import dev.interleave.picture.Picture;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a run as it is taken along: a film of it, or a picture of its last moment.
///
/// @param pictures the picture at each position of the run, all of one size; called by any thread,
///   but by one at a time
/// @param from the first position
/// @param to the last position, not before the first
/// @param speed how many seconds of the run one second of the film shows
/// @param playable the run, for what plays by itself, or `null` if it is more than one
public record Clip(
    Function<Duration, Picture> pictures,
    Duration from,
    Duration to,
    double speed,
    @Nullable Playable playable) {

  public Clip {
    if (to.compareTo(from) < 0) {
      throw new IllegalArgumentException("A film cannot end before it begins");
    }
    if (!(speed > 0)) {
      throw new IllegalArgumentException("A film cannot play at the speed " + speed);
    }
  }

  /// A part of something that is no single run.
  public Clip(Function<Duration, Picture> pictures, Duration from, Duration to, double speed) {
    this(pictures, from, to, speed, null);
  }

  /// One moment.
  public static Clip of(Picture picture) {
    return new Clip(_ -> picture, Duration.ZERO, Duration.ZERO, 1);
  }

  /// How long it plays.
  public Duration length() {
    return Duration.ofNanos((long) (to.minus(from).toNanos() / speed));
  }

  /// The picture that is shown some time after it began.
  public Picture picture(Duration at) {
    Duration position = from.plusNanos((long) (at.toNanos() * speed));
    return pictures.apply(position.compareTo(to) > 0 ? to : position);
  }

  /// The picture of its first moment.
  public Picture first() {
    return pictures.apply(from);
  }

  /// The picture of its last moment.
  public Picture last() {
    return pictures.apply(to);
  }
}
