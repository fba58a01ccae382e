package dev.interleave.cli;

import dev.interleave.text.Texts;
import picocli.CommandLine.ITypeConverter;

/// Reads a number that is at least one.
final class AtLeastOne implements ITypeConverter<Integer> {

  private final Texts texts;

  AtLeastOne(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number that is too small.
    }
    throw new Misfit(texts.say("cli.misfit.whole-number", text));
  }
}
