package dev.interleave.cli;

import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds which of several choices a word of the command line names; capitals do not count.
final class Named {

  private Named() {}

  /// The choice of a name, if it is one.
  ///
  /// @param label the name of a choice, in small letters
  static <T> Optional<T> find(String text, T[] choices, Function<T, String> label) {
    String name = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(choices).filter(choice -> label.apply(choice).equals(name)).findFirst();
  }

  /// The choice of a name.
  ///
  /// @param label the name of a choice, in small letters
  /// @throws Misfit if there is none, with all that there are
  static <T> T get(Texts texts, String text, T[] choices, Function<T, String> label) {
    return find(text, choices, label)
        .orElseThrow(() -> new Misfit(texts.say("cli.misfit.none-of", text, all(choices, label))));
  }

  /// The names of all choices.
  static <T> String all(T[] choices, Function<T, String> label) {
    return Arrays.stream(choices).map(label).collect(Collectors.joining(", "));
  }
}
