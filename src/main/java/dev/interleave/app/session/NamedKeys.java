package dev.interleave.app.session;

import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys as the keyboards of a language name them, in menus too.
final class NamedKeys extends KeyCombination {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ctrl", "session.key.control"),
          Map.entry("shift", "session.key.shift"),
          Map.entry("alt", "session.key.alt"),
          Map.entry("space", "session.key.space"),
          Map.entry("enter", "session.key.enter"),
          Map.entry("home", "session.key.home"),
          Map.entry("end", "session.key.end"),
          Map.entry("page-down", "session.key.page-down"));

  private final KeyCombination keys;
  private final String text;

  private NamedKeys(KeyCombination keys, String text) {
    super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
    this.keys = keys;
    this.text = text;
  }

  /// Keys under their names in a language; the toolkit's own, which more systems show in their
  /// menus, where it names them the same.
  static KeyCombination in(Texts texts, KeyCombination keys) {
    String text =
        Arrays.stream(keys.getDisplayText().split("\\+(?=.)", -1))
            .map(key -> name(texts, key))
            .collect(Collectors.joining("+"));
    return text.equals(keys.getDisplayText()) ? keys : new NamedKeys(keys, text);
  }

  private static String name(Texts texts, String key) {
    String known = NAMES.get(key.toLowerCase(Locale.ROOT).replace(' ', '-'));
    return known == null ? key : texts.say(known);
  }

  @Override
  public boolean match(KeyEvent event) {
    return keys.match(event);
  }

  @Override
  public String getDisplayText() {
    return text;
  }

  @Override
  public String getName() {
    return keys.getName();
  }

  @Override
  public String toString() {
    return keys.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedKeys named && named.keys.equals(keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }
}
