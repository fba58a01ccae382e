package dev.interleave.app.session;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Explorer;
import dev.interleave.explore.Progress;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.text.Texts;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Explores programs in the background, one at a time: whoever asks for another gives up the one
/// under way. What is found can be looked at while it goes on.
public final class Exploring {

  private final Texts texts;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyObjectWrapper<@Nullable Explored> result =
      new ReadOnlyObjectWrapper<>(this, "result", null);
  private final ReadOnlyObjectWrapper<@Nullable Explored> previous =
      new ReadOnlyObjectWrapper<>(this, "previous", null);
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", null);
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

  private volatile Attempt current = new Attempt();

  /// One exploration that was asked for.
  private static final class Attempt {
    /// Whether it is to come to its end with what it has.
    private volatile boolean cancelled;

    /// Whether a later progress is on its way to the foreground, where one at a time is enough.
    private volatile boolean telling;
  }

  /// @param texts what refusals say
  /// @param background where programs are explored
  /// @param foreground what calls back on the FX thread
  Exploring(Texts texts, Executor background, Executor foreground) {
    this.texts = texts;
    this.background = background;
    this.foreground = foreground;
  }

  /// Whether a program is being explored.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// What is known of the program that was asked for last, or `null` as long as nothing is.
  public ReadOnlyObjectProperty<@Nullable Explored> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// What was known of the same text under other settings, or `null`.
  public ReadOnlyObjectProperty<@Nullable Explored> previousProperty() {
    return previous.getReadOnlyProperty();
  }

  /// How far it is, or `null` as long as that is not known.
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Why the program cannot be explored, in one sentence, or nothing.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Explores a program. Takes the place of the exploration under way.
  void explore(Subject subject, ExploreSettings settings) {
    keep(result.get(), subject);
    current.cancelled = true;
    var attempt = new Attempt();
    current = attempt;
    running.set(true);
    result.set(null);
    progress.set(null);
    refusal.set("");
    background.execute(() -> work(attempt, subject, settings));
  }

  /// Ends the exploration under way with what it has found.
  public void cancel() {
    current.cancelled = true;
  }

  /// Gives the exploration under way up and forgets what was found.
  void forget() {
    current.cancelled = true;
    current = new Attempt();
    running.set(false);
    result.set(null);
    previous.set(null);
    progress.set(null);
    refusal.set("");
  }

  private void keep(@Nullable Explored last, Subject next) {
    Explored before = previous.get();
    if (last != null && last.over() && !last.subject().run().equals(next.run())) {
      before = last;
    }
    boolean compares =
        before != null
            && before.subject().source().equals(next.source())
            && !before.subject().run().equals(next.run());
    previous.set(compares ? before : null);
  }

  private void work(Attempt attempt, Subject subject, ExploreSettings settings) {
    try {
      Program program = Program.compile(subject.name(), subject.source());
      Exploration found =
          new Explorer(program, subject.run())
              .explore(settings, soFar -> tell(attempt, subject, soFar), () -> attempt.cancelled);
      Explored explored = Explored.atTheEnd(subject, program, found, () -> attempt != current);
      foreground.execute(() -> end(attempt, explored, ""));
    } catch (CancellationException _) {
      foreground.execute(() -> end(attempt, null, texts.say("session.explore.cancelled")));
    } catch (ProgramException unreadable) {
      foreground.execute(() -> end(attempt, null, String.valueOf(unreadable.getMessage())));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      foreground.execute(() -> end(attempt, null, reason(failure)));
    }
  }

  private void tell(Attempt attempt, Subject subject, Progress soFar) {
    if (!attempt.telling) {
      attempt.telling = true;
      foreground.execute(
          () -> {
            attempt.telling = false;
            if (attempt == current && running.get()) {
              progress.set(soFar);
              result.set(Explored.underWay(subject, soFar.soFar()));
            }
          });
    }
  }

  private void end(Attempt attempt, @Nullable Explored explored, String why) {
    if (attempt == current) {
      result.set(explored);
      refusal.set(why);
      running.set(false);
    }
  }

  private String reason(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ -> texts.say("session.explore.memory");
      case StackOverflowError _ -> texts.say("session.explore.nesting");
      case Throwable other ->
          texts.say(
              "session.explore.error",
              other.getMessage() == null ? other.getClass().getSimpleName() : other.getMessage());
    };
  }
}
