package dev.interleave.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of states, at least one.
final class CountOfStates implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    if (text.matches("\\d{1,18}") && Long.parseLong(text) >= 1) {
      return Long.valueOf(text);
    }
    throw new TypeConversionException("'%s' is not a whole number from 1".formatted(text));
  }
}
