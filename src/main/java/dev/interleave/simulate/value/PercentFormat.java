package dev.interleave.simulate.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The operator `text % values` (Library Reference, "printf-style String Formatting").
final class PercentFormat {

  private static final Pattern PLACE =
      Pattern.compile("%(?<flags>[-+ 0#]*)(?<width>\\d*)(?:\\.(?<precision>\\d*))?(?<kind>.?)");

  private PercentFormat() {}

  static String format(String text, Object values) {
    List<Object> arguments =
        values instanceof TupleValue tuple ? tuple.elements() : List.of(values);
    var result = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int used = 0;
    int end = 0;
    while (place.find()) {
      result.append(text, end, place.start());
      end = place.end();
      if (place.group("kind").equals("%")) {
        result.append('%');
      } else {
        if (used == arguments.size()) {
          throw PythonError.type("not enough arguments for format string");
        }
        result.append(formatted(place, arguments.get(used++)));
      }
    }
    if (used < arguments.size() && !(values instanceof Container)) {
      throw PythonError.type("not all arguments converted during string formatting");
    }
    return result.append(text, end, text.length()).toString();
  }

  private static String formatted(Matcher place, Object value) {
    String kind = place.group("kind");
    String flags = place.group("flags");
    String precision = place.group("precision");
    boolean text = kind.equals("s") || kind.equals("r");
    String align = flags.contains("-") ? "<" : flags.contains("0") && !text ? "" : ">";
    String zero = flags.contains("0") && !flags.contains("-") && !text ? "0" : "";
    String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
    String width = place.group("width");
    String head = align + (text ? "" : sign) + zero + width;
    String tail = precision == null ? "" : "." + (precision.isEmpty() ? "0" : precision);
    return switch (kind) {
      case "s" -> Formatting.format(Representation.text(value), head + tail);
      case "r" -> Formatting.format(Representation.of(value), head + tail);
      case "d", "i", "u" -> Formatting.format(whole(value, kind), head + "d");
      case "x", "X", "o" -> Formatting.format(whole(value, kind), head + kind);
      case "f", "F", "e", "E", "g", "G" -> Formatting.format(real(value), head + tail + kind);
      case "c" -> Formatting.format(character(value), head);
      case "" -> throw PythonError.value("incomplete format");
      default ->
          throw PythonError.value(
              "unsupported format character '%s' (0x%x) at index %d"
                  .formatted(kind, kind.codePointAt(0), place.start("kind")));
    };
  }

  private static Object whole(Object value, String kind) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return WholeNumber.of(new BigDecimal(number).toBigInteger());
    }
    if (WholeNumber.big(value) == null) {
      throw PythonError.type(
          "%%%s format: a real number is required, not %s".formatted(kind, TypeName.of(value)));
    }
    return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value;
  }

  private static Double real(Object value) {
    return Arithmetic.real(value);
  }

  private static String character(Object value) {
    return value instanceof Long code
        ? Character.toString(Math.clamp(code, 0, Character.MAX_CODE_POINT))
        : Representation.text(value);
  }
}
