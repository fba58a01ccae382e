package dev.interleave.simulate.value;

import dev.interleave.trace.PythonNotation;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// What `repr` and `str` give.
public final class Representation {

  private static final int LONGEST = 4_000_000;

  private final StringBuilder text = new StringBuilder();
  private final Deque<Object> open = new ArrayDeque<>();

  private Representation() {}

  /// What `repr` gives for a value.
  public static String of(Object value) {
    return switch (value) {
      case Long number -> Long.toString(number);
      case String text -> PythonNotation.quoted(text);
      case Double number -> PythonNotation.number(number);
      case Boolean truth -> truth ? "True" : "False";
      case BigInteger number -> number.toString();
      case ListValue _, TupleValue _, DictionaryValue _ -> {
        var representation = new Representation();
        representation.append(value);
        yield representation.text.toString();
      }
      case PythonObject object -> object.representation();
      default -> value.toString();
    };
  }

  /// What `str` gives for a value.
  public static String text(Object value) {
    return switch (value) {
      case String text -> text;
      case PythonObject object -> object.text();
      default -> of(value);
    };
  }

  private void append(Object value) {
    if (text.length() > LONGEST) {
      throw PythonError.of(ExceptionClass.MEMORY_ERROR, "the text would be too long");
    }
    switch (value) {
      case ListValue list -> sequence(list, list.elements(), "[", "]");
      case TupleValue tuple ->
          sequence(tuple, tuple.elements(), "(", tuple.size() == 1 ? ",)" : ")");
      case DictionaryValue dictionary -> mapping(dictionary);
      default -> text.append(of(value));
    }
  }

  private boolean isOpen(Object value) {
    return open.stream().anyMatch(other -> Identity.of(other, value));
  }

  private void sequence(Object whole, List<Object> elements, String begin, String end) {
    text.append(begin);
    if (isOpen(whole)) {
      text.append("...").append(end.substring(end.length() - 1));
      return;
    }
    open.push(whole);
    Iterator<Object> rest = elements.iterator();
    while (rest.hasNext()) {
      append(rest.next());
      text.append(rest.hasNext() ? ", " : "");
    }
    open.pop();
    text.append(end);
  }

  private void mapping(DictionaryValue dictionary) {
    if (isOpen(dictionary)) {
      text.append("{...}");
      return;
    }
    open.push(dictionary);
    text.append('{');
    Iterator<DictionaryValue.Entry> rest = dictionary.entries().iterator();
    while (rest.hasNext()) {
      DictionaryValue.Entry entry = rest.next();
      append(entry.key());
      text.append(": ");
      append(entry.value());
      text.append(rest.hasNext() ? ", " : "");
    }
    open.pop();
    text.append('}');
  }
}
