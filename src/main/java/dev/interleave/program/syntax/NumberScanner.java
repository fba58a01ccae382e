package dev.interleave.program.syntax;

import dev.interleave.trace.Datum;
import java.math.BigInteger;
import java.util.Locale;

/// Reads a number (Python Language Reference, "Numeric literals").
final class NumberScanner {

  private static final int MOST_DIGITS = 4300;

  private final SourceText source;
  private final int start;
  private int position;
  private boolean real;
  private int base = 10;

  /// Scans the number that begins at an offset.
  NumberScanner(SourceText source, int start) throws SyntaxException {
    this.source = source;
    this.start = start;
    this.position = start;
    scan();
    requireEnd();
  }

  /// Offset after the number.
  int end() {
    return position;
  }

  /// What the number is.
  Datum value() throws SyntaxException {
    String digits = source.substring(start, position).replace("_", "").toLowerCase(Locale.ROOT);
    if (real) {
      return Datum.of(Double.parseDouble(digits));
    }
    if (base == 10 && digits.length() > MOST_DIGITS) {
      throw error("This number has more than %d digits.".formatted(MOST_DIGITS));
    }
    var value = new BigInteger(base == 10 ? digits : digits.substring(2), base);
    return value.bitLength() < Long.SIZE ? Datum.of(value.longValue()) : new Datum.BigWhole(value);
  }

  private void scan() throws SyntaxException {
    if (source.at(start) == '0' && base(source.at(start + 1)) != 10) {
      base = base(source.at(start + 1));
      position += 2;
      if (source.at(position) == '_') {
        position++;
      }
      scanDigits();
      return;
    }
    if (source.at(position) != '.') {
      scanDigits();
    }
    if (source.at(position) == '.') {
      real = true;
      position++;
      if (isDigit(source.at(position))) {
        scanDigits();
      }
    }
    scanExponent();
    if (!real && source.at(start) == '0' && !digitsAreZeros()) {
      throw error("A whole number does not begin with zeros; write `0o` before an octal one.");
    }
  }

  private static int base(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  private boolean digitsAreZeros() {
    return source
        .substring(start, position)
        .chars()
        .allMatch(digit -> digit == '0' || digit == '_');
  }

  private void scanExponent() throws SyntaxException {
    int digits = position;
    if (source.at(digits) == 'e' || source.at(digits) == 'E') {
      digits++;
      if (source.at(digits) == '+' || source.at(digits) == '-') {
        digits++;
      }
      if (isDigit(source.at(digits))) {
        real = true;
        position = digits;
        scanDigits();
      }
    }
  }

  private void scanDigits() throws SyntaxException {
    int first = position;
    while (isDigit(source.at(position))
        || (source.at(position) == '_' && isDigit(source.at(position + 1)) && position > first)) {
      position++;
    }
    if (position == first) {
      throw error("This number has no digits of its base.");
    }
  }

  private boolean isDigit(char character) {
    return character < 128 && Character.digit(character, base) >= 0;
  }

  private void requireEnd() throws SyntaxException {
    int next = source.codePointAt(position);
    if (next == 'j' || next == 'J') {
      throw error("Complex numbers lie outside the teaching language; use two numbers.");
    }
    if (Names.isPart(next)) {
      throw error(
          "`%s` cannot follow a number directly; put a blank or an operator between them."
              .formatted(Character.toString(next)));
    }
  }

  private SyntaxException error(String message) {
    int end = Math.min(Math.max(position, start + 1), source.length());
    return new SyntaxException(message, source.range(start, end));
  }
}
