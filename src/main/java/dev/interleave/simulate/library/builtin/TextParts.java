package dev.interleave.simulate.library.builtin;

import static dev.interleave.simulate.library.builtin.TextMethods.self;
import static dev.interleave.simulate.library.builtin.TextMethods.text;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Text;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.WholeNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The methods of `str` that find parts of a text, or take it apart.
final class TextParts {

  private TextParts() {}

  static Object split(Call call) {
    return split(call, false);
  }

  static Object splitFromEnd(Call call) {
    return split(call, true);
  }

  private static Object split(Call call, boolean fromEnd) {
    long most = WholeNumber.exact(call.value(1, -1L));
    long limit = most < 0 ? Long.MAX_VALUE : most;
    String text = fromEnd ? reversed(self(call)) : self(call);
    List<String> parts;
    if (call.has(0)) {
      String separator = separator(call);
      parts = bySeparator(text, fromEnd ? reversed(separator) : separator, limit);
    } else {
      parts = byBlanks(text, limit);
    }
    if (fromEnd) {
      parts.replaceAll(TextParts::reversed);
      Collections.reverse(parts);
    }
    return ListValue.of(parts);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String separator(Call call) {
    String separator = text(call, 0);
    if (separator.isEmpty()) {
      throw PythonError.value("empty separator");
    }
    return separator;
  }

  private static List<String> bySeparator(String text, String separator, long most) {
    var parts = new ArrayList<String>();
    int from = 0;
    int at = text.indexOf(separator);
    while (at >= 0 && parts.size() < most) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
      at = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<String> byBlanks(String text, long most) {
    var parts = new ArrayList<String>();
    int at = skip(text, 0, true);
    while (at < text.length()) {
      if (parts.size() == most) {
        parts.add(text.substring(at));
        return parts;
      }
      int end = skip(text, at, false);
      parts.add(text.substring(at, end));
      at = skip(text, end, true);
    }
    return parts;
  }

  private static int skip(String text, int from, boolean blanks) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at)) == blanks) {
      at++;
    }
    return at;
  }

  static Object lines(String text) {
    return ListValue.of(text.lines().toList());
  }

  static Object partition(Call call, boolean last) {
    String text = self(call);
    String separator = separator(call);
    int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    if (at < 0) {
      return last ? TupleValue.of("", "", text) : TupleValue.of(text, "", "");
    }
    return TupleValue.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  /// The place of a part, in characters, or -1.
  static long find(Call call, boolean last) {
    String text = self(call);
    int size = Text.length(text);
    int start = bound(call.value(1, 0L), size);
    int end = bound(call.value(2, (long) size), size);
    if (start > end) {
      return -1;
    }
    String within =
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    int at = last ? within.lastIndexOf(text(call, 0)) : within.indexOf(text(call, 0));
    return at < 0 ? -1 : start + (long) within.codePointCount(0, at);
  }

  private static int bound(Object index, int size) {
    long place = WholeNumber.exact(index);
    return Math.clamp(place < 0 ? place + size : place, 0, size);
  }

  static Object index(Call call, boolean last) {
    long place = find(call, last);
    if (place < 0) {
      throw PythonError.value("substring not found");
    }
    return place;
  }

  static Object count(Call call) {
    String text = self(call);
    String part = text(call, 0);
    if (part.isEmpty()) {
      return Text.length(text) + 1L;
    }
    return bySeparator(text, part, Long.MAX_VALUE).size() - 1L;
  }
}
