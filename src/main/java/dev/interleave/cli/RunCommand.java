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
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROGRAM", descriptionKey = "program")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--rounds", paramLabel = "N", converter = AtLeastOne.class)
  private int rounds = 1;

  @Option(names = "--save", paramLabel = "FILE")
  private @Nullable Path save;

  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--prove")
  private boolean prove;

  @Override
  public Integer call() throws CommandException, IOException {
    if (save != null && rounds > 1) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.run.save"));
    }
    if (prove && !json) {
      throw new ParameterException(spec.commandLine(), Speech.of(spec).say("cli.run.prove"));
    }
    RunReport report =
        switch (options.source()) {
          case SIMULATED -> simulated();
          case JVM -> new RealRuns(Speech.of(spec), options.program(name)).rounds(rounds);
        };
    if (save != null) {
      Trace trace = report.examples().getFirst().trace();
      new OutputFile(Speech.of(spec), save).write(path -> TraceFile.write(trace, path));
    }
    if (csv != null) {
      new OutputFile(Speech.of(spec), csv).write(path -> TallyCsv.write(report.rounds(), path));
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
      new Summary(Speech.of(spec), out).print(only.trace(), only.findings());
    } else {
      new Summary(Speech.of(spec), out).print(report);
    }
  }
}
