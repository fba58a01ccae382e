package dev.interleave.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/// Writes events of the Trace Event Format ("Trace Event Format", Google, 2016), which Perfetto and
/// Chrome's own viewer read. Times are given in nanoseconds and written in microseconds.
final class ChromeWriter implements AutoCloseable {

  /// How many digits of a microsecond are nanoseconds.
  private static final int DIGITS = 3;

  private final JsonGenerator json;

  /// @throws UncheckedIOException from here on if the stream takes no more
  ChromeWriter(OutputStream stream, String program) throws IOException {
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    json = factory.createGenerator(stream);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("displayTimeUnit", "ns");
    json.writeObjectFieldStart("otherData");
    json.writeStringField("program", program);
    json.writeStringField("writer", "Interleave");
    json.writeEndObject();
    json.writeArrayFieldStart("traceEvents");
  }

  /// Further fields of an event.
  @FunctionalInterface
  interface Fields {
    /// Writes them.
    void writeTo(JsonGenerator json) throws IOException;
  }

  /// Where an event belongs.
  ///
  /// @param process number of the process
  /// @param thread number of the thread
  record Track(int process, int thread) {}

  /// Something said of a process or a thread: its name, its place.
  void metadata(String name, Track track, Fields arguments) {
    event(
        "M",
        name,
        track,
        0,
        fields -> {
          fields.writeObjectFieldStart("args");
          arguments.writeTo(fields);
          fields.writeEndObject();
        });
  }

  /// Something that takes time, within whatever else takes time on its track.
  void slice(String category, String name, Track track, long from, long to) {
    event(
        "X",
        name,
        track,
        from,
        fields -> {
          fields.writeStringField("cat", category);
          fields.writeNumberField("dur", BigDecimal.valueOf(to - from, DIGITS));
        });
  }

  /// Something that takes time beside whatever else does, on a track of its own.
  void beside(String category, String name, Track track, String id, long from, long to) {
    Fields identity =
        fields -> {
          fields.writeStringField("cat", category);
          fields.writeStringField("id", id);
        };
    event("b", name, track, from, identity);
    event("e", name, track, to, identity);
  }

  /// An arrow from the slice that is open at one time and place to that at another.
  void flow(String category, String name, int id, Track from, long left, Track to, long arrived) {
    event(
        "s",
        name,
        from,
        left,
        fields -> {
          fields.writeStringField("cat", category);
          fields.writeNumberField("id", id);
        });
    event(
        "f",
        name,
        to,
        arrived,
        fields -> {
          fields.writeStringField("cat", category);
          fields.writeNumberField("id", id);
          fields.writeStringField("bp", "e");
        });
  }

  /// What a number is from here on.
  void counter(String name, Track track, long nanos, double value) {
    event(
        "C",
        name,
        track,
        nanos,
        fields -> {
          fields.writeObjectFieldStart("args");
          fields.writeNumberField("value", value);
          fields.writeEndObject();
        });
  }

  /// Something that takes no time.
  void instant(String category, String name, Track track, long nanos) {
    event(
        "i",
        name,
        track,
        nanos,
        fields -> {
          fields.writeStringField("cat", category);
          fields.writeStringField("s", "t");
        });
  }

  private void event(String phase, String name, Track track, long nanos, Fields rest) {
    try {
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeStringField("ph", phase);
      json.writeStringField("name", name);
      json.writeNumberField("pid", track.process());
      json.writeNumberField("tid", track.thread());
      json.writeNumberField("ts", BigDecimal.valueOf(nanos, DIGITS));
      rest.writeTo(json);
      json.writeEndObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
