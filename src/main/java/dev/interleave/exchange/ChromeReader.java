package dev.interleave.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the JSON of the Trace Event Format: an object with a list of events, or the list alone,
/// whose end may be absent.
final class ChromeReader {

  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 40;
  private static final int NANOS_PER_MICRO_DIGITS = 3;
  private static final BigDecimal LATEST_MICROS =
      BigDecimal.valueOf(Limits.LATEST_NANOS, NANOS_PER_MICRO_DIGITS);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private final String name;
  private final ChromeImport result;

  /// @param name what to call the file in sentences about it
  ChromeReader(String name) {
    this.name = name;
    this.result = new ChromeImport(name);
  }

  LoadedTrace read(InputStream stream) throws IOException, TraceFileException {
    try (JsonParser parser = FACTORY.createParser(stream)) {
      try {
        readFile(parser);
        Trace trace = result.trace();
        return new LoadedTrace(trace, result.notes());
      } catch (JsonProcessingException failure) {
        String reason = failure.getOriginalMessage();
        int place = reason.indexOf(" (start marker");
        throw refusal(parser, place < 0 ? reason : reason.substring(0, place));
      } catch (MalformedTraceException failure) {
        throw refusal(parser, String.valueOf(failure.getMessage()));
      }
    }
  }

  private TraceFileException refusal(JsonParser parser, String reason) {
    JsonLocation at = parser.currentLocation();
    int line = Math.max(1, at.getLineNr());
    long offset = Math.max(0, at.getByteOffset());
    return new TraceFileException(
        "%s:%d: This is no trace in the Trace Event Format that can be read: %s (at byte %d)."
            .formatted(name, line, reason, offset),
        line,
        offset);
  }

  private void readFile(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readEvents(parser, true);
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new MalformedTraceException("it is neither an object nor a list");
    }
    boolean found = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean events = parser.currentName().equals("traceEvents");
      if (parser.nextToken() == JsonToken.START_ARRAY && events) {
        readEvents(parser, false);
        found = true;
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw new MalformedTraceException("it has no list of traceEvents");
    }
  }

  /// @param mayEnd whether the file may end without the end of the list
  private void readEvents(JsonParser parser, boolean mayEnd) throws IOException {
    JsonToken next = parser.nextToken();
    while (next == JsonToken.START_OBJECT) {
      result.add(event(parser));
      if (parser.currentLocation().getByteOffset() > Limits.LARGEST_FILE) {
        throw new MalformedTraceException(Limits.TOO_LARGE);
      }
      try {
        next = parser.nextToken();
      } catch (JsonEOFException cutOff) {
        if (mayEnd) {
          return;
        }
        throw cutOff;
      }
    }
    if (next != JsonToken.END_ARRAY && !(mayEnd && next == null)) {
      throw new MalformedTraceException("an event is no object");
    }
  }

  private static ChromeEvent event(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    Map<String, Double> numbers = new LinkedHashMap<>();
    String title = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && field.equals("args")) {
        title = arguments(parser, numbers);
      } else if (value.isScalarValue()) {
        fields.put(field, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return new ChromeEvent(
        fields.getOrDefault("ph", ""),
        fields.getOrDefault("name", ""),
        fields.getOrDefault("pid", ""),
        fields.getOrDefault("tid", ""),
        nanos(fields.getOrDefault("ts", "0")),
        nanos(fields.getOrDefault("dur", "0")),
        numbers,
        title);
  }

  /// Gathers the numbers among arguments.
  ///
  /// @return the argument `name`, or nothing
  private static String arguments(JsonParser parser, Map<String, Double> numbers)
      throws IOException {
    String title = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isNumeric()) {
        numbers.put(field, parser.getDoubleValue());
      } else if (value == JsonToken.VALUE_STRING && field.equals("name")) {
        title = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return title;
  }

  private static long nanos(String micros) {
    try {
      var exact = new BigDecimal(micros);
      boolean plain = Math.abs(exact.scale()) <= LONGEST_NUMBER;
      if (plain && exact.abs().compareTo(LATEST_MICROS) <= 0) {
        return exact.movePointRight(NANOS_PER_MICRO_DIGITS).longValue();
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new MalformedTraceException("a time or a duration is no number within 31 years");
  }
}
