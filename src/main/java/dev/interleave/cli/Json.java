package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// Prints JSON, indented, with the same line ends everywhere.
final class Json {

  private Json() {}

  /// Writes one JSON value.
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator generator) throws IOException;
  }

  static void print(PrintWriter out, Content content) throws IOException {
    var text = new StringWriter();
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setPrettyPrinter(printer);
      content.write(generator);
    }
    out.print(text + "\n");
  }

  /// Writes how a run ended into the object that is open.
  static void writeFields(JsonGenerator generator, Outcome outcome) throws IOException {
    generator.writeStringField("kind", outcome.kind().label());
    if (!outcome.explanation().isEmpty()) {
      generator.writeStringField("explanation", outcome.explanation());
    }
    generator.writeArrayFieldStart("output");
    for (String line : outcome.output()) {
      generator.writeString(line);
    }
    generator.writeEndArray();
    generator.writeObjectFieldStart("values");
    for (Map.Entry<String, Datum> value : outcome.values().entrySet()) {
      generator.writeFieldName(value.getKey());
      write(generator, value.getValue());
    }
    generator.writeEndObject();
  }

  /// Writes a value of a program: numbers, texts, lists and dictionaries as JSON has them, all else
  /// as Python would show it.
  static void write(JsonGenerator generator, Datum datum) throws IOException {
    switch (datum) {
      case Datum.Whole(long value) -> generator.writeNumber(value);
      case Datum.BigWhole whole -> generator.writeNumber(whole.value());
      case Datum.Real(double value) -> writeReal(generator, value);
      case Datum.Text(String value) -> generator.writeString(value);
      case Datum.Truth(boolean value) -> generator.writeBoolean(value);
      case Datum.Nothing _ -> generator.writeNull();
      case Datum.Sequence sequence -> {
        generator.writeStartArray();
        for (Datum element : sequence.elements()) {
          write(generator, element);
        }
        generator.writeEndArray();
      }
      case Datum.Mapping mapping -> {
        generator.writeStartObject();
        for (Datum.Mapping.Entry entry : mapping.entries()) {
          generator.writeFieldName(key(entry.key()));
          write(generator, entry.value());
        }
        generator.writeEndObject();
      }
      case Datum.Reference(String description) -> generator.writeString(description);
    }
  }

  private static String key(Datum key) {
    return key instanceof Datum.Text(String value) ? value : key.toString();
  }

  private static void writeReal(JsonGenerator generator, double value) throws IOException {
    if (Double.isFinite(value)) {
      generator.writeNumber(value);
    } else {
      generator.writeString(Double.toString(value));
    }
  }
}
