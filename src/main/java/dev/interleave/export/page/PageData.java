package dev.interleave.export.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.interleave.export.page.Look.Form;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes the data of a page: JSON in which no text can end the element it stands in, whatever it
/// says.
final class PageData {

  private static final double LENGTHS = 10;

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;
  private final Set<Integer> characters = new TreeSet<>();

  PageData() throws IOException {
    json =
        JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .createGenerator(text);
    json.setCharacterEscapes(new WithoutMarkup());
  }

  /// Escapes what means something in a page, besides what means something in JSON.
  private static final class WithoutMarkup extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char character : new char[] {'<', '>', '&'}) {
        escapes[character] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  JsonGenerator json() {
    return json;
  }

  /// Writes a text that is shown.
  void say(String shown) throws IOException {
    shown.codePoints().forEach(characters::add);
    json.writeString(shown);
  }

  /// Writes a film under a name.
  void film(String name, double width, double height, Recording film) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("width", tenth(width));
    json.writeNumberField("height", tenth(height));
    json.writeArrayFieldStart("looks");
    for (Look look : film.looks()) {
      look(look);
    }
    json.writeEndArray();
    json.writeFieldName("numbers");
    int[] numbers = film.numbers();
    json.writeArray(numbers, 0, numbers.length);
    json.writeEndObject();
  }

  private void look(Look look) throws IOException {
    json.writeStartArray();
    json.writeNumber(look.form().ordinal());
    json.writeNumber(look.count());
    json.writeString(look.fill());
    json.writeString(look.stroke());
    json.writeStartArray();
    for (double length : look.dash()) {
      json.writeNumber(tenth(length));
    }
    json.writeEndArray();
    json.writeNumber(look.closed() ? 1 : 0);
    if (look.form() == Form.LABEL) {
      say(look.text());
      json.writeNumber(look.face().ordinal());
      json.writeNumber(look.anchor().ordinal());
    }
    json.writeEndArray();
  }

  private static double tenth(double length) {
    return Math.rint(length * LENGTHS) / LENGTHS;
  }

  /// The code points of everything that is shown.
  Set<Integer> characters() {
    return characters;
  }

  /// All that was written. Nothing can be written afterwards.
  String end() throws IOException {
    json.close();
    return text.toString();
  }
}
