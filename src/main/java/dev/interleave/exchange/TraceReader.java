package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
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
      long version = version(next(reader));
      var builder = new TraceBuilder(origin(next(reader), version));
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

  private long version(List<@Nullable Object> line) throws TraceFileException {
    if (line.size() != 2 || !TraceFile.FORMAT.equals(line.getFirst())) {
      throw new IllegalArgumentException("it does not begin with " + TraceFile.FORMAT);
    }
    if (line.getLast() instanceof Long version
        && version >= TraceFile.OLDEST_VERSION
        && version <= TraceFile.VERSION) {
      return version;
    }
    throw new TraceFileException(
        "%s was written in version %s of the format; this program reads version %d and earlier."
            .formatted(name, line.getLast(), TraceFile.VERSION));
  }

  /// In version 1 every run was simulated, and no origin said so.
  private static Trace.Origin origin(List<@Nullable Object> line, long version) {
    if (version > TraceFile.OLDEST_VERSION) {
      return RecordCodec.record(line, Trace.Origin.class);
    }
    var complete = new ArrayList<@Nullable Object>(line);
    complete.add(List.of(Provenance.Simulated.class.getSimpleName()));
    return RecordCodec.record(complete, Trace.Origin.class);
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
