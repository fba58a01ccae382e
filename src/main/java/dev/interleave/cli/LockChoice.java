package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.live.run.Guard;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/// Whether locks work, as it is chosen on the command line, and what serves as one.
///
/// @param on whether they work
/// @param guard what keeps read and write together in a real run, or `null` for the usual
record LockChoice(boolean on, @Nullable Guard guard) {

  static final LockChoice ON = new LockChoice(true, null);

  /// Reads it.
  static final class Converter implements ITypeConverter<LockChoice> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    @Override
    public LockChoice convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on" -> ON;
        case "off" -> new LockChoice(false, null);
        case String label ->
            guard(label)
                .map(guard -> new LockChoice(true, guard))
                .orElseThrow(() -> new Misfit(refusal(text)));
      };
    }

    private static Optional<Guard> guard(String label) {
      return Arrays.stream(Guard.values()).filter(guard -> guard.label().equals(label)).findFirst();
    }

    private String refusal(String text) {
      return texts.say(
          "cli.misfit.lock",
          text,
          Arrays.stream(Guard.values()).map(Guard::label).collect(Collectors.joining(", ")));
    }
  }
}
