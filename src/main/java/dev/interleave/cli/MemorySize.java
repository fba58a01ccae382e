package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// An amount of memory as it is written on the command line: `512M`, `2G`.
///
/// @param bytes how many bytes, at least 1
record MemorySize(long bytes) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})([kmgt]?)(?:i?b)?");
  private static final String UNITS = "kmgt";
  private static final int BITS_BETWEEN_UNITS = 10;

  /// Reads it.
  static final class Converter implements ITypeConverter<MemorySize> {

    private final Texts texts;

    Converter(Texts texts) {
      this.texts = texts;
    }

    @Override
    public MemorySize convert(String text) {
      Matcher size = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (size.matches()) {
        long number = Long.parseLong(size.group(1));
        int unit = size.group(2).isEmpty() ? 0 : UNITS.indexOf(size.group(2)) + 1;
        int shift = unit * BITS_BETWEEN_UNITS;
        if (number >= 1 && number <= Long.MAX_VALUE >> shift) {
          return new MemorySize(number << shift);
        }
      }
      throw new Misfit(texts.say("cli.misfit.memory", text));
    }
  }
}
