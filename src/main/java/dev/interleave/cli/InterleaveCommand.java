package dev.interleave.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line. Needs no display.
@Command(
    name = "interleave",
    description = "Makes concurrency visible. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    version = "Interleave 0.1.0",
    subcommands = {
      ListCommand.class,
      RunCommand.class,
      ExploreCommand.class,
      AnalyseCommand.class,
      ExportCommand.class,
      ConvertCommand.class,
      ClaimsCommand.class,
      SleepCommand.class,
      OpenCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      HelpCommand.class
    })
public final class InterleaveCommand implements Runnable {

  @Spec private CommandSpec spec;

  private final WindowOpener window;

  private InterleaveCommand(WindowOpener window) {
    this.window = window;
  }

  /// Opens the window.
  WindowOpener window() {
    return window;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Carries out a command.
  ///
  /// @param arguments the words of the command line
  /// @param out where results go
  /// @param errors where sentences about failures go
  /// @param window opens the window for the command that asks for it
  /// @return 0 if it was carried out, 1 if it could not be, 2 if the command was wrong, 3 if
  ///   something was found that the command was told to fail on
  public static int execute(
      String[] arguments, PrintWriter out, PrintWriter errors, WindowOpener window) {
    var line = new CommandLine(new InterleaveCommand(window));
    line.setOut(out).setErr(errors);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, _) -> {
          if (!(failure instanceof CommandException)) {
            throw failure;
          }
          command.getErr().println("interleave: " + failure.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    line.setParameterExceptionHandler(
        (wrong, _) -> {
          CommandLine command = wrong.getCommandLine();
          command.getErr().println("interleave: " + wrong.getMessage());
          command.getErr().println("'%s' shows what it takes.".formatted(help(command)));
          return CommandLine.ExitCode.USAGE;
        });
    int code = line.execute(arguments);
    out.flush();
    errors.flush();
    return code;
  }

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }
}
