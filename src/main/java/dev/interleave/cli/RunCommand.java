package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.exchange.TraceFile;
import dev.interleave.program.Program;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a program and says how it ended.
@Command(
    name = "run",
    description = "Runs a program and says how it ended.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  /// Enough examples to see every finding, few enough to be made at once.
  private static final int MOST_EXAMPLES = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM",
      description = "A .py file, or the name of a built-in program.")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      converter = RunOptions.AtLeastOne.class,
      description = "Runs it N times, each with the next seed, and counts how it ended.")
  private int rounds = 1;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keeps the run as a trace file, which 'export' reads.")
  private @Nullable Path save;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws CommandException, IOException {
    Program program = ProgramText.of(name);
    PrintWriter out = spec.commandLine().getOut();
    RunSettings settings =
        options.settings(rounds == 1 ? PolicyKind.ROUND_ROBIN : PolicyKind.RANDOM);
    if (save != null && rounds > 1) {
      throw new ParameterException(spec.commandLine(), "--save keeps one run, not several rounds");
    }
    var simulator = new Simulator(program, settings);
    try {
      if (rounds == 1) {
        runOnce(simulator, settings, out);
      } else {
        runRounds(simulator, settings, out);
      }
      return 0;
    } catch (ScheduleException misfit) {
      throw new CommandException(String.valueOf(misfit.getMessage()), misfit);
    }
  }

  private void runOnce(Simulator simulator, RunSettings settings, PrintWriter out)
      throws CommandException, IOException, ScheduleException {
    Trace trace = simulator.record(options.script(), () -> false);
    if (save != null) {
      save(trace, save);
    }
    List<Finding> findings = Analysis.of(trace).findings();
    if (json) {
      var example = new RunReport.Example(settings.seed(), trace, findings);
      Json.print(out, new RunReport(name, settings, Rounds.of(trace), List.of(example))::write);
    } else {
      Summary.print(out, trace, findings);
    }
  }

  private void runRounds(Simulator simulator, RunSettings settings, PrintWriter out)
      throws IOException, ScheduleException {
    Rounds tally = Rounds.of(simulator, settings, options.script(), rounds);
    if (json) {
      List<RunReport.Example> examples = examples(simulator, settings, tally);
      Json.print(out, new RunReport(name, settings, tally, examples)::write);
    } else {
      Summary.print(out, tally);
    }
  }

  private static void save(Trace trace, Path file) throws CommandException {
    try {
      TraceFile.write(trace, file);
    } catch (IOException failure) {
      throw new CommandException(
          "%s cannot be written: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  private List<RunReport.Example> examples(Simulator simulator, RunSettings settings, Rounds tally)
      throws ScheduleException {
    var examples = new ArrayList<RunReport.Example>();
    for (Rounds.Entry entry : tally.entries().stream().limit(MOST_EXAMPLES).toList()) {
      Trace trace =
          simulator.under(settings.withSeed(entry.seed())).record(options.script(), () -> false);
      List<Finding> findings = Analysis.of(trace).findings();
      examples.add(new RunReport.Example(entry.seed(), trace, findings));
    }
    return examples;
  }
}
