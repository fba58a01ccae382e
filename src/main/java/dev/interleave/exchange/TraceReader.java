package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one trace file, line by line.
final class TraceReader {

  private final String name;
  private int lineNumber;

  TraceReader(String name) {
    this.name = name;
  }

  Trace read(BufferedReader reader) throws IOException, TraceFileException {
    try {
      checkFormat(next(reader));
      var builder = new TraceBuilder(RecordCodec.record(next(reader), Trace.Origin.class));
      Outcome outcome = read(reader, builder);
      if (reader.readLine() != null) {
        throw new IllegalArgumentException("something follows the outcome");
      }
      return builder.build(outcome);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      throw new TraceFileException(
          "%s:%d: This is no trace file that can be read: %s."
              .formatted(name, Math.max(1, lineNumber), reason(e)));
    }
  }

  /// A builder that finds events which contradict each other says so in its own terms.
  private static String reason(RuntimeException e) {
    String message = e instanceof IllegalArgumentException ? e.getMessage() : null;
    return message == null ? "its events contradict each other" : message.replaceFirst("\\.$", "");
  }

  private List<@Nullable Object> next(BufferedReader reader) throws IOException {
    lineNumber++;
    String line = reader.readLine();
    if (line == null) {
      throw new IllegalArgumentException("the file ends before the run does");
    }
    return JsonLine.read(line);
  }

  private void checkFormat(List<@Nullable Object> line) throws TraceFileException {
    if (line.size() != 2 || !TraceFile.FORMAT.equals(line.getFirst())) {
      throw new IllegalArgumentException("it does not begin with " + TraceFile.FORMAT);
    }
    if (!Long.valueOf(TraceFile.VERSION).equals(line.getLast())) {
      throw new TraceFileException(
          "%s was written in version %s of the format; this program reads version %d."
              .formatted(name, line.getLast(), TraceFile.VERSION));
    }
  }

  private Outcome read(BufferedReader reader, TraceBuilder builder) throws IOException {
    int actors = 0;
    int resources = 0;
    List<@Nullable Object> line = next(reader);
    while ("Actor".equals(line.getFirst())) {
      add(RecordCodec.record(line, Actor.class), actors++, builder);
      line = next(reader);
    }
    while ("Resource".equals(line.getFirst())) {
      add(RecordCodec.record(line, Resource.class), resources++, builder);
      line = next(reader);
    }
    while (!"Outcome".equals(line.getFirst())) {
      Event event = RecordCodec.record(line, Event.class);
      new References(actors, resources).check((Record) event);
      builder.add(event);
      line = next(reader);
    }
    return RecordCodec.record(line, Outcome.class);
  }

  private static void add(Actor actor, int id, TraceBuilder builder) {
    Actor added =
        builder.addActor(
            actor.kind(), actor.name(), actor.process(), actor.parent(), actor.daemon());
    if (!added.equals(actor) || actor.id() != id) {
      throw new IllegalArgumentException("the actors are not in order");
    }
  }

  private static void add(Resource resource, int id, TraceBuilder builder) {
    builder.addResource(resource.kind(), resource.name(), resource.process());
    if (resource.id() != id) {
      throw new IllegalArgumentException("the resources are not in order");
    }
  }
}
