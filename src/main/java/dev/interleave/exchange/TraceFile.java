package dev.interleave.exchange;

import dev.interleave.file.WholeFile;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes traces to files and reads them back. The format is JSON lines: one array for the version,
/// the origin, each actor, each resource, each event and the outcome, in this order;
/// `docs/trace-file.md` describes it. The same trace gives the same bytes.
public final class TraceFile {

  /// How the names of trace files end.
  public static final String EXTENSION = ".trace";

  static final String FORMAT = "interleave-trace";
  static final long VERSION = 2;
  static final long OLDEST_VERSION = 1;

  private TraceFile() {}

  /// Writes a trace to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public static void write(Trace trace, Path file) throws IOException {
    WholeFile.write(
        file,
        stream -> {
          var writer =
              new BufferedWriter(
                  new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()));
          write(trace, writer);
          writer.flush();
        });
  }

  private static void write(Trace trace, BufferedWriter writer) throws IOException {
    line(List.of(FORMAT, VERSION), writer);
    line(RecordCodec.named(trace.origin()), writer);
    for (Actor actor : trace.actors()) {
      line(RecordCodec.named(actor), writer);
    }
    for (Resource resource : trace.resources()) {
      line(RecordCodec.named(resource), writer);
    }
    for (Event event : trace.events()) {
      line(RecordCodec.named((Record) event), writer);
    }
    line(RecordCodec.named(trace.outcome()), writer);
  }

  private static void line(List<?> values, BufferedWriter writer) throws IOException {
    writer.write(JsonLine.write(values));
    writer.write('\n');
  }

  /// Reads a trace.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws TraceFileException if what it holds is no trace, or one of a later version; those of
  ///   earlier versions are read
  public static Trace read(Path file) throws IOException, TraceFileException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return new TraceReader(file.getFileName().toString()).read(reader);
    } catch (CharacterCodingException e) {
      throw new TraceFileException(file.getFileName() + " is no trace file: it is not text.");
    }
  }
}
