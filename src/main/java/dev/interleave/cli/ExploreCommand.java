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
@Command(name = "explore", mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

  /// The exit code when something was found that `--fail-on` names.
  static final int FOUND = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROGRAM", descriptionKey = "program")
  private String name = "";

  @Mixin private ExploreOptions options = new ExploreOptions();

  @Option(names = "--fail-on", paramLabel = "NAME", split = ",", converter = FailOn.Converter.class)
  private List<FailOn> failOn = new ArrayList<>();

  @Option(names = "--steps")
  private boolean steps;

  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws CommandException, IOException {
    Program program = ProgramText.of(Speech.of(spec), name);
    try (var interruption = Interruption.listen()) {
      ExploreReport report =
          Replays.of(Speech.of(spec), program, exploration(program, interruption));
      if (csv != null) {
        new OutputFile(Speech.of(spec), csv)
            .write(path -> TallyCsv.write(report.exploration().outcomes(), path));
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Json.print(out, report::write);
      } else {
        String replay = spec.root().name() + " run " + name + options.forReplay();
        new ExploreSummary(Speech.of(spec), report, replay, steps).print(out);
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
    var progress = new ExploreProgress(Speech.of(spec), spec.commandLine().getErr());
    Exploration exploration = explorer.explore(options.settings(), progress, interrupted);
    progress.end();
    return exploration;
  }

  private int verdict(ExploreReport report) {
    List<String> found =
        failOn.stream()
            .map(each -> each.in(Speech.of(spec), report))
            .flatMap(Optional::stream)
            .toList();
    found.forEach(sentence -> spec.commandLine().getErr().println("interleave: " + sentence));
    spec.commandLine().getErr().flush();
    return found.isEmpty() ? 0 : FOUND;
  }
}
