package dev.interleave.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how long something may take at most: a [LengthOfTime], or a bare number of seconds.
final class TimeLimit implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    String length = text.matches("[\\d.]+") ? text + "s" : text;
    return LengthOfTime.of(length)
        .filter(Duration::isPositive)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no length of time such as 30s or 5min".formatted(text)));
  }
}
