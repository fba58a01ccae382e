package dev.interleave.export;

import java.time.Duration;

/// When the frames of a film are shown.
///
/// @param length how long the film plays; its last moment always has a frame
/// @param framesPerSecond how many frames a second has
record FrameTimes(Duration length, int framesPerSecond) {

  private static final double NANOS_PER_SECOND = 1e9;

  /// How many frames there are.
  int count() {
    return 1 + (int) Math.ceil(length.toNanos() / NANOS_PER_SECOND * framesPerSecond);
  }

  /// When a frame is shown, since the film began.
  ///
  /// @param index which frame, from 0
  Duration at(int index) {
    return index == count() - 1
        ? length
        : Duration.ofNanos(Math.round(index * NANOS_PER_SECOND / framesPerSecond));
  }
}
