package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands on the keys of a keyboard.
final class KeyNames {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("ctrl", "session.key.control"),
          Map.entry("shift", "session.key.shift"),
          Map.entry("alt", "session.key.alt"),
          Map.entry("space", "session.key.space"),
          Map.entry("enter", "session.key.enter"),
          Map.entry("home", "session.key.home"),
          Map.entry("end", "session.key.end"),
          Map.entry("page-down", "session.key.page-down"));

  private KeyNames() {}

  /// The keys of a combination, as keyboards of a language name them.
  ///
  /// @param display how the toolkit names them
  static String in(Texts texts, String display) {
    return Arrays.stream(display.split("\\+(?=.)", -1))
        .map(key -> name(texts, key))
        .collect(Collectors.joining("+"));
  }

  private static String name(Texts texts, String key) {
    String known = KEYS.get(key.toLowerCase(Locale.ROOT).replace(' ', '-'));
    return known == null ? key : texts.say(known);
  }
}
