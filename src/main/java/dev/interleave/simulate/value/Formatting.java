package dev.interleave.simulate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Format specifications of f-strings and `format` (Library Reference, "Format Specification
/// Mini-Language").
public final class Formatting {

  private static final Pattern SPECIFICATION =
      Pattern.compile(
          "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<alternate>#)?(?<zero>0)?(?<width>\\d{1,9})?"
              + "(?<group>[,_])?(?:\\.(?<precision>\\d{1,6}))?(?<kind>[a-zA-Z%])?",
          Pattern.DOTALL);

  private static final int WIDEST = 100_000;

  private final Matcher parts;
  private final Object value;

  private Formatting(Matcher parts, Object value) {
    this.parts = parts;
    this.value = value;
  }

  /// Formats a value.
  ///
  /// @throws PythonError as CPython does
  public static String format(Object value, String specification) {
    if (specification.isEmpty()) {
      return Representation.text(value);
    }
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw PythonError.type(
          "unsupported format string passed to " + TypeName.of(value) + ".__format__");
    }
    Matcher parts = SPECIFICATION.matcher(specification);
    if (!parts.matches()) {
      throw PythonError.value(
          "Invalid format specifier '%s' for object of type '%s'"
              .formatted(specification, TypeName.of(value)));
    }
    return new Formatting(parts, value).formatted();
  }

  private String formatted() {
    @Nullable String kind = parts.group("kind");
    if (value instanceof String text) {
      if (kind != null && !kind.equals("s")) {
        throw unknown(kind);
      }
      int most = precision(Integer.MAX_VALUE);
      String shown =
          Text.length(text) > most ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
      return aligned("", shown, "<");
    }
    if (value instanceof Boolean truth && kind == null) {
      return aligned("", truth ? "True" : "False", "<");
    }
    BigInteger whole = WholeNumber.big(value);
    return whole == null || (kind != null && "eEfFgG%".contains(kind))
        ? real(Arithmetic.real(value), kind)
        : whole(whole, kind);
  }

  private PythonError unknown(String kind) {
    return PythonError.value(
        "Unknown format code '%s' for object of type '%s'".formatted(kind, TypeName.of(value)));
  }

  private int precision(int otherwise) {
    String digits = parts.group("precision");
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private String whole(BigInteger number, @Nullable String kind) {
    if (parts.group("precision") != null) {
      throw PythonError.value("Precision not allowed in integer format specifier");
    }
    String digits =
        switch (kind == null ? "d" : kind) {
          case "d", "n" -> grouped(number.abs().toString(), 3);
          case "x" -> grouped(number.abs().toString(16), 4);
          case "X" -> grouped(number.abs().toString(16).toUpperCase(Locale.ROOT), 4);
          case "o" -> grouped(number.abs().toString(8), 4);
          case "b" -> grouped(number.abs().toString(2), 4);
          case "c" -> Character.toString(number.intValue());
          default -> throw unknown(kind == null ? "" : kind);
        };
    boolean prefixed = parts.group("alternate") != null && kind != null && "xXob".contains(kind);
    return signed(number.signum() < 0, prefixed ? "0" + kind : "", digits);
  }

  private String real(double number, @Nullable String kind) {
    boolean negative = number < 0 || (number == 0 && 1 / number < 0);
    double size = Math.abs(number);
    if (Double.isNaN(size) || Double.isInfinite(size)) {
      return signed(negative, "", Double.isNaN(size) ? "nan" : "inf");
    }
    BigDecimal exact = new BigDecimal(size);
    String digits =
        switch (kind == null ? "" : kind) {
          case "f", "F" -> fixed(exact, precision(6));
          case "%" -> fixed(exact.movePointRight(2), precision(6)) + "%";
          case "e", "E" -> scientific(exact, precision(6));
          case "g", "G", "n" -> general(exact, precision(6), false);
          case "" ->
              parts.group("precision") == null
                  ? Representation.of(size)
                  : general(exact, precision(6), true);
          default -> throw unknown(kind == null ? "" : kind);
        };
    boolean upper = kind != null && "EGF".contains(kind);
    return signed(negative, "", groupedReal(upper ? digits.toUpperCase(Locale.ROOT) : digits));
  }

  private static String fixed(BigDecimal number, int precision) {
    return number.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(BigDecimal number, int precision) {
    BigDecimal rounded = number.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    int exponent = number.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String mantissa = fixed(rounded.movePointLeft(exponent), precision);
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String general(BigDecimal number, int digits, boolean plain) {
    int precision = Math.max(1, digits);
    BigDecimal rounded = number.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    int exponent = number.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    if (exponent < -4 || exponent >= (plain ? Math.max(precision - 1, 1) : precision)) {
      return scientific(shown, Math.max(0, shown.precision() - 1));
    }
    String text = shown.toPlainString();
    return plain && !text.contains(".") ? text + ".0" : text;
  }

  private String groupedReal(String digits) {
    int point = 0;
    while (point < digits.length() && Character.isDigit(digits.charAt(point))) {
      point++;
    }
    return grouped(digits.substring(0, point), 3) + digits.substring(point);
  }

  private String grouped(String digits, int size) {
    String separator = parts.group("group");
    if (separator == null) {
      return digits;
    }
    var grouped = new StringBuilder(digits);
    for (int place = digits.length() - size; place > 0; place -= size) {
      grouped.insert(place, separator);
    }
    return grouped.toString();
  }

  private String signed(boolean negative, String prefix, String digits) {
    String sign = parts.group("sign");
    String shown = negative ? "-" : sign == null || sign.equals("-") ? "" : sign;
    return aligned(shown + prefix, digits, ">");
  }

  private String aligned(String prefix, String text, String usual) {
    boolean zero = parts.group("zero") != null;
    String align = parts.group("align");
    String fill = parts.group("fill");
    if (align == null) {
      align = zero && !(value instanceof String) ? "=" : usual;
    }
    if (fill == null) {
      fill = zero ? "0" : " ";
    }
    int width = parts.group("width") == null ? 0 : Integer.parseInt(parts.group("width"));
    if (width > WIDEST) {
      throw PythonError.value("Too many decimal digits in format string");
    }
    return align.equals("=")
        ? prefix + aligned(text, ">", fill, width - Text.length(prefix))
        : aligned(prefix + text, align, fill, width);
  }

  /// Fills a text up to a width.
  ///
  /// @param align `<`, `>` or `^`: where the text stands
  /// @param fill the character to fill with
  public static String aligned(String text, String align, String fill, int width) {
    int missing = Math.max(0, width - Text.length(text));
    int before =
        switch (align) {
          case "<" -> 0;
          case "^" -> missing / 2;
          default -> missing;
        };
    return fill.repeat(before) + text + fill.repeat(missing - before);
  }
}
