package dev.interleave.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Texts that the tests of the language read.
final class Sources {

  /// A text that cannot be compiled.
  ///
  /// @param source the text
  /// @param place where it is wrong, as `line:column`
  /// @param sentence what is wrong
  record Mistake(String source, String place, String sentence) {
    @Override
    public String toString() {
      return source;
    }
  }

  private Sources() {}

  static String read(String path) {
    try (InputStream stream =
        Objects.requireNonNull(Sources.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The mistakes of a list: on each line the text, the place and the sentence.
  static List<Mistake> mistakes(String path) {
    return read(path).lines().map(line -> line.split(" ⇒ ", 3)).map(Sources::mistake).toList();
  }

  private static Mistake mistake(String[] parts) {
    String source = parts[0].replace("\\n", "\n").replace("\\t", "\t");
    return new Mistake(source, parts[1], parts[2]);
  }
}
