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
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|PROGRAM", arity = "0..1", descriptionKey = "program")
  private String name = "";

  @Override
  public Integer call() throws CommandException {
    if (!name.isEmpty() && BuiltInProgram.named(name).isEmpty() && !isFile()) {
      throw new CommandException(Speech.of(spec).say("cli.no-program", name));
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
