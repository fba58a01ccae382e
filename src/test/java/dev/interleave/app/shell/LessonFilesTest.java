package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.lesson.Classroom;
import dev.interleave.app.session.Session;
import dev.interleave.lesson.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LessonFilesTest {

  private static final String LESSON =
      """
      # Mine
      Program: mine.py

      ## Predict
      What is printed?

      Answer: last line

      ## What happened
      It was printed.

      ## Try it
      Print 8.

      Passed if: last line is 8
      """;

  private final Session session = new Session();
  private final Memory memory = new Memory(new ForgetfulPreferences());
  private final AtomicInteger shown = new AtomicInteger();
  private final LessonFiles files =
      new LessonFiles(
          session,
          new Classroom(session, new Lessons(session.texts()), memory, Runnable::run, () -> true),
          shown::incrementAndGet);

  @TempDir private Path folder;

  private boolean open(FxRobot robot, String lesson) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.lesson"), lesson);
    var opened = new boolean[1];
    robot.interact(() -> opened[0] = files.open(file));
    return opened[0];
  }

  @Test
  void aLessonIsOpenedWithTheProgramBesideIt(FxRobot robot) throws IOException {
    Path program = Files.writeString(folder.resolve("mine.py"), "print(7)\n");
    assertThat(open(robot, LESSON)).isTrue();
    assertThat(session.sourceProperty().get()).isEqualTo("print(7)\n");
    assertThat(session.document().fileProperty().get()).isEqualTo(program);
    assertThat(shown).hasValue(1);
  }

  @Test
  void whereALessonIsBrokenIsSaid(FxRobot robot) throws IOException {
    assertThat(open(robot, LESSON.replace("Passed if", "Passed when"))).isFalse();
    assertThat(session.noticeProperty().get())
        .startsWith("mine.lesson:12:1: It is not said when the task is done");
    assertThat(shown).hasValue(0);
  }

  @Test
  void aProgramThatIsNotBesideTheLessonIsNamed(FxRobot robot) throws IOException {
    assertThat(open(robot, LESSON)).isFalse();
    assertThat(session.noticeProperty().get())
        .startsWith("The program of mine.lesson is missing")
        .contains("mine.py");
  }

  @Test
  void aFileThatIsNoTextIsRefused(FxRobot robot) throws IOException {
    Path file = folder.resolve("bad.lesson");
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});
    robot.interact(() -> files.open(file));
    assertThat(session.noticeProperty().get()).contains("bad.lesson is not text in UTF-8");
  }

  @Test
  void aFileThatIsMuchTooLargeIsNotReadWhole(FxRobot robot) throws IOException {
    Path file = Files.write(folder.resolve("large.lesson"), new byte[1_000_001]);
    robot.interact(() -> files.open(file));
    assertThat(session.noticeProperty().get()).contains("too large for a lesson");
  }

  @Test
  void aLessonCanBeDraggedIn() {
    assertThat(OpenedFiles.canOpen(folder.resolve("mine.lesson"))).isTrue();
  }
}
