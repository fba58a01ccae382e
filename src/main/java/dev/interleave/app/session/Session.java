package dev.interleave.app.session;

import dev.interleave.explore.Way;
import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.program.Problem;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Moment;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window is about. All panes read it and act on it; none knows another. To be used on the
/// FX thread only.
public final class Session implements AutoCloseable {

  /// Stands where no actor is selected.
  public static final int NO_ACTOR = -1;

  private static final int MOST_ROUNDS = 10_000;
  private static final int FEW_ROUNDS = 100;

  private final Executor background;
  private final Executor foreground;
  private final Texts texts;
  private final Document document = new Document();
  private final Playback playback = new Playback();
  private final Branches branches = new Branches(playback);
  private final Switches switches = new Switches();
  private final Spotlight spotlight;
  private final Excerpt excerpt = new Excerpt(branches.runProperty());
  private final Rounds rounds;
  private final Simulation simulation;
  private final Live live;
  private final Outcomes outcomes;
  private final Comparing comparing;

  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final ReadOnlyStringWrapper shownText = new ReadOnlyStringWrapper(this, "shownText", "");
  private final IntegerProperty selectedActor =
      new SimpleIntegerProperty(this, "selectedActor", NO_ACTOR);
  private final BooleanBinding moving;

  private Branches.@Nullable Kept simulated;

  /// A session in English that does everything at once, on the thread that asks for it.
  public Session() {
    this(Runnable::run, Runnable::run, Texts.in(Language.ENGLISH), FEW_ROUNDS);
  }

  /// A session.
  ///
  /// @param background where runs are made
  /// @param foreground what calls back on the FX thread
  /// @param texts what it says to the person
  public Session(Executor background, Executor foreground, Texts texts) {
    this(background, foreground, texts, MOST_ROUNDS);
  }

  private Session(Executor background, Executor foreground, Texts texts, int mostRounds) {
    this.background = background;
    this.foreground = foreground;
    this.texts = texts;
    spotlight = new Spotlight(texts, branches.runProperty(), playback.momentProperty());
    rounds = new Rounds(background, foreground, mostRounds);
    simulation =
        new Simulation(
            texts, document, playback, branches, rounds, switches, notice, background, foreground);
    live = new Live(texts, branches, rounds, switches, notice, background, foreground);
    outcomes = new Outcomes(texts, background, foreground, this::subject);
    comparing = new Comparing(texts, branches, playback, notice, background, foreground);
    moving = playback.movingProperty().or(live.underWayProperty());
    playback.momentProperty().addListener((_, _, _) -> follow());
    document.textProperty().subscribe(this::showText);
    live.programProperty().subscribe(this::showText);
    document.textProperty().addListener((_, _, _) -> outcomes.look());
    simulation.settingsProperty().addListener((_, _, _) -> outcomes.look());
    switches.togglesProperty().addListener((_, _, _) -> outcomes.look());
  }

  /// The words that all panes speak with.
  public Texts texts() {
    return texts;
  }

  /// The program's text and where it is kept.
  public Document document() {
    return document;
  }

  /// The cursor and how it moves.
  public Playback playback() {
    return playback;
  }

  /// What the person asks about.
  public Spotlight spotlight() {
    return spotlight;
  }

  /// The part of the film that is to be taken along.
  public Excerpt excerpt() {
    return excerpt;
  }

  /// The rounds and their tally.
  public Rounds rounds() {
    return rounds;
  }

  /// The real runs.
  public Live live() {
    return live;
  }

  /// How the program of the document can end.
  public Outcomes outcomes() {
    return outcomes;
  }

  /// The comparison of a run with the locks off and on.
  public Comparing comparing() {
    return comparing;
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

  /// The text of the document, which simulated runs are made of.
  public StringProperty sourceProperty() {
    return document.textProperty();
  }

  /// The text that the code pane shows: the document's, or that of a real program.
  public ReadOnlyStringProperty shownTextProperty() {
    return shownText.getReadOnlyProperty();
  }

  /// Whether anything moves by itself, so that somebody has to call [#advance].
  public BooleanBinding movingProperty() {
    return moving;
  }

  /// What the next simulated run is made with.
  public ReadOnlyObjectProperty<RunSettings> settingsProperty() {
    return simulation.settingsProperty();
  }

  /// What is switched off at the cursor.
  public ReadOnlyObjectProperty<Toggles> togglesProperty() {
    return switches.togglesProperty();
  }

  /// What is wrong with the program's text, or `null`.
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return simulation.problemProperty();
  }

  /// One sentence that the person should read, or nothing.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Whether a simulated run is being made.
  public ReadOnlyBooleanProperty busyProperty() {
    return simulation.busyProperty();
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

  /// Takes another program in place of this one and runs it in the simulator. Runs of the old one
  /// are closed.
  ///
  /// @param from the file it comes from, or `null` for a built-in
  public void open(String name, String source, @Nullable Path from) {
    leaveReal();
    document.open(name, source, from);
    simulation.run();
  }

  /// As [#open(String, String, Path)], with what its runs are to be made with.
  public void open(String name, String source, @Nullable Path from, RunSettings settings) {
    leaveReal();
    document.open(name, source, from);
    simulation.take(settings);
    simulation.run();
  }

  /// Shows a run that was saved, and its program in place of this one. Runs of the old one are
  /// closed.
  public void open(RunView saved) {
    leaveReal();
    rounds.clear();
    selectedActor.set(NO_ACTOR);
    Trace.Origin origin = saved.trace().origin();
    document.open(origin.program(), origin.source(), null);
    if (!saved.isRecorded()) {
      simulation.take(origin.settings());
    }
    dismissNotice();
    branches.only(saved, Duration.ZERO);
  }

  private void leaveReal() {
    playback.playingProperty().set(false);
    if (live.isShown()) {
      rounds.clear();
      live.leave();
      branches.putAway();
      simulated = null;
      simulation.showSwitches();
    }
  }

  /// Shows a real program in place of the simulated one, and runs it. Document and simulated runs
  /// are kept.
  public void showReal(LiveProgram program) {
    LiveProgram before = live.programProperty().get();
    playback.playingProperty().set(false);
    if (before == null) {
      simulation.cancel();
      simulation.forgetProblem();
      rounds.clear();
      simulated = branches.putAway();
    } else if (!before.name().equals(program.name())) {
      selectedActor.set(NO_ACTOR);
      branches.putAway();
    }
    live.take(program);
  }

  /// Shows the real program that does what the simulated one does, or one that is near, with the
  /// same switched off.
  public void showTwin() {
    Toggles here = togglesProperty().get();
    LiveProgram twin = live.named(Twin.of(document));
    selectedActor.set(NO_ACTOR);
    showReal(
        twin.withToggles(Toggles.NONE.withLocks(here.locks()).withSleepFactor(here.sleepFactor())));
  }

  /// Shows the simulated program again as it was left.
  public void showSimulated() {
    if (!live.isShown()) {
      return;
    }
    playback.playingProperty().set(false);
    selectedActor.set(NO_ACTOR);
    rounds.clear();
    live.leave();
    branches.putAway();
    simulation.showSwitches();
    Branches.Kept kept = simulated;
    simulated = null;
    dismissNotice();
    if (kept == null || kept.branches().isEmpty()) {
      simulation.run();
    } else {
      branches.restore(kept);
    }
  }

  /// Runs the program that is shown from its beginning: the document's text, whose older runs are
  /// closed, or a real program.
  public void run() {
    if (live.isShown()) {
      live.start();
    } else if (!isRecording()) {
      simulation.run();
    }
  }

  /// Gives up the run that is being made.
  public void cancel() {
    simulation.cancel();
  }

  /// Goes on with everything that another session holds, in the language of this one: its text with
  /// every edit, its settings, and its runs with their cursors, which are shown as soon as they are
  /// made ready. The other one comes to its end, and with it a real run under way.
  public void goOnFrom(Session before) {
    before.rest();
    document.goOnFrom(before.document);
    playback.speedProperty().set(before.playback.speedProperty().get());
    simulation.goOnFrom(before.simulation);
    outcomes.goOnFrom(before.outcomes);
    live.goOnFrom(before.live);
    int selected = before.selectedActor.get();
    Branches.Kept aside = before.simulated;
    Branches.Kept runs = before.branches.putAway();
    if (runs.branches().isEmpty() && aside == null) {
      run();
      return;
    }
    background.execute(
        () -> {
          Branches.Kept hidden = aside == null ? null : aside.in(texts);
          Branches.Kept shown = runs.in(texts);
          foreground.execute(() -> take(shown, hidden, selected));
        });
  }

  private void take(Branches.Kept shown, Branches.@Nullable Kept hidden, int selected) {
    // Whoever opened another program meanwhile wants to see that one.
    if (branches.all().isEmpty()) {
      simulated = hidden;
      branches.restore(shown);
      selectedActor.set(selected);
    }
  }

  /// Lets nothing go on any more. What is shown stays.
  private void rest() {
    playback.playingProperty().set(false);
    if (comparing.shownProperty().get() != null) {
      comparing.toggle();
    }
    rounds.stop();
    simulation.cancel();
    outcomes.close();
    live.abandon();
  }

  /// Ends a real run under way and waits until nothing is left of it, a second at most.
  @Override
  public void close() {
    outcomes.close();
    live.close();
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

  /// Switches something on or off. In a simulated run it holds from the cursor on; at the beginning
  /// and at the end for the whole of a new run. In a real run it holds at once; after its end, for
  /// a new run.
  public void switchTo(Toggles next) {
    if (live.isShown()) {
      live.switchTo(next);
    } else if (!next.equals(togglesProperty().get()) && !isRecording()) {
      simulation.change(settingsProperty().get().withToggles(next));
    }
  }

  /// Switches all locks on, or off if all are on.
  public void switchLocks() {
    switchTo(switches.withLocksSwitched());
  }

  /// Switches sleeps off, or on again at the factor they last had.
  public void switchSleeps() {
    switchTo(switches.withSleepsSwitched());
  }

  /// Changes what simulated runs are made with. It holds from the cursor on where that means
  /// something, and else for the whole of a new run.
  public void change(RunSettings next) {
    if (live.isShown()) {
      tell(texts.say("session.live.settings"));
    } else if (!isRecording()) {
      simulation.change(next);
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
  /// In a real run the actor is only selected.
  public void chooseNext(int actor) {
    boolean again = selectedActor.get() == actor;
    selectedActor.set(actor);
    RunView shown = runProperty().get();
    if (!live.isShown() && (shown == null || !shown.isRecorded())) {
      simulation.chooseNext(actor);
    } else if (again) {
      tell(texts.say("session.live.next"));
    }
  }

  /// Starts rounds, or stops them.
  public void loopRounds(boolean on) {
    if (!on) {
      rounds.stop();
    } else if (live.isShown()) {
      live.loopRounds();
    } else if (!isRecording()) {
      simulation.loopRounds();
    }
  }

  /// Shows a run that ended in one of the ways that were counted.
  public void showExample(Tally.Entry entry) {
    RunTitle title = said -> said.say("session.title.example", entry.group().label(said));
    switch (entry.example()) {
      case Tally.Example.Seed(long seed) -> simulation.showSeed(seed, title);
      case Tally.Example.Kept(RunView run) -> branches.add(run.titled(title), Duration.ZERO);
      case Tally.Example.Gone _ -> tell(texts.say("session.rounds.gone"));
    }
  }

  /// Shows a way to an outcome beside the runs that are kept, at the step that decides it.
  ///
  /// @param title what its tab is to say
  public void showWay(Explored explored, Way way, String title) {
    showSimulated();
    simulation.showWay(explored.subject(), way, RunTitle.of(title));
  }

  /// Lets real time pass.
  ///
  /// @param elapsed how much time passed
  public void advance(Duration elapsed) {
    live.advance(elapsed);
    boolean wasAtEnd = playback.isAtEnd();
    if (busyProperty().get() || !playback.advance(elapsed)) {
      return;
    }
    if (rounds.loopingProperty().get() && !live.isShown()) {
      simulation.restAtEnd(elapsed, wasAtEnd);
    } else {
      playingProperty().set(false);
    }
  }

  /// What the outcomes are asked of: the document's text, under what the switches say. While a real
  /// program is shown they are its switches.
  private Subject subject() {
    RunSettings settings = settingsProperty().get();
    Toggles here = togglesProperty().get();
    RunSettings run =
        live.isShown()
            ? settings.withToggles(
                settings.toggles().withLocks(here.locks()).withSleepFactor(here.sleepFactor()))
            : settings;
    return new Subject(document.nameProperty().get(), document.textProperty().get(), run);
  }

  /// Whether a saved run of real threads or processes is shown; if so, says what that means.
  private boolean isRecording() {
    RunView shown = runProperty().get();
    boolean recorded = !live.isShown() && shown != null && shown.isRecorded();
    if (recorded) {
      tell(texts.say("session.recording"));
    }
    return recorded;
  }

  private void showText() {
    LiveProgram real = live.programProperty().get();
    shownText.set(real == null ? document.textProperty().get() : LiveRuns.sourceOf(real));
  }

  private void follow() {
    Moment here = momentProperty().get();
    if (here != null && !busyProperty().get() && !live.underWayProperty().get()) {
      switches.show(here.toggles());
    }
    branches.visit();
  }
}
