package dev.interleave.cli;

import dev.interleave.exchange.TraceFile;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROGRAM",
      description =
          "A .py file, or the name of a built-in program; with --source jvm: locks, queue or"
              + " shared-memory.")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Runs it N times, simulated with the next seed each, and counts how it ended.")
  private int rounds = 1;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keeps the run as a trace file, which 'export' reads.")
  private @Nullable Path save;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Writes how the rounds ended as a table (CSV) as well.")
  private @Nullable Path csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--prove",
      description =
          "With --json: try changes to the program by exploring every interleaving, and say with"
              + " each finding whether they are proven to help. Takes half a minute for each at"
              + " most.")
  private boolean prove;

  @Override
  public Integer call() throws CommandException, IOException {
    if (save != null && rounds > 1) {
      throw new ParameterException(spec.commandLine(), "--save keeps one run, not several rounds");
    }
    if (prove && !json) {
      throw new ParameterException(
          spec.commandLine(),
          "--prove is for --json; 'interleave analyse --prove' says it in words");
    }
    RunReport report =
        switch (options.source()) {
          case SIMULATED -> simulated();
          case JVM -> new RealRuns(options.program(name)).rounds(rounds);
        };
    if (save != null) {
      Trace trace = report.examples().getFirst().trace();
      new OutputFile(save).write(path -> TraceFile.write(trace, path));
    }
    if (csv != null) {
      new OutputFile(csv).write(path -> TallyCsv.write(report.rounds(), path));
    }
    print(report);
    return 0;
  }

  private RunReport simulated() throws CommandException {
    PolicyKind usual = rounds == 1 ? PolicyKind.ROUND_ROBIN : PolicyKind.RANDOM;
    SimulatedRuns runs = options.simulated(name, usual);
    return rounds == 1 ? runs.once() : runs.several(rounds, json);
  }

  private void print(RunReport report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, generator -> report.write(generator, prove));
    } else if (rounds == 1) {
      RunReport.Example only = report.examples().getFirst();
      Summary.print(out, only.trace(), only.findings());
    } else {
      Summary.print(out, report);
    }
  }
}
