package dev.interleave.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// The claims as JSON, every number in the unit that stands beside it.
public final class ClaimsJson {

  private ClaimsJson() {}

  /// The text of a report, with a line end at its end.
  public static String text(ClaimsReport report) {
    var text = new StringWriter();
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      write(json, report);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, ClaimsReport report) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("machine");
    json.writeStringField("system", report.machine().system());
    json.writeStringField("java", report.machine().java());
    json.writeNumberField("cores", report.machine().cores());
    json.writeEndObject();
    json.writeStringField("at", report.at().toString());
    if (report.load().isPresent()) {
      json.writeNumberField("load", report.load().getAsDouble());
    }
    json.writeNumberField("took_ms", report.took().toMillis());
    json.writeArrayFieldStart("claims");
    for (Claim claim : report.claims()) {
      write(json, claim);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", claim.topic().label());
    json.writeStringField("claim", claim.sentence());
    json.writeStringField("verdict", claim.verdict().label());
    json.writeStringField("reason", claim.reason());
    json.writeStringField("method", claim.method());
    json.writeArrayFieldStart("comparisons");
    for (Comparison comparison : claim.comparisons()) {
      write(json, comparison);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("observations");
    for (Observation observation : claim.observations()) {
      json.writeStartObject();
      json.writeStringField("tried", observation.deed());
      json.writeStringField("contender", observation.contender().label());
      json.writeBooleanField("happened", observation.happened());
      json.writeStringField("seen", observation.seen());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", comparison.title());
    json.writeStringField("origin", comparison.origin().label());
    json.writeStringField("unit", comparison.quantity().symbol());
    json.writeArrayFieldStart("figures");
    for (Figure figure : comparison.figures()) {
      json.writeStartObject();
      json.writeStringField("name", figure.name());
      json.writeStringField("contender", figure.contender().label());
      json.writeNumberField("median", figure.sample().median());
      json.writeNumberField("least", figure.sample().least());
      json.writeNumberField("most", figure.sample().most());
      json.writeNumberField("repetitions", figure.sample().repetitions());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
