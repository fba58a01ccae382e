package dev.interleave.cli;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/// Reads the name of a language: `en`, `de`.
final class LanguageName implements ITypeConverter<Language> {

  private final Texts texts;

  LanguageName(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Language convert(String text) {
    return of(text)
        .orElseThrow(
            () ->
                new Misfit(
                    texts.say(
                        "cli.misfit.none-of",
                        text,
                        Arrays.stream(Language.values())
                            .map(Language::code)
                            .collect(Collectors.joining(", ")))));
  }

  /// The language of a name, if it is one.
  static Optional<Language> of(String text) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
