package dev.interleave.app.parts;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the values of a choice. They are chosen and never typed.
public final class ShownAs<T> extends StringConverter<T> {

  private final Function<T, String> text;

  /// @param text what stands for a value
  public ShownAs(Function<T, String> text) {
    this.text = text;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : text.apply(value);
  }

  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("A choice is not typed: " + typed);
  }
}
