package dev.interleave.app.session;

import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Rounds of the program and how they end. Simulated ones have new seeds and are counted in the
/// background without being recorded; real ones are counted by whoever runs them. The tally begins
/// anew when the program or anything but the seed changes.
public final class Rounds {

  private static final int FIRST_BATCH = 20;
  private static final int BATCH = 200;

  private final Executor background;
  private final Executor foreground;
  private final int most;
  private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper(this, "looping", false);
  private final ReadOnlyObjectWrapper<Tally> tally =
      new ReadOnlyObjectWrapper<>(this, "tally", Tally.NONE);

  private @Nullable Subject subject;
  private @Nullable Counting counting;
  private AtomicBoolean stopped = new AtomicBoolean(true);

  /// What is being counted.
  private record Subject(String source, RunSettings settings) {}

  /// @param most after how many rounds counting comes to rest
  Rounds(Executor background, Executor foreground, int most) {
    this.background = background;
    this.foreground = foreground;
    this.most = most;
  }

  /// Whether rounds go on.
  public ReadOnlyBooleanProperty loopingProperty() {
    return looping.getReadOnlyProperty();
  }

  /// How the rounds ended so far.
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /// Begins to count, or goes on with the same program and settings where it stopped.
  void start(Trace.Origin origin, RunSettings settings) {
    looping.set(true);
    take(origin, settings);
    resume();
  }

  /// Begins to count rounds that somebody else runs and says the tally of.
  void startReal() {
    looping.set(true);
  }

  /// Says how the rounds ended that somebody else ran.
  void show(Tally counted) {
    tally.set(counted);
  }

  /// Stops and forgets what was counted.
  void clear() {
    stop();
    subject = null;
    counting = null;
    tally.set(Tally.NONE);
  }

  /// Stops; the tally stays.
  void stop() {
    looping.set(false);
    stopped.set(true);
  }

  /// Takes a program and settings that may be others than before.
  void take(Trace.Origin origin, RunSettings settings) {
    var next =
        new Subject(
            origin.source(), settings.withSeed(0).withPolicy(RunSettings.PolicyKind.RANDOM));
    if (!next.equals(subject)) {
      subject = next;
      stopped.set(true);
      counting = new Counting(origin, settings);
      tally.set(Tally.NONE);
      if (looping.get()) {
        resume();
      }
    }
  }

  private void resume() {
    Counting current = counting;
    if (current != null && stopped.get()) {
      var token = new AtomicBoolean();
      stopped = token;
      goOn(current, token, FIRST_BATCH);
    }
  }

  private void goOn(Counting current, AtomicBoolean token, int batch) {
    if (!token.get() && tally.get().rounds() < most) {
      background.execute(() -> work(current, token, batch));
    }
  }

  private void work(Counting current, AtomicBoolean token, int batch) {
    try {
      Tally counted = current.count(batch, token::get);
      foreground.execute(() -> receive(current, token, counted));
    } catch (CancellationException _) {
      // Somebody stopped the rounds; what was counted before stays.
    } catch (ProgramException | ScheduleException | RuntimeException | StackOverflowError _) {
      // Whoever makes the run that is shown meets the same failure and says so.
      token.set(true);
    }
  }

  private void receive(Counting current, AtomicBoolean token, Tally counted) {
    if (current == counting && counted.rounds() >= tally.get().rounds()) {
      tally.set(counted);
      goOn(current, token, BATCH);
    }
  }
}
