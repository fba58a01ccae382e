package dev.interleave.app.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Something that the program is made of, and on what terms, as `assets/licences/components.txt`
/// has it. The first of them is the program.
///
/// @param artifact what the build calls it, or nothing if the build does not fetch it
/// @param name what people call it
/// @param version which one is in use, or nothing where the system brings its own
/// @param licence what its licence is called, as SPDX does
/// @param file the file beside the list that has the text of it
record Component(String artifact, String name, String version, String licence, String file) {

  private static final String FOLDER = "/assets/licences/";

  /// Everything the program is made of.
  static List<Component> all() {
    return read("components.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Component::parsed)
        .toList();
  }

  private static Component parsed(String line) {
    String[] parts = line.split("\\|", -1);
    return new Component(
        parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip());
  }

  /// The text of its licence.
  String text() {
    return read(file);
  }

  private static String read(String file) {
    try (InputStream in = Component.class.getResourceAsStream(FOLDER + file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, FOLDER + file), StandardCharsets.UTF_8))) {
      return String.join("\n", reader.readAllLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
