package dev.interleave.app.session;

import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Limits;
import dev.interleave.explore.SleepOrder;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How the program of the document can end: by exploring every interleaving, by random rounds, and
/// by real ones where a real program does the same. While somebody looks at it, it explores anew
/// whenever the text or what is switched off changes.
public final class Outcomes {

  /// How many states are walked unless a person says otherwise.
  public static final long USUAL_STATES = 2_000_000;

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// The window needs memory for other things too.
  private static final int SHARE_OF_MEMORY = 4;

  private final Texts texts;
  private final Supplier<Subject> asked;
  private final Exploring exploring;
  private final Trials random;
  private final Trials live;
  private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched", false);
  private final LongProperty mostStates = new SimpleLongProperty(this, "mostStates", USUAL_STATES);
  private final ObjectProperty<SleepOrder> sleeps =
      new SimpleObjectProperty<>(this, "sleeps", SleepOrder.ANY_ORDER);
  private final BooleanProperty symmetry = new SimpleBooleanProperty(this, "symmetry", false);
  private final ReadOnlyBooleanWrapper hasCounterpart =
      new ReadOnlyBooleanWrapper(this, "hasCounterpart", false);

  private @Nullable Subject subject;
  private boolean stale = true;

  /// @param texts what it says
  /// @param background where programs are explored and rounds are run
  /// @param foreground what calls back on the FX thread
  /// @param asked says which program it is about now
  Outcomes(Texts texts, Executor background, Executor foreground, Supplier<Subject> asked) {
    this.texts = texts;
    this.asked = asked;
    exploring = new Exploring(texts, background, foreground);
    random = new Trials(texts, background, foreground);
    live = new Trials(texts, background, foreground);
    watched.addListener((_, _, _) -> look());
    mostStates.addListener((_, _, _) -> exploreAnew());
    sleeps.addListener((_, _, _) -> exploreAnew());
    symmetry.addListener((_, _, _) -> exploreAnew());
  }

  /// What exploring found.
  public Exploring exploring() {
    return exploring;
  }

  /// The rounds that are drawn at random.
  public Trials random() {
    return random;
  }

  /// The real rounds.
  public Trials live() {
    return live;
  }

  /// Whether somebody looks at it.
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// After how many states exploring stops.
  public LongProperty mostStatesProperty() {
    return mostStates;
  }

  /// What a sleep means while exploring, unless sleeps are switched off.
  public ObjectProperty<SleepOrder> sleepsProperty() {
    return sleeps;
  }

  /// Whether threads that are alike are taken for one another.
  public BooleanProperty symmetryProperty() {
    return symmetry;
  }

  /// Whether there is a real program that does the same.
  public ReadOnlyBooleanProperty hasCounterpartProperty() {
    return hasCounterpart.getReadOnlyProperty();
  }

  /// Explores once more.
  public void exploreAnew() {
    stale = true;
    look();
  }

  /// Runs random rounds in addition to those that were run.
  public void runRandom(int rounds) {
    look();
    random.run(rounds);
  }

  /// Runs real rounds in addition to those that were run.
  public void runLive(int rounds) {
    look();
    live.run(rounds);
  }

  /// Goes on exploring in the manner that was chosen elsewhere.
  void goOnFrom(Outcomes before) {
    mostStates.set(before.mostStates.get());
    sleeps.set(before.sleeps.get());
    symmetry.set(before.symmetry.get());
  }

  /// Ends everything under way.
  void close() {
    exploring.cancel();
    random.cancel();
    live.cancel();
  }

  /// Notes that the program may have become another one.
  void look() {
    Subject next = asked.get();
    if (!next.equals(subject)) {
      subject = next;
      stale = true;
      random.take(new RandomTrials(next));
      Optional<Counterpart> counterpart = Counterpart.of(next);
      live.take(counterpart.map(real -> new LiveTrials(real, texts)).orElse(null));
      hasCounterpart.set(counterpart.isPresent());
    }
    if (!stale) {
      return;
    }
    if (watched.get()) {
      stale = false;
      exploring.explore(next, settings(next.run()));
    } else {
      exploring.cancel();
    }
  }

  private ExploreSettings settings(RunSettings run) {
    Toggles toggles = run.toggles();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return ExploreSettings.USUAL
        .withSleeps(toggles.sleepFactor() == 0 ? SleepOrder.OFF : sleeps.get())
        .withSymmetry(symmetry.get())
        .withThreads(threads)
        .withLimits(
            new Limits(
                mostStates.get(), Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, LONGEST));
  }
}
