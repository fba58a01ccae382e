package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.lesson.Classroom;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.exchange.TraceFile;
import dev.interleave.lesson.Lessons;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.SampleTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OpenedFilesTest {

  private static final int PATIENCE_SECONDS = 20;

  private final ForgetfulPreferences preferences = new ForgetfulPreferences();
  private final Memory memory = new Memory(preferences);
  private final FixedAnswers answers = new FixedAnswers();
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Session session = new Session();

  @TempDir Path folder = Path.of("");
  private @Nullable MainWindow main;
  private @Nullable Stage stage;

  @Start
  void show(Stage window) {
    preferences.put("program", "race");
    stage = window;
    var shown = new MainWindow(window, session, background, BuiltInProgram.all(), memory, answers);
    shown.show();
    main = shown;
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private MainWindow main() {
    return Objects.requireNonNull(main);
  }

  private Stage stage() {
    return Objects.requireNonNull(stage);
  }

  private RunView run() {
    return Objects.requireNonNull(session.runProperty().get());
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Path savedQueue() throws IOException {
    Path file = folder.resolve("queue.interleave");
    TraceFile.write(SampleTraces.queue(2, 3), file);
    return file;
  }

  private Path program(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.py"), text);
  }

  @Test
  void aSavedRunIsShownWithItsProgram(FxRobot robot) throws Exception {
    Path file = savedQueue();
    answers.answer(file);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> run().title().in(session.texts()).equals("queue.interleave"));
    assertThat(run().trace().events()).isEqualTo(SampleTraces.queue(2, 3).events());
    assertThat(session.sourceProperty().get()).isEqualTo(run().trace().origin().source());
    assertThat(stage().getTitle()).startsWith("queue.interleave, a run of ");
  }

  @Test
  void theRunThatIsShownIsSavedAsItIs(FxRobot robot) throws Exception {
    Path file = folder.resolve("kept.interleave");
    answers.answer(file);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
    await(() -> session.noticeProperty().get().contains("was written"));
    assertThat(TraceFile.read(file).events()).isEqualTo(run().trace().events());
    assertThat(memory.recentFiles()).containsExactly(file);
  }

  @Test
  void aDamagedRunIsRefusedAndWhatIsShownStays(FxRobot robot) throws Exception {
    RunView before = run();
    Path file = Files.writeString(folder.resolve("bad.interleave"), "[\"interleave-trace\",3,0]\n");
    robot.interact(() -> main().open(file.toString()));
    await(() -> session.noticeProperty().get().contains("This is no trace file"));
    assertThat(run()).isSameAs(before);
    assertThat(memory.recentFiles()).isEmpty();
  }

  @Test
  void aRecordingIsPlayedAndNotRunAgain(FxRobot robot) throws Exception {
    Path file = folder.resolve("real.interleave");
    TraceFile.write(LiveSampleTraces.killedHolder(true), file);
    robot.interact(() -> main().open(file.toString()));
    await(() -> run().title().in(session.texts()).equals("real.interleave"));
    RunView recording = run();
    robot.interact(session::run);
    robot.interact(session::switchLocks);
    assertThat(run()).isSameAs(recording);
    assertThat(session.noticeProperty().get()).contains("can be played, and not be run again");
  }

  @Test
  void aSavedRunGoesOnOtherwiseFromAnyStep(FxRobot robot) throws Exception {
    Path file = folder.resolve("race.interleave");
    TraceFile.write(run().trace(), file);
    robot.interact(() -> main().open(file.toString()));
    await(() -> run().title().in(session.texts()).equals("race.interleave"));
    robot.interact(() -> session.moveToStep(12));
    robot.interact(session::switchLocks);
    assertThat(run().trace().schedule().first(12))
        .isEqualTo(TraceFile.read(file).schedule().first(12));
    assertThat(run().trace().toggleChanges()).containsKey(12);
  }

  @Test
  void filesThatWereOpenedAreListedTheLatestFirst(FxRobot robot) throws Exception {
    Path text = program("print(1)\n");
    Path saved = savedQueue();
    robot.interact(() -> main().open(text.toString()));
    robot.interact(() -> main().open(saved.toString()));
    await(() -> memory.recentFiles().size() == 2);
    assertThat(memory.recentFiles()).containsExactly(saved, text);
    assertThat(new RecentFiles(memory).all()).containsExactly(saved, text);
  }

  @Test
  void aRecentFileThatIsGoneIsDroppedWithASentence(FxRobot robot) throws Exception {
    Path text = program("print(1)\n");
    robot.interact(() -> main().open(text.toString()));
    Files.delete(text);
    robot.interact(() -> main().open(text.toString()));
    assertThat(session.noticeProperty().get()).isEqualTo("There is no file %s.".formatted(text));
    assertThat(memory.recentFiles()).isEmpty();
  }

  @Test
  void anEditIsNotLostToAFileThatIsOpened(FxRobot robot) throws Exception {
    Path saved = savedQueue();
    robot.interact(() -> session.sourceProperty().set("x = 3\n"));
    Platform.runLater(() -> main().open(saved.toString()));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("Cancel");
    assertThat(session.sourceProperty().get()).isEqualTo("x = 3\n");
    assertThat(stage().getTitle()).contains("•");
  }

  @Test
  void aFileThatIsDraggedInIsOpened(FxRobot robot) throws Exception {
    Path text = program("print(7)\n");
    drop(robot, text);
    await(() -> session.sourceProperty().get().equals("print(7)\n"));
    assertThat(session.programNameProperty().get()).isEqualTo("mine.py");
  }

  @Test
  void aFileOfAnotherKindIsNotOpened(FxRobot robot) throws Exception {
    Path other = Files.writeString(folder.resolve("a.txt"), "hello");
    drop(robot, other);
    await(() -> session.noticeProperty().get().startsWith("Drag a program"));
    assertThat(session.programNameProperty().get()).isEqualTo("race");
  }

  private Classroom classroom() {
    return new Classroom(session, new Lessons(session.texts()), memory, background, () -> true);
  }

  private void drop(FxRobot robot, Path file) {
    var opened =
        new OpenedFiles(
            session,
            new ProgramFiles(session, stage(), answers),
            new TraceFiles(session, background, answers, Runnable::run),
            new LessonFiles(session, classroom(), () -> {}),
            new RecentFiles(memory),
            answers);
    var drop = new FileDrop(session, opened);
    robot.interact(() -> drop.take(List.of(file.toFile())));
  }
}
