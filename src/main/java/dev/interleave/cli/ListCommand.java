package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.program.BuiltInProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists what can be run.
@Command(
    name = "list",
    description = "Lists the built-in programs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private static final List<LiveProgram> LIVE =
      List.of(
          LiveProgram.Locks.DEFAULT, LiveProgram.Queue.DEFAULT, LiveProgram.SharedMemory.DEFAULT);

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (json) {
      Json.print(spec.commandLine().getOut(), ListCommand::write);
      return 0;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (BuiltInProgram program : BuiltInProgram.all()) {
      out.printf("%-22s %s%n", program.name(), program.summary());
    }
    out.printf("%nReal threads and processes, with --source jvm:%n");
    for (LiveProgram program : LIVE) {
      out.printf("%-22s %s%n", program.name(), summary(program));
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
      generator.writeStringField("source", Source.SIMULATED.label());
      generator.writeEndObject();
    }
    for (LiveProgram program : LIVE) {
      generator.writeStartObject();
      generator.writeStringField("name", program.name());
      generator.writeStringField("title", program.title());
      generator.writeStringField("summary", summary(program));
      generator.writeStringField("source", Source.JVM.label());
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private static String summary(LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _ -> "Threads add to one field, with and without a lock.";
      case LiveProgram.Queue _ -> "Workers take tasks off a queue until all are done.";
      case LiveProgram.SharedMemory _ -> "Processes add to numbers in memory that they share.";
    };
  }
}
