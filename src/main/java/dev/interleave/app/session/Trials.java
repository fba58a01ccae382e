package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A number of rounds that are run in the background and of which only the end is counted: what a
/// test that is repeated would see.
public final class Trials {

  private final Texts texts;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<Tally> tally =
      new ReadOnlyObjectWrapper<>(this, "tally", Tally.NONE);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper(this, "wanted", 0);
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

  private @Nullable TrialSource source;
  private AtomicBoolean stopped = new AtomicBoolean(true);

  Trials(Texts texts, Executor background, Executor foreground) {
    this.texts = texts;
    this.background = background;
    this.foreground = foreground;
  }

  /// How the rounds ended so far.
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /// Whether rounds are being run.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// How many rounds there are to be in all.
  public ReadOnlyIntegerProperty wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// Why no more rounds could be run, in one sentence, or nothing.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Takes what is counted from now on. What was counted before was something else.
  void take(@Nullable TrialSource next) {
    cancel();
    source = next;
    wanted.set(0);
    failure.set("");
    tally.set(Tally.NONE);
  }

  /// Runs more rounds, unless some are being run.
  void run(int more) {
    TrialSource what = source;
    if (what != null && !running.get()) {
      var token = new AtomicBoolean();
      stopped = token;
      failure.set("");
      wanted.set(tally.get().rounds() + more);
      running.set(true);
      goOn(what, token);
    }
  }

  /// Runs no more rounds; those that were counted stay.
  public void cancel() {
    stopped.set(true);
    running.set(false);
  }

  private void goOn(TrialSource what, AtomicBoolean token) {
    int left = wanted.get() - tally.get().rounds();
    if (left > 0) {
      int batch = Math.min(left, what.batch());
      background.execute(() -> work(what, token, batch));
    } else {
      running.set(false);
    }
  }

  private void work(TrialSource what, AtomicBoolean token, int batch) {
    try {
      Tally counted = what.count(batch, token::get);
      foreground.execute(() -> receive(what, token, counted));
    } catch (CancellationException _) {
      // What was counted before stays.
    } catch (TrialException failed) {
      foreground.execute(() -> fail(token, String.valueOf(failed.getMessage())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      String reason = String.valueOf(failed.getMessage());
      foreground.execute(() -> fail(token, texts.say("session.trials.failed", reason)));
    }
  }

  private void receive(TrialSource what, AtomicBoolean token, Tally counted) {
    if (!token.get()) {
      tally.set(counted);
      goOn(what, token);
    }
  }

  private void fail(AtomicBoolean token, String sentence) {
    if (!token.get()) {
      cancel();
      failure.set(sentence);
    }
  }
}
