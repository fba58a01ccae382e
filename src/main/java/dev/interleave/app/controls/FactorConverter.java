package dev.interleave.app.controls;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Writes a factor as people write it: `×0.5`.
final class FactorConverter extends StringConverter<Double> {

  private final DecimalFormat format =
      new DecimalFormat("×0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

  @Override
  public String toString(@Nullable Double factor) {
    return factor == null ? "" : format.format(factor);
  }

  @Override
  public Double fromString(String text) {
    return Double.valueOf(text.replace("×", "").strip());
  }
}
