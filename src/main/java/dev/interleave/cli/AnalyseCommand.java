package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what went wrong in a run, and why.
@Command(
    name = "analyse",
    aliases = "analyze",
    description = "Says what went wrong in a run, with the evidence and what to change.",
    footer = {
      "",
      "Examples:",
      "  interleave analyse race --lock off",
      "  interleave analyse race --lock off --prove",
      "  interleave analyse my_program.py --policy random --seed 7",
      "  interleave analyse run.interleave --json",
      "  interleave analyse shared-memory --source jvm --lock off"
    },
    mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TRACE|PROGRAM",
      description =
          "An .interleave file of 'run --save', a .py file, or the name of a built-in program; with"
              + " --source jvm: locks, queue or shared-memory.")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--prove",
      description =
          "Try changes to the program by exploring every interleaving, and say whether they are"
              + " proven to help. Takes half a minute for each at most.")
  private boolean prove;

  @Override
  public Integer call() throws CommandException, IOException {
    Trace trace = TraceOrProgram.trace(name, options);
    var report = new AnalysisReport(trace, Analysis.of(trace).findings(), prove);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report::write);
    } else {
      report.print(out);
    }
    return 0;
  }
}
