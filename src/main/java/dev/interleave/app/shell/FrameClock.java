package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import java.time.Duration;
import javafx.animation.AnimationTimer;

/// Tells the session how time passes while something moves, once per frame; rests otherwise.
final class FrameClock extends AnimationTimer {

  /// What a frame may take at most: after a hiccup the film goes on where it was, not where it
  /// would have been.
  private static final Duration LONGEST_FRAME = Duration.ofMillis(100);

  private final Session session;
  private long last;

  FrameClock(Session session) {
    this.session = session;
    session
        .movingProperty()
        .subscribe(
            moving -> {
              if (moving) {
                last = 0;
                start();
              } else {
                stop();
              }
            });
  }

  @Override
  public void handle(long now) {
    if (last != 0) {
      Duration elapsed = Duration.ofNanos(now - last);
      session.advance(elapsed.compareTo(LONGEST_FRAME) > 0 ? LONGEST_FRAME : elapsed);
    }
    last = now;
  }
}
