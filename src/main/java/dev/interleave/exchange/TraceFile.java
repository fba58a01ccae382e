package dev.interleave.exchange;

import dev.interleave.file.WholeFile;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes traces to files and reads them back. The format is JSON lines: one array for the version,
/// the origin, each actor, each resource, each event and the outcome, in this order;
/// `docs/trace-format.md` describes it. The same trace gives the same bytes.
public final class TraceFile {

  /// How the names of trace files end.
  public static final String EXTENSION = ".interleave";

  /// How they ended before version 3.
  public static final String EARLIER_EXTENSION = ".trace";

  private TraceFile() {}

  /// Whether a file is a trace by its name.
  public static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(EXTENSION) || lower.endsWith(EARLIER_EXTENSION);
  }

  /// Writes a trace to a file, in place of what was there.
  ///
  /// @throws IOException if the file cannot be written; then what was there is untouched
  public static void write(Trace trace, Path file) throws IOException {
    WholeFile.write(file, stream -> write(trace, stream));
  }

  /// Writes a trace to a stream, which stays open.
  ///
  /// @throws IOException if the stream takes no more
  public static void write(Trace trace, OutputStream stream) throws IOException {
    TraceFormat format = TraceFormat.TODAY;
    var output = new JsonOutput(stream);
    output.beginArray();
    output.text(TraceFormat.NAME);
    output.number(TraceFormat.MAJOR);
    output.number(TraceFormat.MINOR);
    output.endArray();
    output.endLine();
    line(format.origin(), trace.origin(), output);
    for (Actor actor : trace.actors()) {
      line(format.actor(), actor, output);
    }
    for (Resource resource : trace.resources()) {
      line(format.resource(), resource, output);
    }
    for (Event event : trace.events()) {
      format.event().write(event, output);
      output.endLine();
    }
    line(format.outcome(), trace.outcome(), output);
    output.flush();
  }

  private static void line(RecordCodec codec, Record value, JsonOutput output) throws IOException {
    codec.writeNamed(value, output);
    output.endLine();
  }

  /// Reads a trace, and keeps to itself what it passed over.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws TraceFileException if what it holds is no trace, or one of a later version; those of
  ///   earlier versions are read
  public static Trace read(Path file) throws IOException, TraceFileException {
    return load(file).trace();
  }

  /// Reads a trace, and says what it passed over.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws TraceFileException if what it holds is no trace, or one of a later version; those of
  ///   earlier versions are read
  public static LoadedTrace load(Path file) throws IOException, TraceFileException {
    try (InputStream stream = Files.newInputStream(file)) {
      return load(stream, String.valueOf(file.getFileName()));
    }
  }

  /// Reads a trace from a stream, which stays open.
  ///
  /// @param name what to call the stream in sentences about it
  /// @throws IOException if the stream cannot be read
  /// @throws TraceFileException if what it gives is no trace, or one of a later version
  public static LoadedTrace load(InputStream stream, String name)
      throws IOException, TraceFileException {
    return new TraceReader(stream, name).read();
  }
}
