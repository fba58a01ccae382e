package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCommandTest {

  private static final String LESSON =
      """
      # Save it
      Program: mine.py

      ## Predict
      What is x?

      Answer: value of x
      - 1
      - 2

      ## What happened
      It was set.

      ## Try it
      Make it 2.

      Passed if: value of x is 2
      Solution: replace "x = 1" with "x = 2"
      """;

  @TempDir private Path folder;

  private CommandLineRun check(String lesson) throws IOException {
    Files.writeString(folder.resolve("mine.py"), "x = 1\ndef f():\n    global x\n    x = x\nf()\n");
    Path file = Files.writeString(folder.resolve("mine.lesson"), lesson);
    return CommandLineRun.of("lesson", "check", file.toString());
  }

  @Test
  void aLessonThatCanBeHeldIsSaidToBe() throws IOException {
    CommandLineRun run = check(LESSON);
    assertThat(run.out()).contains("The run answers the question: 1").contains("does the task");
    assertThat(run.exit()).isZero();
  }

  @Test
  void whereALessonIsBrokenIsSaid() throws IOException {
    CommandLineRun run = check(LESSON.replace("Answer: value of x", ""));
    assertThat(run.errors()).contains("mine.lesson:8:3: It is not said when");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aTaskThatItsSolutionDoesNotDoIsNoLesson() throws IOException {
    CommandLineRun run = check(LESSON.replace("with \"x = 2\"", "with \"x = 3\""));
    assertThat(run.out()).contains("leaves undone: x is 2 at the end");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aTaskThatIsDoneAlreadyIsNoTask() throws IOException {
    CommandLineRun run = check(LESSON.replace("Passed if: value of x is 2", "Passed if: locks on"));
    assertThat(run.out()).contains("done before anything is tried");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aSolutionThatDoesNotFitTheProgramIsNamed() throws IOException {
    CommandLineRun run = check(LESSON.replace("replace \"x = 1\"", "replace \"y = 1\""));
    assertThat(run.errors()).contains("does not fit the program: y = 1");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aProgramThatIsMissingIsNamed() throws IOException {
    CommandLineRun run = check(LESSON.replace("mine.py", "yours.py"));
    assertThat(run.errors()).contains("The program of mine.lesson is missing").contains("yours.py");
    assertThat(run.exit()).isEqualTo(1);
  }
}
