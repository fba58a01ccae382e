package dev.interleave.cli;

import dev.interleave.program.BuiltInProgram;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Opens the window with something in it.
@Command(
    name = "open",
    description = "Opens the window with a saved run or a program.",
    footer = {
      "",
      "Examples:",
      "  interleave open run.interleave",
      "  interleave open my_program.py",
      "  interleave open deadlock"
    },
    mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|PROGRAM",
      description =
          "An .interleave file of 'run --save', a .py file, or the name of a built-in program.")
  private String name = "";

  @Override
  public Integer call() throws CommandException {
    if (BuiltInProgram.named(name).isEmpty() && !isFile()) {
      throw new CommandException(
          "there is no file and no built-in program named '%s'; 'interleave list' names the built-ins."
              .formatted(name));
    }
    return ((InterleaveCommand) spec.root().userObject()).window().open(name);
  }

  private boolean isFile() {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
