package dev.interleave.app.outcomes;

import dev.interleave.explore.Way;

/// Plays a way to an outcome on the stage.
interface WayPlayer {

  /// Plays it.
  ///
  /// @param title what it is called
  void play(Way way, String title);
}
