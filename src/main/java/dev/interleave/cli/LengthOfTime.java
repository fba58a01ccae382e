package dev.interleave.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as they are written on the command line: `12.5ms`, `3s`, `5min`.
final class LengthOfTime {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,12}(?:\\.\\d+)?)(ns|us|ms|s|min|h)");

  private LengthOfTime() {}

  /// The length that a text means, if it means one. It may be negative.
  static Optional<Duration> of(String text) {
    Matcher length = FORM.matcher(text);
    return length.matches()
        ? Optional.of(
            Duration.ofNanos(
                new BigDecimal(length.group(1))
                    .multiply(BigDecimal.valueOf(nanos(length.group(2))))
                    .min(BigDecimal.valueOf(Long.MAX_VALUE))
                    .longValue()))
        : Optional.empty();
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us" -> 1_000;
      case "ms" -> 1_000_000;
      case "min" -> TimeUnit.MINUTES.toNanos(1);
      case "h" -> TimeUnit.HOURS.toNanos(1);
      case String _ -> TimeUnit.SECONDS.toNanos(1);
    };
  }
}
