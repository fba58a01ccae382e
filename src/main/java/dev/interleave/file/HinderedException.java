package dev.interleave.file;

import dev.interleave.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Says why something cannot be written, by the key of a text: the language is known where it is
/// told.
public final class HinderedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final int[] numbers;

  /// @param key names what follows `… cannot be written: `, without a full stop
  /// @param cause what went wrong underneath, or `null`
  /// @param numbers what stands in the text
  public HinderedException(String key, @Nullable Throwable cause, int... numbers) {
    super(key, cause);
    this.key = key;
    this.numbers = numbers.clone();
  }

  /// The reason in words.
  String inWords(Texts texts) {
    return texts.say(key, Arrays.stream(numbers).boxed().toArray());
  }
}
