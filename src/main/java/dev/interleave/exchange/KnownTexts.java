package dev.interleave.exchange;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Short texts of ASCII that come again and again, as names do: each is made once.
final class KnownTexts {

  /// How long a text may be to be known.
  static final int LONGEST = 40;

  private static final int PLACES = 1 << 12;

  private final @Nullable String[] texts = new String[PLACES];

  /// The text of some bytes.
  ///
  /// @param hash a hash of the bytes, the same whenever they are the same
  String once(byte[] bytes, int from, int length, int hash) {
    int place = (hash ^ hash >>> 12) & (PLACES - 1);
    String text = texts[place];
    if (text == null || !isThere(text, bytes, from, length)) {
      text = new String(bytes, from, length, StandardCharsets.US_ASCII);
      texts[place] = text;
    }
    return text;
  }

  private static boolean isThere(String text, byte[] bytes, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int index = 0; index < length; index++) {
      if (text.charAt(index) != bytes[from + index]) {
        return false;
      }
    }
    return true;
  }
}
