package dev.interleave.app.session;

import dev.interleave.program.Problem;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Moment;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window is about. All panes read it and act on it; none knows another. To be used on the
/// FX thread only.
public final class Session {

  /// Stands where no actor is selected.
  public static final int NO_ACTOR = -1;

  private static final int MOST_ROUNDS = 10_000;
  private static final int FEW_ROUNDS = 100;
  private static final Duration REST_BETWEEN_ROUNDS = Duration.ofMillis(900);

  private final Document document = new Document();
  private final Playback playback = new Playback();
  private final Branches branches = new Branches(playback);
  private final RunMaker maker;
  private final Rounds rounds;

  private final ReadOnlyObjectWrapper<RunSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", RunSettings.DEFAULT);
  private final ReadOnlyObjectWrapper<Toggles> toggles =
      new ReadOnlyObjectWrapper<>(this, "toggles", Toggles.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", null);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final IntegerProperty selectedActor =
      new SimpleIntegerProperty(this, "selectedActor", NO_ACTOR);

  private double sleepFactor = 1;
  private long round;
  private Duration rested = Duration.ZERO;

  /// A session that does everything at once, on the thread that asks for it.
  public Session() {
    this(Runnable::run, Runnable::run, FEW_ROUNDS);
  }

  /// A session.
  ///
  /// @param background where runs are made
  /// @param foreground what calls back on the FX thread
  public Session(Executor background, Executor foreground) {
    this(background, foreground, MOST_ROUNDS);
  }

  private Session(Executor background, Executor foreground, int mostRounds) {
    maker = new RunMaker(background, foreground);
    rounds = new Rounds(background, foreground, mostRounds);
    playback.momentProperty().addListener((_, _, _) -> follow());
  }

  /// The program's text and where it is kept.
  public Document document() {
    return document;
  }

  /// The cursor and how it moves.
  public Playback playback() {
    return playback;
  }

  /// The rounds and their tally.
  public Rounds rounds() {
    return rounds;
  }

  /// The runs that are kept side by side.
  public ObservableList<Branch> branches() {
    return branches.all();
  }

  /// The one of them that is shown, or `null` before the first.
  public ReadOnlyObjectProperty<@Nullable Branch> branchProperty() {
    return branches.currentProperty();
  }

  /// Name of the program: a file name or the name of a built-in.
  public ReadOnlyStringProperty programNameProperty() {
    return document.nameProperty();
  }

  /// The program's text as it stands in the code pane.
  public StringProperty sourceProperty() {
    return document.textProperty();
  }

  /// What the next run is made with.
  public ReadOnlyObjectProperty<RunSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /// What is switched off at the cursor.
  public ReadOnlyObjectProperty<Toggles> togglesProperty() {
    return toggles.getReadOnlyProperty();
  }

  /// What is wrong with the program's text, or `null`.
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// One sentence that the person should read, or nothing.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Whether a run is being made.
  public ReadOnlyBooleanProperty busyProperty() {
    return maker.busyProperty();
  }

  /// The run that is shown, or `null` before the first.
  public ReadOnlyObjectProperty<@Nullable RunView> runProperty() {
    return branches.runProperty();
  }

  /// Where the cursor stands in the film of the run.
  public ReadOnlyObjectProperty<Duration> positionProperty() {
    return playback.positionProperty();
  }

  /// The state of everything at the cursor, or `null` before the first run.
  public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
    return playback.momentProperty();
  }

  /// Id of the actor that is selected, or [#NO_ACTOR].
  public IntegerProperty selectedActorProperty() {
    return selectedActor;
  }

  /// Whether the film is playing.
  public BooleanProperty playingProperty() {
    return playback.playingProperty();
  }

  /// Takes another program in place of this one and runs it. Runs of the old one are closed.
  ///
  /// @param from the file it comes from, or `null` for a built-in
  public void open(String name, String source, @Nullable Path from) {
    playback.playingProperty().set(false);
    document.open(name, source, from);
    run();
  }

  /// Runs the program's text from its beginning. Runs of an older text are closed.
  public void run() {
    String name = document.nameProperty().get();
    String text = document.textProperty().get();
    var request = new RunRequest("Run", name, text, settings.get(), Script.NONE);
    make(request, view -> showAnew(view, Duration.ZERO));
  }

  /// Gives up the run that is being made.
  public void cancel() {
    maker.cancel();
  }

  /// Shows a run from its beginning, and no other.
  public void show(RunView view) {
    branches.only(view, Duration.ZERO);
  }

  /// Shows one of the runs that are kept, where it was left.
  public void select(Branch branch) {
    playback.playingProperty().set(false);
    branches.select(branch);
  }

  /// Closes one of the runs that are kept; the last one stays.
  public void close(Branch branch) {
    branches.close(branch);
  }

  /// Puts away the sentence that the person was to read.
  public void dismissNotice() {
    notice.set("");
  }

  /// Tells the person something.
  ///
  /// @param sentence one sentence
  public void tell(String sentence) {
    notice.set(sentence);
  }

  /// Switches something on or off from the cursor on. At the beginning, and at the end of a run, it
  /// holds for the whole of a new run.
  public void switchTo(Toggles next) {
    if (!next.equals(toggles.get())) {
      change(settings.get().withToggles(next));
    }
  }

  /// Switches all locks on, or off if all are on.
  public void switchLocks() {
    Toggles here = toggles.get();
    switchTo(here.withLocks(!(here.locks() && here.locksOff().isEmpty())));
  }

  /// Switches sleeps off, or on again at the factor they last had.
  public void switchSleeps() {
    Toggles here = toggles.get();
    if (here.sleepFactor() > 0) {
      sleepFactor = here.sleepFactor();
      switchTo(here.withSleepFactor(0));
    } else {
      switchTo(here.withSleepFactor(sleepFactor));
    }
  }

  /// Changes what runs are made with. It holds from the cursor on where that means something, and
  /// else for the whole of a new run.
  public void change(RunSettings next) {
    RunView shown = runProperty().get();
    settings.set(next);
    toggles.set(next.toggles());
    if (shown == null) {
      return;
    }
    int step = playback.step();
    if (step == 0) {
      make(shown.anew("Run", next), view -> showAnew(view, positionProperty().get()));
    } else if (step == shown.trace().stepCount()) {
      make(shown.anew("Run", next), view -> showAnew(view, view.film().pace().length()));
    } else {
      RunRequest request = shown.continued(step, next);
      make(request, view -> branches.replace(view, step, playback.placeIn(view)));
    }
    if (rounds.loopingProperty().get()) {
      rounds.take(shown.trace().origin(), next);
    }
  }

  /// Moves the cursor to a position of the film, held within it.
  public void moveTo(Duration target) {
    playback.moveTo(target);
  }

  /// Moves the cursor to a step and stops playing.
  ///
  /// @param step 0 for the beginning; held within the run
  public void moveToStep(int step) {
    playback.moveToStep(step);
  }

  /// Moves the cursor to the time of an event and stops playing.
  ///
  /// @param index index of the event in the trace
  public void moveToEvent(int index) {
    RunView view = runProperty().get();
    if (view != null) {
      playingProperty().set(false);
      moveTo(view.film().pace().positionOf(view.trace().events().get(index).nanos()));
    }
  }

  /// Plays, from the beginning if the film is at its end, or pauses.
  public void playOrPause() {
    boolean start = !playingProperty().get() && runProperty().get() != null;
    if (start && playback.isAtEnd()) {
      moveTo(Duration.ZERO);
    }
    playingProperty().set(start);
  }

  /// Lets an actor take the next step after the cursor. What was played stays as it is: where the
  /// run was already played further, a new run branches off from here; the policy goes on with it.
  public void chooseNext(int actor) {
    RunView shown = runProperty().get();
    Moment moment = momentProperty().get();
    Branch branch = branchProperty().get();
    if (shown == null || moment == null || branch == null) {
      return;
    }
    selectedActor.set(actor);
    int step = moment.stepCount();
    if (step < shown.trace().stepCount() && shown.trace().step(step + 1).actor() == actor) {
      playback.glideBy(1);
      return;
    }
    boolean isPast = branch.played() > step;
    RunRequest chosen = shown.with(step, actor);
    RunRequest request = isPast ? chosen : chosen.titled(shown.title());
    boolean goOn = playingProperty().get();
    maker.make(
        request,
        result -> {
          switch (result) {
            case Making.Made(RunView view) -> {
              if (isPast) {
                branches.add(view, playback.placeIn(view));
              } else {
                branches.replace(view, step, playback.placeIn(view));
              }
              playback.glideBy(1);
              playingProperty().set(goOn);
            }
            case Making.Unreadable _, Making.Impossible _ ->
                tell(new Obstruction(shown.trace(), moment, actor).sentence());
          }
        });
  }

  /// Starts rounds, or stops them.
  public void loopRounds(boolean on) {
    RunView shown = runProperty().get();
    if (on && shown != null) {
      round = 0;
      rested = Duration.ZERO;
      rounds.start(shown.trace().origin(), settings.get());
    } else {
      rounds.stop();
    }
  }

  /// Shows a run that ended in one of the ways that were counted.
  public void showExample(Tally.Entry entry) {
    RunView shown = runProperty().get();
    if (shown != null) {
      RunSettings seeded =
          settings.get().withPolicy(RunSettings.PolicyKind.RANDOM).withSeed(entry.seed());
      make(
          shown.anew("Ends with " + entry.group().label(), seeded),
          view -> branches.add(view, Duration.ZERO));
    }
  }

  /// Lets real time pass.
  ///
  /// @param elapsed how much time passed
  public void advance(Duration elapsed) {
    boolean wasAtEnd = playback.isAtEnd();
    if (maker.busyProperty().get() || !playback.advance(elapsed)) {
      return;
    }
    if (!rounds.loopingProperty().get()) {
      playingProperty().set(false);
      return;
    }
    rested = wasAtEnd ? rested.plus(elapsed) : Duration.ZERO;
    if (rested.compareTo(REST_BETWEEN_ROUNDS) >= 0) {
      rested = Duration.ZERO;
      RunView shown = runProperty().get();
      if (shown != null) {
        nextRound(shown);
      }
    }
  }

  private void nextRound(RunView shown) {
    round++;
    RunSettings seeded =
        settings
            .get()
            .withPolicy(RunSettings.PolicyKind.RANDOM)
            .withSeed(settings.get().seed() + round);
    boolean isChosen = shown.script().steps().length() > 0;
    make(
        shown.anew("Round " + round, seeded),
        view -> {
          if (isChosen) {
            branches.add(view, Duration.ZERO);
          } else {
            branches.replace(view, 0, Duration.ZERO);
          }
        });
  }

  private void make(RunRequest request, Consumer<RunView> receiver) {
    maker.make(
        request,
        result -> {
          switch (result) {
            case Making.Made(RunView view) -> {
              problem.set(null);
              dismissNotice();
              receiver.accept(view);
            }
            case Making.Unreadable(Problem found) -> {
              problem.set(found);
              playingProperty().set(false);
            }
            case Making.Impossible(String sentence) -> {
              tell(sentence);
              playingProperty().set(false);
            }
          }
        });
  }

  private void showAnew(RunView view, Duration at) {
    branches.anew(view, at);
    if (rounds.loopingProperty().get()) {
      rounds.take(view.trace().origin(), settings.get());
    }
  }

  private void follow() {
    Moment here = momentProperty().get();
    if (here != null && !maker.busyProperty().get()) {
      toggles.set(here.toggles());
    }
    branches.visit();
  }
}
