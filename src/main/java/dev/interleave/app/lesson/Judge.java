package dev.interleave.app.lesson;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Works out in the background what a run says, one thing at a time, and answers on the FX thread.
final class Judge {

  private final Executor background;
  private final Runnable missed;
  private boolean busy;
  private boolean asked;

  /// @param background where it works
  /// @param missed called when something was asked in vain and may be asked again
  Judge(Executor background, Runnable missed) {
    this.background = background;
    this.missed = missed;
  }

  /// Asks something, in vain while it works something else out.
  ///
  /// @return whether there will be an answer
  <T> boolean ask(Supplier<T> question, Consumer<T> answered) {
    asked = busy;
    if (busy) {
      return false;
    }
    busy = true;
    background.execute(
        () -> {
          try {
            T answer = question.get();
            Platform.runLater(() -> answered.accept(answer));
          } finally {
            Platform.runLater(this::rest);
          }
        });
    return true;
  }

  private void rest() {
    busy = false;
    if (asked) {
      asked = false;
      missed.run();
    }
  }
}
