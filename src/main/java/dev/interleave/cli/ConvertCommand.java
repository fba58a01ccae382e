package dev.interleave.cli;

import dev.interleave.analyse.Analysis;
import dev.interleave.exchange.ExchangeFormat;
import dev.interleave.exchange.Remark;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a run in another form.
@Command(
    name = "convert",
    description = {
      "Writes a run in another form, which the name of the file says:",
      "  .interleave  the trace itself, to be opened again",
      "  .json        for Perfetto and Chrome: the Trace Event Format",
      "  .csv         a table with a row for each event",
      "  .mmd         a sequence diagram in Mermaid",
      "  .puml        a sequence diagram in PlantUML"
    },
    footer = {
      "",
      "Examples:",
      "  interleave convert run.interleave run.json",
      "  interleave convert race --lock off race.mmd",
      "  interleave convert my_program.py events.csv --seed 7 --policy random",
      "  interleave convert locks --source jvm real.interleave",
      "  interleave convert chrome.json chrome.interleave"
    },
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PROGRAM|TRACE",
      description =
          "An .interleave file of 'run --save', a .json file of another program in the Trace Event"
              + " Format, a .py file, or the name of a built-in program; with --source jvm: locks,"
              + " queue or shared-memory.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "Where to.")
  private Path file = Path.of("");

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws CommandException {
    ExchangeFormat format =
        ExchangeFormat.of(file)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "'%s' ends with none of %s".formatted(file, ExchangeFormat.endings())));
    var output = new OutputFile(file);
    output.checkFolder();
    Trace trace = TraceOrProgram.trace(name, options);
    List<Remark> remarks =
        Analysis.of(trace).findings().stream()
            .map(finding -> new Remark(finding.at(), finding.sentence()))
            .toList();
    output.write(path -> format.write(trace, remarks, path));
    return 0;
  }
}
