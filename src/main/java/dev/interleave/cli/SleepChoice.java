package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/// How long sleeps are, as it is chosen on the command line.
sealed interface SleepChoice {

  /// As long as the program says, times a factor.
  ///
  /// @param factor 0 for no sleeps
  record Scaled(double factor) implements SleepChoice {}

  /// So long.
  record Fixed(Duration length) implements SleepChoice {}

  /// Reads it.
  final class Converter implements ITypeConverter<SleepChoice> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    @Override
    public SleepChoice convert(String text) {
      Optional<Duration> length = LengthOfTime.of(text);
      if (length.isPresent()) {
        return new Fixed(length.get());
      }
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on" -> new Scaled(1);
        case "off" -> new Scaled(0);
        case String factor -> new Scaled(number(factor));
      };
    }

    private double number(String text) {
      try {
        double factor = Double.parseDouble(text);
        if (factor >= 0 && Double.isFinite(factor)) {
          return factor;
        }
      } catch (NumberFormatException _) {
        // Said below, as for a number that is no factor.
      }
      throw new Misfit(texts.say("cli.misfit.sleep", text));
    }
  }
}
