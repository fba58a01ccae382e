package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/// Reads how long something may take at most: a [LengthOfTime], or a bare number of seconds.
final class TimeLimit implements ITypeConverter<Duration> {

  private final Texts texts;

  TimeLimit(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Duration convert(String text) {
    String length = text.matches("[\\d.]+") ? text + "s" : text;
    return LengthOfTime.of(length)
        .filter(Duration::isPositive)
        .orElseThrow(() -> new Misfit(texts.say("cli.misfit.time", text)));
  }
}
