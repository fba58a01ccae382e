package dev.interleave.live.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The text of a class of this program, which is shipped beside the class.
public final class ShownSource {

  private ShownSource() {}

  /// The text of the file that a class was compiled from.
  ///
  /// @param type the only class of its file
  public static String of(Class<?> type) {
    String file = type.getSimpleName() + ".java";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("This installation lacks the file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
