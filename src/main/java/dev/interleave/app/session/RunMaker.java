package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Makes runs in the background, one at a time: whoever asks for another gives up the one under
/// way.
final class RunMaker {

  private final Texts texts;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private AtomicBoolean cancelled = new AtomicBoolean();

  RunMaker(Texts texts, Executor background, Executor foreground) {
    this.texts = texts;
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
      result = request.make(given::get, texts);
    } catch (CancellationException _) {
      return;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      result = new Making.Impossible(reason(failure));
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

  private String reason(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ -> texts.say("session.run.memory");
      case StackOverflowError _ -> texts.say("session.run.nesting");
      case Throwable other ->
          texts.say(
              "session.run.error",
              other.getMessage() == null ? other.getClass().getSimpleName() : other.getMessage());
    };
  }
}
