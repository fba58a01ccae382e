package dev.interleave.cli;

import dev.interleave.lesson.LessonException;
import dev.interleave.lesson.LessonFile;
import dev.interleave.lesson.LessonFileException;
import dev.interleave.lesson.PreparedLesson;
import dev.interleave.lesson.Rehearsal;
import dev.interleave.lesson.RehearsalWords;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whether a lesson can be held.
@Command(name = "check", mixinStandardHelpOptions = true)
final class LessonCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  private final Texts texts;

  LessonCheckCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws CommandException {
    Rehearsal held = hold(read());
    PrintWriter out = spec.commandLine().getOut();
    out.println(file + ":");
    new RehearsalWords(texts).of(held).forEach(sentence -> out.println("  " + sentence));
    return held.isGood() ? 0 : 1;
  }

  private PreparedLesson read() throws CommandException {
    try {
      return new LessonFile(texts).read(file);
    } catch (LessonException | LessonFileException broken) {
      throw new CommandException(String.valueOf(broken.getMessage()), broken);
    }
  }

  private Rehearsal hold(PreparedLesson lesson) throws CommandException {
    try {
      return Rehearsal.of(lesson, texts);
    } catch (ProgramException broken) {
      throw new CommandException(String.valueOf(broken.getMessage()), broken);
    } catch (ScheduleException | IllegalArgumentException misfit) {
      throw new CommandException(
          texts.say("lesson.held.misfit", file, String.valueOf(misfit.getMessage())), misfit);
    }
  }
}
