package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.Formatting;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.Text;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/// The methods of `str`.
final class TextMethods {

  private TextMethods() {}

  static PythonClass.Builder addTo(PythonClass.Builder type) {
    return addPredicates(addParts(addForms(type)));
  }

  private static PythonClass.Builder addForms(PythonClass.Builder type) {
    return type.method("upper", call -> self(call).toUpperCase(Locale.ROOT))
        .method("lower", call -> self(call).toLowerCase(Locale.ROOT))
        .method("capitalize", call -> capitalized(self(call)))
        .method("title", call -> titled(self(call)))
        .method("swapcase", call -> swapped(self(call)))
        .method("strip", call -> stripped(call, true, true), "chars=")
        .method("lstrip", call -> stripped(call, true, false), "chars=")
        .method("rstrip", call -> stripped(call, false, true), "chars=")
        .method("center", TextMethods::centered, "width", "fillchar=")
        .method("ljust", call -> padded(call, "<"), "width", "fillchar=")
        .method("rjust", call -> padded(call, ">"), "width", "fillchar=")
        .method("zfill", TextMethods::zeroFilled, "width")
        .method("replace", TextMethods::replaced, "old", "new", "count=")
        .method("removeprefix", call -> withoutPrefix(call, text(call, 0)), "prefix")
        .method("removesuffix", call -> withoutSuffix(call, text(call, 0)), "suffix")
        .method("format", TextFormat::format, "*");
  }

  private static PythonClass.Builder addParts(PythonClass.Builder type) {
    return type.readingMethod("join", TextMethods::join, "iterable")
        .method("split", call -> TextParts.split(call), "sep=", "maxsplit=")
        .method("rsplit", call -> TextParts.splitFromEnd(call), "sep=", "maxsplit=")
        .method("splitlines", call -> TextParts.lines(self(call)))
        .method("partition", call -> TextParts.partition(call, false), "sep")
        .method("rpartition", call -> TextParts.partition(call, true), "sep")
        .method("find", call -> TextParts.find(call, false), "sub", "start=", "end=")
        .method("rfind", call -> TextParts.find(call, true), "sub", "start=", "end=")
        .method("index", call -> TextParts.index(call, false), "sub", "start=", "end=")
        .method("rindex", call -> TextParts.index(call, true), "sub", "start=", "end=")
        .method("count", TextParts::count, "sub");
  }

  private static PythonClass.Builder addPredicates(PythonClass.Builder type) {
    return type.method("startswith", call -> has(call, String::startsWith), "prefix")
        .method("endswith", call -> has(call, String::endsWith), "suffix")
        .method("isdigit", call -> all(call, Character::isDigit))
        .method("isdecimal", call -> all(call, Character::isDigit))
        .method("isnumeric", call -> all(call, Character::isDigit))
        .method("isalpha", call -> all(call, Character::isLetter))
        .method("isalnum", call -> all(call, Character::isLetterOrDigit))
        .method("isspace", call -> all(call, Character::isWhitespace))
        .method("isupper", call -> isCased(self(call), Character::isLowerCase))
        .method("islower", call -> isCased(self(call), Character::isUpperCase));
  }

  static String self(Call call) {
    return (String) call.receiver();
  }

  static String text(Call call, int parameter) {
    if (call.value(parameter) instanceof String text) {
      return text;
    }
    throw PythonError.type("must be str, not " + TypeName.of(call.value(parameter)));
  }

  private static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String titled(String text) {
    var titled = new StringBuilder();
    boolean inside = false;
    for (int character : text.codePoints().toArray()) {
      titled.appendCodePoint(
          inside ? Character.toLowerCase(character) : Character.toTitleCase(character));
      inside = Character.isLetter(character);
    }
    return titled.toString();
  }

  private static String swapped(String text) {
    var swapped = new StringBuilder();
    text.codePoints()
        .map(
            character ->
                Character.isUpperCase(character)
                    ? Character.toLowerCase(character)
                    : Character.toUpperCase(character))
        .forEach(swapped::appendCodePoint);
    return swapped.toString();
  }

  private static String stripped(Call call, boolean left, boolean right) {
    String text = self(call);
    IntPredicate strips =
        call.has(0) ? character -> text(call, 0).indexOf(character) >= 0 : Character::isWhitespace;
    int start = 0;
    int end = text.length();
    while (left && start < end && strips.test(text.charAt(start))) {
      start++;
    }
    while (right && end > start && strips.test(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String padded(Call call, String align, long width) {
    Sequences.check(width);
    String fill = call.has(1) ? text(call, 1) : " ";
    if (Text.length(fill) != 1) {
      throw PythonError.type("The fill character must be exactly one character long");
    }
    return Formatting.aligned(self(call), align, fill, (int) Math.max(0, width));
  }

  /// Puts the odd blank where CPython does: on the left if the width is odd.
  private static String centered(Call call) {
    long width = WholeNumber.exact(call.value(0));
    long missing = width - Text.length(self(call));
    boolean odd = missing > 0 && missing % 2 == 1 && width % 2 == 1;
    String fill = call.has(1) ? text(call, 1) : " ";
    return odd ? fill + padded(call, "^", width - 1) : padded(call, "^", width);
  }

  private static String padded(Call call, String align) {
    return padded(call, align, WholeNumber.exact(call.value(0)));
  }

  private static String zeroFilled(Call call) {
    long width = WholeNumber.exact(call.value(0));
    Sequences.check(width);
    String text = self(call);
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String sign = signed ? text.substring(0, 1) : "";
    String rest = text.substring(sign.length());
    return sign + "0".repeat((int) Math.max(0, width - Text.length(text))) + rest;
  }

  private static String replaced(Call call) {
    String text = self(call);
    String old = text(call, 0);
    String next = text(call, 1);
    long most = WholeNumber.exact(call.value(2, -1L));
    Sequences.check((text.length() + 1L) * (next.length() + 1L) / (old.length() + 1L));
    if (most < 0 && !old.isEmpty()) {
      return text.replace(old, next);
    }
    var result = new StringBuilder();
    int from = 0;
    long count = 0;
    int at = text.indexOf(old);
    while (at >= 0 && (most < 0 || count < most)) {
      result.append(text, from, at).append(next);
      from = at + old.length();
      count++;
      int step = old.isEmpty() ? at + 1 : from;
      if (old.isEmpty() && at < text.length()) {
        result.append(text.charAt(at));
        from = at + 1;
      }
      at = step > text.length() ? -1 : text.indexOf(old, step);
    }
    return result.append(text.substring(Math.min(from, text.length()))).toString();
  }

  private static String withoutPrefix(Call call, String prefix) {
    String text = self(call);
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(Call call, String suffix) {
    String text = self(call);
    return !suffix.isEmpty() && text.endsWith(suffix)
        ? text.substring(0, text.length() - suffix.length())
        : text;
  }

  private static Object join(Call call) {
    var parts = new ArrayList<String>();
    long length = 0;
    for (Object element : Elements.listed(call.value(0))) {
      if (!(element instanceof String part)) {
        throw PythonError.type(
            "sequence item %d: expected str instance, %s found"
                .formatted(parts.size(), TypeName.of(element)));
      }
      parts.add(part);
      length += part.length() + self(call).length();
      Sequences.check(length);
    }
    return String.join(self(call), parts);
  }

  private static boolean has(Call call, BiPredicate<String, String> test) {
    List<Object> parts =
        call.value(0) instanceof TupleValue tuple ? tuple.elements() : List.of(call.value(0));
    for (Object part : parts) {
      if (!(part instanceof String text)) {
        throw PythonError.type("first arg must be str or a tuple of str, not " + TypeName.of(part));
      }
      if (test.test(self(call), text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(Call call, IntPredicate test) {
    return !self(call).isEmpty() && self(call).codePoints().allMatch(test);
  }

  private static boolean isCased(String text, IntPredicate other) {
    return text.codePoints().noneMatch(other) && text.codePoints().anyMatch(Character::isLetter);
  }
}
