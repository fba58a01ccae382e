package dev.interleave.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// What a number counts, and how people read it.
public enum Quantity {
  /// A length of time in nanoseconds.
  NANOSECONDS(1000, "ns µs ms s"),
  /// An amount of memory in bytes.
  BYTES(1024, "B KiB MiB GiB"),
  /// How many times as much.
  TIMES(1, "×"),
  /// A share of a whole, 0 to 100.
  PERCENT(1, "%");

  private static final int MOST_DECIMALS = 3;
  private static final double TEN = 10;
  private static final double HUNDRED = 100;

  private final double step;
  private final String symbols;

  /// @param symbols the units between spaces, each `step` times the one before
  Quantity(double step, String symbols) {
    this.step = step;
    this.symbols = symbols;
  }

  /// The unit of the bare numbers, as files name it.
  public String symbol() {
    return symbols().getFirst();
  }

  /// What its units are apart; 1 where there is only one.
  public double step() {
    return step;
  }

  /// A number with three digits or so and the unit that suits it: `1.24 ms`.
  public String text(double value) {
    int unit = unit(value);
    double shown = value / Math.pow(step, unit);
    String pattern = shown >= HUNDRED ? "%,.0f" : shown >= TEN ? "%.1f" : "%.2f";
    return value == 0
        ? "0" + space() + symbol()
        : String.format(Locale.ROOT, pattern, shown) + space() + symbols().get(unit);
  }

  /// A round number without more digits than it has: `10 ms`, and `0` whatever it counts.
  public String roundText(double value) {
    int unit = unit(value);
    var shown =
        BigDecimal.valueOf(value / Math.pow(step, unit))
            .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return value == 0 ? "0" : shown.toPlainString() + space() + symbols().get(unit);
  }

  private List<String> symbols() {
    return List.of(symbols.split(" ", -1));
  }

  private String space() {
    return symbols().size() == 1 ? "" : " ";
  }

  /// Which unit leaves fewest digits before the point, without any that are rounded away.
  private int unit(double value) {
    double shown = value;
    int unit = 0;
    while (unit + 1 < symbols().size() && Math.rint(shown) >= step) {
      shown /= step;
      unit++;
    }
    return unit;
  }
}
