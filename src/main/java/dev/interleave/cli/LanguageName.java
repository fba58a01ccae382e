package dev.interleave.cli;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/// Reads the name of a language: `en`, `de`.
final class LanguageName implements ITypeConverter<Language> {

  private final Texts texts;

  LanguageName(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Language convert(String text) {
    return Named.get(texts, text, Language.values(), Language::code);
  }

  /// The language of a name, if it is one.
  static Optional<Language> of(String text) {
    return Named.find(text, Language.values(), Language::code);
  }
}
