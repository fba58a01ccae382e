package dev.interleave.trace;

import java.math.BigDecimal;

/// How Python writes values down. Follows `float.__repr__` and `str.__repr__` of CPython (Library
/// Reference, "Built-in Functions", `repr`).
public final class PythonNotation {

  private PythonNotation() {}

  /// A floating-point number: the shortest digits that read back as the same number, in scientific
  /// notation below 1e-4 and from 1e16 on.
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return Double.doubleToRawLongBits(value) == 0 ? "0.0" : "-0.0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      return scientific(shortest, exponent);
    }
    String plain = shortest.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  private static String scientific(BigDecimal value, int exponent) {
    String digits = value.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = value.signum() < 0 ? "-" : "";
    return "%s%c%se%s%02d"
        .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /// A text in quotes: single ones, unless it holds a single quote and no double one.
  public static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var quoted = new StringBuilder().append(quote);
    text.codePoints().forEach(character -> appendEscaped(quoted, character, quote));
    return quoted.append(quote).toString();
  }

  private static void appendEscaped(StringBuilder quoted, int character, char quote) {
    if (character == quote || character == '\\') {
      quoted.append('\\').appendCodePoint(character);
    } else if (character == '\n') {
      quoted.append("\\n");
    } else if (character == '\r') {
      quoted.append("\\r");
    } else if (character == '\t') {
      quoted.append("\\t");
    } else if (character < ' ' || character == 0x7f) {
      quoted.append("\\x%02x".formatted(character));
    } else {
      quoted.appendCodePoint(character);
    }
  }
}
