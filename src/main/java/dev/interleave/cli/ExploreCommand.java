package dev.interleave.cli;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.Explorer;
import dev.interleave.program.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explores every interleaving of a program and says which outcomes are possible.
@Command(
    name = "explore",
    description = "Explores every interleaving of a program and says which outcomes are possible.",
    footer = {
      "",
      "Exit codes: 0 explored (also in part), 1 the program cannot be read or run, 2 wrong usage,",
      "3 something that --fail-on names was found.",
      "",
      "Examples:",
      "  interleave explore counter",
      "  interleave explore race --lock off --steps",
      "  interleave explore my_program.py --time-limit 60s --max-memory 2G --json",
      "  interleave explore my_program.py --fail-on race,deadlock,assertion"
    },
    mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

  /// The exit code when something was found that `--fail-on` names.
  static final int FOUND = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM",
      description = "A .py file, or the name of a built-in program.")
  private String name = "";

  @Mixin private ExploreOptions options = new ExploreOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "NAME",
      split = ",",
      converter = FailOn.Converter.class,
      description =
          "End with exit code 3 if it is found: race, deadlock, waits-forever, assertion, error,"
              + " incomplete, any, or the kind of a finding such as lost-update. Several names with"
              + " commas between them.")
  private List<FailOn> failOn = new ArrayList<>();

  @Option(names = "--steps", description = "Tell the shortest way to each outcome step by step.")
  private boolean steps;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Writes the outcomes as a table (CSV) as well.")
  private @Nullable Path csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws CommandException, IOException {
    Program program = ProgramText.of(name);
    try (var interruption = Interruption.listen()) {
      ExploreReport report = Replays.of(program, exploration(program, interruption));
      if (csv != null) {
        new OutputFile(csv).write(path -> TallyCsv.write(report.exploration().outcomes(), path));
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Json.print(out, report::write);
      } else {
        String replay = "interleave run " + name + options.forReplay();
        new ExploreSummary(report, replay, steps).print(out);
      }
      out.flush();
      return verdict(report);
    }
  }

  private Exploration exploration(Program program, BooleanSupplier interrupted) {
    var explorer = new Explorer(program, options.run());
    if (json || !Attended.byPerson()) {
      return explorer.explore(options.settings(), _ -> {}, interrupted);
    }
    var progress = new ExploreProgress(spec.commandLine().getErr());
    Exploration exploration = explorer.explore(options.settings(), progress, interrupted);
    progress.end();
    return exploration;
  }

  private int verdict(ExploreReport report) {
    List<String> found =
        failOn.stream().map(each -> each.in(report)).flatMap(Optional::stream).toList();
    found.forEach(sentence -> spec.commandLine().getErr().println("interleave: " + sentence));
    spec.commandLine().getErr().flush();
    return found.isEmpty() ? 0 : FOUND;
  }
}
