package dev.interleave.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.LessonException;
import dev.interleave.lesson.LessonFile;
import dev.interleave.lesson.LessonFileException;
import dev.interleave.lesson.Lessons;
import dev.interleave.lesson.PreparedLesson;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.LiveSampleTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LessonPaneTest {

  private final Session session = new Session();
  private final Remembered remembered = new Remembered();
  private final List<String> browsed = new ArrayList<>();
  private boolean mayReplace = true;
  private @Nullable Classroom classroom;

  @TempDir private Path folder;

  /// Keeps what a learner did as long as a test lasts.
  private static final class Remembered implements Progress {

    private final Map<String, String> predictions = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    @Override
    public Optional<String> prediction(String lesson) {
      return Optional.ofNullable(predictions.get(lesson));
    }

    @Override
    public void predicted(String lesson, String answer) {
      predictions.put(lesson, answer);
    }

    @Override
    public boolean isDone(String lesson) {
      return done.contains(lesson);
    }

    @Override
    public void done(String lesson) {
      done.add(lesson);
    }
  }

  @Start
  void show(Stage window) {
    var held =
        new Classroom(
            session, new Lessons(session.texts()), remembered, Runnable::run, () -> mayReplace);
    classroom = held;
    open("race");
    window.setScene(SampleRuns.scene(new LessonPane(session, held, browsed::add), 340, 700));
    window.show();
  }

  private Classroom classroom() {
    return Objects.requireNonNull(classroom);
  }

  private void open(String name) {
    session.open(name, BuiltInProgram.named(name).orElseThrow().source(), null);
  }

  private void watchToTheEnd(FxRobot robot) {
    robot.clickOn("#lesson-skip");
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void predictAndWatch(FxRobot robot, String choice) {
    robot.clickOn(choice).clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    watchToTheEnd(robot);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void nothingRunsBeforeSomethingIsPredicted(FxRobot robot) {
    assertThat(robot.lookup("#lesson-run").query().isDisabled()).isTrue();
    robot.clickOn("#lesson-choice-2");
    assertThat(robot.lookup("#lesson-run").query().isDisabled()).isFalse();
  }

  @Test
  void theRunIsMadeAsTheLessonSaysAndPlays(FxRobot robot) {
    robot.clickOn("#lesson-choice-2").clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(session.settingsProperty().get().toggles().locks()).isFalse();
    assertThat(session.playingProperty().get()).isTrue();
    assertThat(remembered.prediction("race")).contains("2");
  }

  @Test
  void thePredictionStandsBesideWhatHappened(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-2");
    assertThat(text(robot, "#lesson-said")).isEqualTo("You said: 2");
    assertThat(text(robot, "#lesson-happened")).isEqualTo("It was: 1");
    assertThat(text(robot, "#lesson-verdict")).startsWith("Not what you said");
  }

  @Test
  void aRightPredictionIsSaidToBeRight(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-1");
    assertThat(text(robot, "#lesson-verdict")).isEqualTo("As you said.");
  }

  @Test
  void anotherRunThanTheOneAskedAboutAnswersNothing(FxRobot robot) {
    robot.clickOn("#lesson-choice-2").clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(session::switchLocks);
    watchToTheEnd(robot);
    assertThat(robot.lookup("#lesson-happened").tryQuery()).isEmpty();
    assertThat(robot.lookup("#lesson-other-run").query().isVisible()).isTrue();
  }

  @Test
  void theTaskIsDoneOnceItsRunHasBeenSeenToItsEnd(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-1");
    robot.clickOn("#lesson-try");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#lesson-done").tryQuery()).isEmpty();
    robot.interact(
        () -> {
          session.moveToStep(0);
          session.switchLocks();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#lesson-done").tryQuery()).isEmpty();
    robot.interact(() -> session.moveToStep(Integer.MAX_VALUE));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#lesson-done")).startsWith("Done");
    assertThat(remembered.isDone("race")).isTrue();
    assertThat(classroom().doneProperty().get()).isTrue();
  }

  @Test
  void theHintIsShownWhenItIsAskedFor(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-1");
    robot.clickOn("#lesson-try");
    assertThat(robot.lookup("#lesson-hint").query().isVisible()).isFalse();
    robot.clickOn("#lesson-show-hint");
    assertThat(robot.lookup("#lesson-hint").query().isVisible()).isTrue();
  }

  @Test
  void whatWasPredictedIsStillKnownTheNextTime(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-2");
    robot.clickOn("#lesson-again");
    assertThat(robot.lookup("#lesson-run").query().isDisabled()).isFalse();
  }

  @Test
  void anotherProgramBringsItsOwnLesson(FxRobot robot) {
    robot.interact(() -> open("deadlock"));
    assertThat(text(robot, "#lesson-title")).isEqualTo("Two locks, and nobody moves");
  }

  @Test
  void aProgramWithoutALessonOffersTheOthers(FxRobot robot) {
    robot.interact(() -> session.open("mine", "x = 1\n", null));
    assertThat(text(robot, "#lesson-title")).isEqualTo("This program has no lesson");
    robot.clickOn("Two locks, and nobody moves");
    assertThat(session.programNameProperty().get()).isEqualTo("deadlock");
  }

  @Test
  void anEditIsNotLostToALesson(FxRobot robot) {
    mayReplace = false;
    robot.clickOn("#lesson-choice-2").clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#lesson-skip").tryQuery()).isEmpty();
  }

  @Test
  void aLinkLeadsToItsPage(FxRobot robot) {
    predictAndWatch(robot, "#lesson-choice-1");
    Hyperlink link = robot.lookup("#lesson-pane .hyperlink").nth(0).query();
    robot.interact(link::fire);
    assertThat(browsed)
        .containsExactly("https://docs.python.org/3/library/threading.html#lock-objects");
  }

  @Test
  void aTypedAnswerIsComparedWithWhatTheRunSays(FxRobot robot) {
    robot.interact(() -> open("peterson"));
    robot.clickOn("#lesson-typed").write("2.0");
    robot.clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    watchToTheEnd(robot);
    assertThat(text(robot, "#lesson-verdict")).isEqualTo("As you said.");
  }

  @Test
  void exploringCanBeWhatATaskWants(FxRobot robot) throws Exception {
    robot.interact(() -> open("peterson"));
    robot.clickOn("#lesson-typed").write("1");
    robot.clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    watchToTheEnd(robot);
    robot.clickOn("#lesson-try");
    PreparedLesson lesson =
        new Lessons(session.texts())
            .about(BuiltInProgram.named("peterson").orElseThrow())
            .orElseThrow();
    String swapped = lesson.lesson().task().solution().orElseThrow().appliedTo(lesson.original());
    robot.interact(
        () -> {
          session.outcomes().watchedProperty().set(true);
          session.sourceProperty().set(swapped);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#lesson-done")).startsWith("Done");
  }

  @Test
  void aHolderThatWasKilledInARealRunIsWhatATaskCanWant(FxRobot robot) {
    robot.interact(() -> open("shared-memory"));
    robot.clickOn("#lesson-typed").write("2");
    robot.clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    watchToTheEnd(robot);
    robot.clickOn("#lesson-try");
    robot.interact(
        () ->
            session.open(
                RunView.ofSaved("killed", LiveSampleTraces.killedHolder(false), session.texts())));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#lesson-done")).startsWith("Done");
  }

  @Test
  void aTeachersLessonComesWithItsOwnProgram(FxRobot robot)
      throws IOException, LessonException, LessonFileException {
    Files.writeString(folder.resolve("mine.py"), "x = 7\nprint(x)\n");
    Path file =
        Files.writeString(
            folder.resolve("mine.lesson"),
            """
            # My lesson
            Program: mine.py

            ## Predict
            What is printed?

            Answer: last line

            ## What happened
            It was printed.

            ## Try it
            Print 8.

            Passed if: last line is 8
            """);
    PreparedLesson lesson = new LessonFile(session.texts()).read(file);
    robot.interact(() -> classroom().open(lesson));
    assertThat(text(robot, "#lesson-title")).isEqualTo("My lesson");
    assertThat(session.sourceProperty().get()).startsWith("x = 7");
    robot.clickOn("#lesson-typed").write("7");
    robot.clickOn("#lesson-run");
    WaitForAsyncUtils.waitForFxEvents();
    watchToTheEnd(robot);
    assertThat(text(robot, "#lesson-verdict")).isEqualTo("As you said.");
  }
}
