package dev.interleave.picture.chart;

import java.util.ArrayList;
import java.util.List;

/// What the lengths of bars stand for: from 0, or where the numbers lie far apart from a power of
/// the base on, each tick so many times the one before.
///
/// @param from the number at the left edge
/// @param to the number at the right edge, above `from`
/// @param logarithmic whether equal lengths are equal ratios
/// @param ticks the numbers that are marked
record Axis(double from, double to, boolean logarithmic, List<Double> ticks) {

  private static final double FAR_APART = 40;
  private static final int MOST_TICKS = 4;
  private static final double[] NICE = {1, 2, 5, 10};

  Axis {
    ticks = List.copyOf(ticks);
  }

  /// The axis of some bars.
  ///
  /// @param base what the units of the numbers are apart: 1000 for metres, 1024 for bytes
  static Axis of(List<Bar> bars, double base) {
    double least = bars.stream().mapToDouble(Bar::least).min().orElse(0);
    double most = bars.stream().mapToDouble(Bar::most).max().orElse(1);
    double smallest = bars.stream().mapToDouble(Bar::value).min().orElse(0);
    double greatest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    return least > 0 && greatest / smallest > FAR_APART
        ? logarithmic(least, most, base)
        : linear(most > 0 ? most : 1, base);
  }

  private static Axis linear(double most, double base) {
    double unit = 1;
    while (base > 1 && most >= unit * base) {
      unit *= base;
    }
    double rough = most / unit / MOST_TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10;
    for (double nice : NICE) {
      if (nice * power >= rough * (1 - 1e-9)) {
        step = nice * power;
        break;
      }
    }
    var ticks = new ArrayList<Double>();
    double to = step * unit * Math.ceil(most / unit / step * (1 - 1e-9));
    for (int tick = 0; tick * step * unit <= to * (1 + 1e-9); tick++) {
      ticks.add(tick * step * unit);
    }
    return new Axis(0, to, false, ticks);
  }

  /// Ticks are powers of ten, or of 32 where the units are 1024 apart.
  private static Axis logarithmic(double least, double most, double base) {
    double factor = base == 1024 ? 32 : 10;
    double from = Math.pow(factor, Math.floor(log(least, factor) + 1e-9));
    double to = Math.pow(factor, Math.ceil(log(most, factor) - 1e-9));
    int steps = (int) Math.round(log(to / from, factor));
    int every = Math.max(1, (int) Math.ceil(steps / 6.0));
    var ticks = new ArrayList<Double>();
    for (int step = 0; step <= steps; step += every) {
      ticks.add(from * Math.pow(factor, step));
    }
    return new Axis(from, to, true, ticks);
  }

  private static double log(double number, double base) {
    return Math.log(number) / Math.log(base);
  }

  /// How far to the right a number stands: 0 for the left edge to 1 for the right one.
  double share(double number) {
    double share =
        logarithmic
            ? Math.log(Math.max(number, from) / from) / Math.log(to / from)
            : (number - from) / (to - from);
    return Math.clamp(share, 0, 1);
  }
}
