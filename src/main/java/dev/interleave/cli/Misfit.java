package dev.interleave.cli;

import picocli.CommandLine.TypeConversionException;

/// Says in half a sentence why a word does not fit its option: it begins with the word.
final class Misfit extends TypeConversionException {

  private static final long serialVersionUID = 1L;

  Misfit(String sentence) {
    super(sentence);
  }
}
