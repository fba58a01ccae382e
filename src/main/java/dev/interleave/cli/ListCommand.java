package dev.interleave.cli;

import dev.interleave.text.Texts;
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
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private static final List<LiveProgram> LIVE =
      List.of(
          LiveProgram.Locks.DEFAULT, LiveProgram.Queue.DEFAULT, LiveProgram.SharedMemory.DEFAULT);

  @Spec private CommandSpec spec;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (json) {
      Json.print(spec.commandLine().getOut(), json -> write(Speech.of(spec), json));
      return 0;
    }
    Texts texts = Speech.of(spec);
    PrintWriter out = spec.commandLine().getOut();
    for (BuiltInProgram program : BuiltInProgram.all()) {
      out.printf("%-22s %s%n", program.name(), program.summary());
    }
    out.println();
    out.println(texts.say("cli.list.real"));
    for (LiveProgram program : LIVE) {
      out.printf("%-22s %s%n", program.name(), summary(texts, program));
    }
    return 0;
  }

  private static void write(Texts texts, JsonGenerator generator) throws IOException {
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
      generator.writeStringField("title", texts.say("session.real." + program.name()));
      generator.writeStringField("summary", summary(texts, program));
      generator.writeStringField("source", Source.JVM.label());
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private static String summary(Texts texts, LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _ -> texts.say("cli.list.locks");
      case LiveProgram.Queue _ -> texts.say("cli.list.queue");
      case LiveProgram.SharedMemory _ -> texts.say("cli.list.shared-memory");
    };
  }
}
