package dev.interleave.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as they are written on the command line: `12.5ms`, `3s`.
final class LengthOfTime {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,12}(?:\\.\\d+)?)(ns|us|ms|s)");

  private LengthOfTime() {}

  /// The length that a text means, if it means one. It may be negative.
  static Optional<Duration> of(String text) {
    Matcher length = FORM.matcher(text);
    return length.matches()
        ? Optional.of(
            Duration.ofNanos(
                new BigDecimal(length.group(1))
                    .scaleByPowerOfTen(decimals(length.group(2)))
                    .min(BigDecimal.valueOf(Long.MAX_VALUE))
                    .longValue()))
        : Optional.empty();
  }

  private static int decimals(String unit) {
    return switch (unit) {
      case "ns" -> 0;
      case "us" -> 3;
      case "ms" -> 6;
      case String _ -> 9;
    };
  }
}
