package dev.interleave.app.controls;

import dev.interleave.text.Texts;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Writes a factor as people write it: `×0.5`. It is chosen and never typed.
final class FactorConverter extends StringConverter<Double> {

  private final Texts texts;

  FactorConverter(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String toString(@Nullable Double factor) {
    return factor == null ? "" : texts.say("controls.factor", factor);
  }

  @Override
  public Double fromString(String text) {
    throw new UnsupportedOperationException("A factor is not typed: " + text);
  }
}
