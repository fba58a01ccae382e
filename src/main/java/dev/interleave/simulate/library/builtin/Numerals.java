package dev.interleave.simulate.library.builtin;

import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.simulate.value.WholeNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers made of other values: `int(…)` and `float(…)`.
final class Numerals {

  private static final int LONGEST = 4_300;
  private static final Pattern REAL =
      Pattern.compile("[+-]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][+-]?\\d+)?");

  private Numerals() {}

  static Object whole(Call call) {
    Object value = call.value(0, 0L);
    if (call.has(1)) {
      if (!(value instanceof String text)) {
        throw PythonError.type("int() can't convert non-string with explicit base");
      }
      return parsed(text, Math.clamp(WholeNumber.exact(call.value(1)), -1, 37));
    }
    return switch (value) {
      case Long _, BigInteger _ -> value;
      case Boolean truth -> truth ? 1L : 0L;
      case Double number when Double.isFinite(number) ->
          WholeNumber.of(new BigDecimal(number).toBigInteger());
      case Double number -> throw Rounding.notFinite(number);
      case String text -> parsed(text, 10);
      default ->
          throw PythonError.type(
              "int() argument must be a string, a bytes-like object or a real number, not '%s'"
                  .formatted(TypeName.of(value)));
    };
  }

  private static Object parsed(String text, int base) {
    if (base < 0 || base == 1 || base > Character.MAX_RADIX) {
      throw PythonError.value("int() base must be >= 2 and <= 36, or 0");
    }
    String digits = text.strip().replace("_", "").toLowerCase(Locale.ROOT);
    String sign = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(0, 1) : "";
    String bare = digits.substring(sign.length());
    int radix = base;
    for (String prefix : new String[] {"0x:16", "0o:8", "0b:2"}) {
      int of = Integer.parseInt(prefix.substring(3));
      if ((base == 0 || base == of) && bare.startsWith(prefix.substring(0, 2))) {
        radix = of;
        bare = bare.substring(2);
      }
    }
    try {
      if (bare.startsWith("-") || bare.startsWith("+") || bare.length() > LONGEST) {
        throw new NumberFormatException();
      }
      return WholeNumber.of(new BigInteger(sign + bare, radix == 0 ? 10 : radix));
    } catch (NumberFormatException _) {
      throw PythonError.value(
          "invalid literal for int() with base %d: %s".formatted(base, Representation.of(text)));
    }
  }

  static Object real(Call call) {
    Object value = call.value(0, 0.0);
    if (value instanceof String text) {
      return parsedReal(text);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return Arithmetic.real(value);
    }
    throw PythonError.type(
        "float() argument must be a string or a real number, not '%s'"
            .formatted(value == None.NONE ? "NoneType" : TypeName.of(value)));
  }

  private static double parsedReal(String text) {
    String number = text.strip().toLowerCase(Locale.ROOT);
    String bare = number.replaceFirst("^[+-]", "");
    boolean negative = number.startsWith("-");
    if (bare.equals("inf") || bare.equals("infinity")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (bare.equals("nan")) {
      return Double.NaN;
    }
    if (number.length() > LONGEST || !REAL.matcher(number).matches()) {
      throw PythonError.value("could not convert string to float: " + Representation.of(text));
    }
    return Double.parseDouble(number.replace("_", ""));
  }
}
