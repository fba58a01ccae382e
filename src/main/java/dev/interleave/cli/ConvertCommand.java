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
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROGRAM|TRACE", descriptionKey = "program")
  private String name = "";

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
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
                        Speech.of(spec).say("cli.ending", file, ExchangeFormat.endings())));
    var output = new OutputFile(Speech.of(spec), file);
    output.checkFolder();
    Trace trace = TraceOrProgram.trace(name, options);
    List<Remark> remarks =
        Analysis.of(trace, Speech.of(spec)).findings().stream()
            .map(finding -> new Remark(finding.at(), finding.sentence()))
            .toList();
    output.write(path -> format.write(trace, remarks, path));
    return 0;
  }
}
