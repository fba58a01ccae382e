package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.Formatting;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import java.util.List;

/// The method `format` of `str`, with fields by position (Library Reference, "Format String
/// Syntax").
final class TextFormat {

  private final String text;
  private final List<Object> values;
  private final StringBuilder result = new StringBuilder();
  private int next;

  private TextFormat(String text, List<Object> values) {
    this.text = text;
    this.values = values;
  }

  static Object format(Call call) {
    return new TextFormat(TextMethods.self(call), call.rest()).formatted();
  }

  private String formatted() {
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == character;
      if ((character == '{' || character == '}') && doubled) {
        result.append(character);
        at += 2;
      } else if (character == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw PythonError.value("expected '}' before end of string");
        }
        field(text.substring(at + 1, end));
        at = end + 1;
      } else if (character == '}') {
        throw PythonError.value("Single '}' encountered in format string");
      } else {
        result.append(character);
        at++;
      }
    }
    return result.toString();
  }

  private void field(String field) {
    int colon = field.indexOf(':');
    String head = colon < 0 ? field : field.substring(0, colon);
    String specification = colon < 0 ? "" : field.substring(colon + 1);
    int mark = head.indexOf('!');
    String name = mark < 0 ? head : head.substring(0, mark);
    Object value = value(name);
    if (mark >= 0) {
      value = head.endsWith("r") ? Representation.of(value) : Representation.text(value);
    }
    result.append(Formatting.format(value, specification));
  }

  private Object value(String name) {
    if (!name.isEmpty() && !name.matches("\\d{1,6}")) {
      throw PythonError.of(ExceptionClass.KEY_ERROR, name);
    }
    int index = name.isEmpty() ? next++ : Integer.parseInt(name);
    if (index >= values.size()) {
      throw PythonError.of(
          ExceptionClass.INDEX_ERROR,
          "Replacement index %d out of range for positional args tuple".formatted(index));
    }
    return values.get(index);
  }
}
