package dev.interleave.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Makes runs in the background, one at a time: whoever asks for another gives up the one under
/// way.
final class RunMaker {

  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private AtomicBoolean cancelled = new AtomicBoolean();

  RunMaker(Executor background, Executor foreground) {
    this.background = background;
    this.foreground = foreground;
  }

  /// Whether a run is being made.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Asks for a run.
  ///
  /// @param receiver gets it in the foreground, unless it is given up
  void make(RunRequest request, Consumer<Making> receiver) {
    cancelled.set(true);
    var given = new AtomicBoolean();
    cancelled = given;
    busy.set(true);
    background.execute(() -> work(request, given, receiver));
  }

  /// Gives up the run that is being made.
  void cancel() {
    cancelled.set(true);
    busy.set(false);
  }

  private void work(RunRequest request, AtomicBoolean given, Consumer<Making> receiver) {
    Making result;
    try {
      result = request.make(given::get);
    } catch (CancellationException _) {
      return;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      result = new Making.Impossible("This program cannot be run here: " + reason(failure));
    }
    Making made = result;
    foreground.execute(
        () -> {
          if (!given.get()) {
            busy.set(false);
            receiver.accept(made);
          }
        });
  }

  private static String reason(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ -> "its run is too long to be kept in memory.";
      case StackOverflowError _ -> "its expressions are nested too deeply.";
      case Throwable other ->
          "of an error in Interleave itself (%s)."
              .formatted(
                  other.getMessage() == null
                      ? other.getClass().getSimpleName()
                      : other.getMessage());
    };
  }
}
