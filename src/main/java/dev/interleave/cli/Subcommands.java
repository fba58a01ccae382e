package dev.interleave.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// The commands by their names. Making one reads all its options by reflection, so of a command
/// line that names one only that one is made: making all takes longer than most commands run.
final class Subcommands {

  private static final List<Entry> ALL =
      List.of(
          new Entry("list", ListCommand.class),
          new Entry("run", RunCommand.class),
          new Entry("explore", ExploreCommand.class),
          new Entry("analyse", AnalyseCommand.class),
          new Entry("export", ExportCommand.class),
          new Entry("convert", ConvertCommand.class),
          new Entry("claims", ClaimsCommand.class),
          new Entry("sleep", SleepCommand.class),
          new Entry("lesson", LessonCommand.class),
          new Entry("open", OpenCommand.class),
          new Entry("completion", CompletionCommand.class),
          new Entry("man", ManCommand.class),
          new Entry("help", HelpCommand.class));

  /// Those that speak of all others.
  private static final Set<String> ABOUT_OTHERS = Set.of("completion", "man", "help");

  private static final Set<String> VERSION = Set.of("--version", "-V");

  private Subcommands() {}

  private record Entry(String name, Class<?> command) {}

  /// Adds the command that comes first, or all where none does or where it speaks of the others.
  static void add(CommandLine line, String... arguments) {
    int start = arguments.length > 1 && arguments[0].equals(InterleaveCommand.LANGUAGE) ? 2 : 0;
    String first = start < arguments.length ? arguments[start] : "";
    if (VERSION.contains(first)) {
      return;
    }
    Optional<Entry> alone =
        ALL.stream()
            .filter(entry -> entry.name().equals(first))
            .filter(entry -> !ABOUT_OTHERS.contains(entry.name()))
            .findFirst();
    alone
        .map(List::of)
        .orElse(ALL)
        .forEach(entry -> line.addSubcommand(entry.name(), entry.command()));
  }
}
