package dev.interleave.cli;

import dev.interleave.text.Texts;
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
@Command(name = "analyse", aliases = "analyze", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TRACE|PROGRAM", descriptionKey = "program")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--prove")
  private boolean prove;

  @Override
  public Integer call() throws CommandException, IOException {
    Trace trace = TraceOrProgram.trace(name, options);
    Texts texts = Speech.of(spec);
    var report = new AnalysisReport(texts, trace, Analysis.of(trace, texts).findings(), prove);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report::write);
    } else {
      report.print(out);
    }
    return 0;
  }
}
