package dev.interleave.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of JSON (RFC 8259) made of arrays, whole numbers, texts, truths and nulls: all that a
/// trace file needs.
final class JsonLine {

  private static final int DEEPEST = 200;

  private final String line;
  private int at;

  private JsonLine(String line) {
    this.line = line;
  }

  static String write(List<?> values) {
    var text = new StringBuilder();
    append(values, text);
    return text.toString();
  }

  private static void append(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case List<?> values -> {
        text.append('[');
        for (int index = 0; index < values.size(); index++) {
          text.append(index == 0 ? "" : ",");
          append(values.get(index), text);
        }
        text.append(']');
      }
      case String characters -> quote(characters, text);
      case null -> text.append("null");
      case Object number -> text.append(number);
    }
  }

  private static void quote(String characters, StringBuilder text) {
    text.append('"');
    for (int index = 0; index < characters.length(); index++) {
      char character = characters.charAt(index);
      if (character == '"' || character == '\\') {
        text.append('\\').append(character);
      } else if (character < ' ' || Character.isSurrogate(character)) {
        text.append(String.format("\\u%04x", (int) character));
      } else {
        text.append(character);
      }
    }
    text.append('"');
  }

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException if it is no array of such values; the message says why
  static List<@Nullable Object> read(String line) {
    var json = new JsonLine(line);
    List<@Nullable Object> values = json.array(0);
    if (json.at < line.length()) {
      throw json.unexpected();
    }
    return values;
  }

  private List<@Nullable Object> array(int depth) {
    expect('[');
    var values = new ArrayList<@Nullable Object>();
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("it is nested too deeply");
    }
    if (peek() != ']') {
      values.add(value(depth));
      while (peek() == ',') {
        at++;
        values.add(value(depth));
      }
    }
    expect(']');
    return values;
  }

  private @Nullable Object value(int depth) {
    return switch (peek()) {
      case '[' -> array(depth + 1);
      case '"' -> text();
      case 'n' -> word("null", null);
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!line.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    while (at < line.length() && (line.charAt(at) == '-' || Character.isDigit(line.charAt(at)))) {
      at++;
    }
    try {
      return Long.valueOf(line.substring(start, at));
    } catch (NumberFormatException _) {
      at = start;
      throw unexpected();
    }
  }

  private String text() {
    expect('"');
    var text = new StringBuilder();
    while (peek() != '"') {
      if (at >= line.length()) {
        throw unexpected();
      }
      char character = line.charAt(at++);
      text.append(character == '\\' ? escaped() : character);
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    char kind = peek();
    at++;
    if (kind != 'u') {
      return kind;
    }
    try {
      char character = (char) Integer.parseInt(line.substring(at, at + 4), 16);
      at += 4;
      return character;
    } catch (NumberFormatException | IndexOutOfBoundsException _) {
      throw unexpected();
    }
  }

  private char peek() {
    return at < line.length() ? line.charAt(at) : '\0';
  }

  private void expect(char character) {
    if (at >= line.length() || line.charAt(at) != character) {
      throw unexpected();
    }
    at++;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        at < line.length()
            ? "column %d is not what was expected".formatted(at + 1)
            : "it ends too early");
  }
}
