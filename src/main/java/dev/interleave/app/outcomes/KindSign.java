package dev.interleave.app.outcomes;

import dev.interleave.app.parts.Icon;
import dev.interleave.trace.Outcome;

/// The sign of how a run ended: its shape says it, its colour only repeats it.
final class KindSign {

  private KindSign() {}

  /// The sign.
  ///
  /// @param loses whether an update was lost on the way
  static Icon of(Outcome.Kind kind, boolean loses) {
    return new Icon(
        switch (kind) {
          case FINISHED -> loses ? "lost" : "finished";
          case DEADLOCK -> "deadlock";
          case WAITS_FOREVER, STEP_LIMIT -> "forever";
          case ERROR -> "warning";
          case STOPPED -> "stop";
        });
  }
}
