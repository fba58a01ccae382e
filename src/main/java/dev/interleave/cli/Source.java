package dev.interleave.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What runs a program.
enum Source {
  /// The simulator: a program in the teaching language.
  SIMULATED,
  /// Real threads and processes: one of the live programs.
  JVM;

  /// The name on the command line and in JSON.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads it.
  static final class Converter implements ITypeConverter<Source> {
    @Override
    public Source convert(String text) {
      for (Source source : values()) {
        if (source.label().equals(text.toLowerCase(Locale.ROOT))) {
          return source;
        }
      }
      throw new TypeConversionException("'%s' is not simulated or jvm".formatted(text));
    }
  }
}
