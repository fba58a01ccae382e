package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What commands say of themselves, by the keys that picocli asks for. A text of several lines is a
/// text for each, as picocli has them: `usage.footer.0`, `usage.footer.1`.
final class CommandTexts extends ResourceBundle {

  private static final String FILE = "commands";
  private static final String PREFIX = "commands.";

  private final Map<String, String> byKey = new TreeMap<>();

  CommandTexts(Texts texts) {
    for (String key : texts.keys(FILE)) {
      String name = key.substring(PREFIX.length());
      String[] lines = texts.say(key).split("\n", -1);
      if (lines.length == 1) {
        byKey.put(name, lines[0]);
      }
      for (int line = 0; line < lines.length && lines.length > 1; line++) {
        byKey.put(name + "." + line, lines[line]);
      }
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return byKey.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(byKey.keySet());
  }
}
