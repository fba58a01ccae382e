package dev.interleave.app.lesson;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.Check;
import dev.interleave.lesson.Evidence;
import dev.interleave.lesson.Lessons;
import dev.interleave.lesson.PreparedLesson;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Holds a lesson: runs what it asks about, watches the session, and moves the learner on.
public final class Classroom {

  private final Session session;
  private final Lessons shipped;
  private final Progress progress;
  private final Judge judge;
  private final BooleanSupplier mayReplace;
  private final ReadOnlyObjectWrapper<@Nullable LessonState> state =
      new ReadOnlyObjectWrapper<>(this, "state", null);
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);
  private boolean opening;
  private boolean playNext;
  private @Nullable Looked looked;

  /// What was looked at last while something is tried.
  private record Looked(RunView run, boolean seen, @Nullable Explored explored) {}

  /// @param progress what is remembered
  /// @param background where runs are judged
  /// @param mayReplace asks whether the text in the window may be replaced
  public Classroom(
      Session session,
      Lessons shipped,
      Progress progress,
      Executor background,
      BooleanSupplier mayReplace) {
    this.session = session;
    this.shipped = shipped;
    this.progress = progress;
    this.judge = new Judge(background, this::look);
    this.mayReplace = mayReplace;
    state.subscribe(
        held -> done.set(held != null && held.step() == LessonState.Step.TRY && held.isDone()));
    session.programNameProperty().subscribe(this::follow);
    session.document().fileProperty().subscribe(this::follow);
    session.runProperty().addListener((_, _, run) -> take(run));
    session.positionProperty().addListener((_, _, _) -> look());
    session.outcomes().exploring().resultProperty().addListener((_, _, _) -> look());
  }

  /// How far the learner is in the lesson that is held, or `null` where there is none.
  ReadOnlyObjectProperty<@Nullable LessonState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether the task of the lesson that is held is done.
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The lessons that come with Interleave.
  public List<PreparedLesson> lessons() {
    return shipped.all();
  }

  /// Whether the task of a lesson was ever done.
  public boolean isDone(PreparedLesson lesson) {
    return progress.isDone(lesson.id());
  }

  /// Holds a lesson from its beginning, with its program in the place of the one that is shown.
  public void open(PreparedLesson lesson) {
    if (mayReplace.getAsBoolean()) {
      hold(lesson);
    }
  }

  /// As [#open], without asking whether the text in the window may be replaced.
  public void hold(PreparedLesson lesson) {
    begin(lesson);
    show(lesson);
  }

  private void show(PreparedLesson lesson) {
    opening = true;
    session.open(
        lesson.programName(),
        lesson.source(),
        lesson.file().orElse(null),
        lesson.lesson().conditions().settings());
    opening = false;
  }

  private void begin(PreparedLesson lesson) {
    state.set(LessonState.beginning(lesson, progress.prediction(lesson.id()).orElse("")));
  }

  /// Asks the question of the lesson once more.
  void askAgain() {
    ifHeld(held -> begin(held.lesson()));
  }

  /// The learner leans towards an answer.
  void predict(String answer) {
    ifHeld(held -> state.set(held.predicted(answer)));
  }

  /// Runs what the lesson asks about and plays it, once something is predicted.
  void run() {
    LessonState held = state.get();
    if (held == null || held.prediction().isBlank() || !mayReplace.getAsBoolean()) {
      return;
    }
    progress.predicted(held.lesson().id(), held.prediction());
    state.set(held.watching());
    playNext = true;
    show(held.lesson());
  }

  /// Goes to the end of the run.
  void skip() {
    session.moveToStep(Integer.MAX_VALUE);
  }

  /// Lets the learner try something.
  void tryIt() {
    ifHeld(held -> state.set(held.trying()));
    looked = null;
    look();
  }

  /// The lesson after the one that is held, if there is one.
  Optional<PreparedLesson> next() {
    LessonState held = state.get();
    List<PreparedLesson> all = shipped.all();
    for (int at = 0; at + 1 < all.size(); at++) {
      if (held != null && all.get(at).id().equals(held.lesson().id())) {
        return Optional.of(all.get(at + 1));
      }
    }
    return Optional.empty();
  }

  /// Whether the run that is shown is the one the lesson asks about.
  boolean isAsAsked() {
    LessonState held = state.get();
    RunView run = session.runProperty().get();
    return held != null && run != null && isAsAsked(held.lesson(), run);
  }

  private static boolean isAsAsked(PreparedLesson lesson, RunView run) {
    Trace.Origin origin = run.trace().origin();
    return !run.isRecorded()
        && run.script().equals(Script.NONE)
        && origin.source().equals(lesson.source())
        && origin.settings().equals(lesson.lesson().conditions().settings());
  }

  /// Does something if the learner is where they were.
  private void ifSame(LessonState before, Consumer<LessonState> what) {
    ifHeld(
        held -> {
          if (held.lesson().equals(before.lesson()) && held.step() == before.step()) {
            what.accept(held);
          }
        });
  }

  private void ifHeld(Consumer<LessonState> what) {
    LessonState held = state.get();
    if (held != null) {
      what.accept(held);
    }
  }

  /// Where another program is shown, its own lesson takes the place of the one that is held.
  private void follow() {
    LessonState held = state.get();
    if (!opening && (held == null || !isAbout(held.lesson()))) {
      Optional<PreparedLesson> own = ownLesson();
      own.ifPresentOrElse(this::begin, () -> state.set(null));
    }
  }

  private boolean isAbout(PreparedLesson lesson) {
    Path file = session.document().fileProperty().get();
    return lesson.programName().equals(session.programNameProperty().get())
        && lesson.file().equals(Optional.ofNullable(file));
  }

  private Optional<PreparedLesson> ownLesson() {
    boolean builtIn = session.document().fileProperty().get() == null;
    return BuiltInProgram.named(session.programNameProperty().get())
        .filter(_ -> builtIn)
        .flatMap(shipped::about);
  }

  private void take(@Nullable RunView run) {
    LessonState held = state.get();
    if (playNext && run != null && held != null && isAsAsked(held.lesson(), run)) {
      playNext = false;
      // The run is put in its place first; only then can it be played.
      Platform.runLater(
          () -> {
            session.moveToStep(0);
            session.playingProperty().set(true);
          });
    }
    look();
  }

  private void look() {
    LessonState held = state.get();
    RunView run = session.runProperty().get();
    if (held == null || run == null) {
      return;
    }
    switch (held.step()) {
      case PREDICT, EXPLAIN -> {}
      case WATCH -> {
        if (!playNext && session.playback().isAtEnd() && isAsAsked(held.lesson(), run)) {
          judge.ask(
              () -> held.lesson().lesson().question().answer(evidence(held, run, null)).orElse(""),
              answer -> ifSame(held, same -> state.set(same.explained(answer))));
        }
      }
      case TRY -> check(held, run);
    }
  }

  /// Sees which checks of the task hold. The end of a simulated run is known before it is watched;
  /// here it counts once it is seen.
  private void check(LessonState held, RunView run) {
    if (held.isDone()) {
      return;
    }
    boolean seen = run.isRecorded() || session.playback().isAtEnd();
    Explored explored = exploredNow();
    var now = new Looked(run, seen, explored);
    if (now.equals(looked)) {
      return;
    }
    boolean answered =
        judge.ask(
            () -> met(held, evidence(held, run, explored), seen),
            hold -> ifSame(held, same -> done(same.checked(hold))));
    if (answered) {
      looked = now;
    }
  }

  private static List<Boolean> met(LessonState held, Evidence evidence, boolean seen) {
    return held.lesson().lesson().task().checks().stream()
        .map(check -> (seen || looksAtAllWays(check)) && check.holds(evidence))
        .toList();
  }

  private void done(LessonState next) {
    state.set(next);
    if (next.step() == LessonState.Step.TRY && next.isDone()) {
      progress.done(next.lesson().id());
    }
  }

  private static boolean looksAtAllWays(Check check) {
    return check instanceof Check.EveryWay || check instanceof Check.SomeWay;
  }

  private @Nullable Explored exploredNow() {
    Explored explored = session.outcomes().exploring().resultProperty().get();
    return explored != null
            && explored.over()
            && explored.subject().source().equals(session.sourceProperty().get())
        ? explored
        : null;
  }

  private static Evidence evidence(LessonState held, RunView run, @Nullable Explored explored) {
    return new Evidence(
        run.trace(),
        run.analysis().findings(),
        held.lesson().source(),
        Optional.ofNullable(explored).map(Explored::exploration));
  }
}
