package dev.interleave.odds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The odds as JSON, and as a table of values between commas after RFC 4180.
public final class OddsText {

  private OddsText() {}

  /// A row for each count.
  public static String csv(OddsReport report) {
    return report.odds().stream()
        .map(
            odds ->
                String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%d,%.4f,%.4f,%.4f",
                    odds.origin().label(),
                    odds.factor(),
                    odds.share().bad(),
                    odds.share().rounds(),
                    odds.share().value(),
                    odds.share().least(),
                    odds.share().most()))
        .collect(
            Collectors.joining(
                "\r\n", "origin,sleep_factor,bad,rounds,share,least,most\r\n", "\r\n"));
  }

  /// Everything, with a line end at its end.
  public static String json(OddsReport report) {
    var text = new StringWriter();
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("program", report.program());
      json.writeStringField("ends_well_with", report.good());
      write(json, "explored_lock_off", report.without());
      write(json, "explored_lock_on", report.with());
      json.writeArrayFieldStart("odds");
      for (Odds odds : report.odds()) {
        write(json, odds);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Odds odds) throws IOException {
    json.writeStartObject();
    json.writeStringField("origin", odds.origin().label());
    json.writeNumberField("sleep_factor", odds.factor());
    json.writeNumberField("bad", odds.share().bad());
    json.writeNumberField("rounds", odds.share().rounds());
    json.writeNumberField("share", odds.share().value());
    json.writeNumberField("least", odds.share().least());
    json.writeNumberField("most", odds.share().most());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Possibility possibility)
      throws IOException {
    if (possibility == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeBooleanField("complete", possibility.complete());
    json.writeBooleanField("possible", possibility.possible());
    json.writeStringField("bad", text(possibility.bad()));
    json.writeStringField("interleavings", text(possibility.all()));
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object number) {
    return number == null ? null : number.toString();
  }
}
