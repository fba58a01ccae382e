package dev.interleave.cli;

import dev.interleave.text.Texts;
import picocli.CommandLine.ITypeConverter;

/// Reads a number of states, at least one.
final class CountOfStates implements ITypeConverter<Long> {

  private final Texts texts;

  CountOfStates(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Long convert(String text) {
    if (text.matches("\\d{1,18}") && Long.parseLong(text) >= 1) {
      return Long.valueOf(text);
    }
    throw new Misfit(texts.say("cli.misfit.whole-number", text));
  }
}
