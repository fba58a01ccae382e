package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.program.BuiltInProgram;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the built-in programs.
@Command(
    name = "list",
    description = "Lists the built-in programs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (json) {
      Json.print(spec.commandLine().getOut(), ListCommand::write);
      return 0;
    }
    for (BuiltInProgram program : BuiltInProgram.all()) {
      spec.commandLine().getOut().printf("%-22s %s%n", program.name(), program.summary());
    }
    return 0;
  }

  private static void write(JsonGenerator generator) throws IOException {
    generator.writeStartArray();
    for (BuiltInProgram program : BuiltInProgram.all()) {
      generator.writeStartObject();
      generator.writeStringField("name", program.name());
      generator.writeStringField("title", program.title());
      generator.writeStringField("summary", program.summary());
      generator.writeStringField("family", program.family().title());
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }
}
