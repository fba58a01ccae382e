package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.explore.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;

/// Tells a person who waits at a terminal how far an exploration is, on one line that changes.
final class ExploreProgress implements Consumer<Progress> {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Texts texts;
  private final PrintWriter errors;
  private Duration next = PATIENCE;
  private int width;

  ExploreProgress(Texts texts, PrintWriter errors) {
    this.texts = texts;
    this.errors = errors;
  }

  @Override
  public void accept(Progress progress) {
    if (progress.time().compareTo(next) >= 0) {
      next = progress.time().plus(PAUSE);
      show(
          texts.say(
              "cli.explore.progress",
              progress.states(),
              progress.frontier(),
              Math.round(progress.statesPerSecond()),
              progress.soFar().outcomes().size()));
    }
  }

  /// Takes the line away.
  void end() {
    if (width > 0) {
      show("");
      errors.print("\r");
      errors.flush();
    }
  }

  private void show(String line) {
    errors.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    errors.flush();
    width = line.length();
  }
}
