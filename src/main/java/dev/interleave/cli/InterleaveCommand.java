package dev.interleave.cli;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command line. Needs no display.
@Command(name = "interleave", mixinStandardHelpOptions = true, version = "Interleave 0.1.0")
public final class InterleaveCommand implements Runnable {

  /// The option that comes before the command.
  static final String LANGUAGE = "--language";

  @Spec private CommandSpec spec;

  private final WindowOpener window;
  private final Texts texts;

  /// Checked by picocli alone: the words before the command are looked at before it is asked, since
  /// it speaks itself.
  @SuppressWarnings("UnusedVariable")
  @Option(names = LANGUAGE, paramLabel = "en|de", converter = LanguageName.class)
  private Language language = Language.ENGLISH;

  private InterleaveCommand(WindowOpener window, Texts texts) {
    this.window = window;
    this.texts = texts;
  }

  /// What is said with.
  Texts texts() {
    return texts;
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
    var texts = Texts.in(language(arguments));
    CommandLine line = line(window, texts, arguments);
    line.setOut(out).setErr(errors);
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
          command.getErr().println("interleave: " + new WrongUsage(texts, wrong).sentence());
          command.getErr().println(texts.say("cli.usage.help", help(command)));
          return CommandLine.ExitCode.USAGE;
        });
    int code = line.execute(arguments);
    out.flush();
    errors.flush();
    return code;
  }

  /// The command line in a language.
  ///
  /// @param arguments what it is to understand; without any it has all commands
  static CommandLine line(WindowOpener window, Texts texts, String... arguments) {
    var line = new CommandLine(new InterleaveCommand(window, texts), new SpeakingFactory(texts));
    Subcommands.add(line, arguments);
    line.setResourceBundle(new CommandTexts(texts));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static Language language(String[] arguments) {
    for (int index = 0; index < arguments.length && arguments[index].startsWith("-"); index++) {
      String word = arguments[index];
      if (word.startsWith(LANGUAGE + "=")) {
        return LanguageName.of(word.substring(LANGUAGE.length() + 1)).orElse(Language.ENGLISH);
      } else if (word.equals(LANGUAGE) && index + 1 < arguments.length) {
        return LanguageName.of(arguments[index + 1]).orElse(Language.ENGLISH);
      }
    }
    return Language.ENGLISH;
  }

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }
}
