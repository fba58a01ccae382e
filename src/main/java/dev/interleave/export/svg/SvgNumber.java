package dev.interleave.export.svg;

/// Numbers as SVG documents have them.
final class SvgNumber {

  private static final int HUNDRED = 100;

  private SvgNumber() {}

  /// A number rounded to two decimals, as short as it can be written.
  static String of(double number) {
    long hundredths = Math.round(number * HUNDRED);
    long whole = Math.abs(hundredths) / HUNDRED;
    long rest = Math.abs(hundredths) % HUNDRED;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    String decimals = rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
    return sign + (whole == 0 ? "" : whole) + decimals;
  }
}
