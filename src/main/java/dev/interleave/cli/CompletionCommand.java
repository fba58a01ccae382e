package dev.interleave.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what makes a shell complete commands and options.
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /// The shells there is a script for: it is the same, and asks which one reads it.
  private enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Checked by picocli alone: the script is the same for both.
  @SuppressWarnings("UnusedVariable")
  @Parameters(paramLabel = "bash|zsh", descriptionKey = "shell")
  private Shell shell = Shell.BASH;

  @Override
  public Integer call() {
    CommandLine whole = spec.root().commandLine();
    String script = AutoComplete.bash(spec.root().name(), whole);
    whole.getOut().print(script);
    return 0;
  }
}
