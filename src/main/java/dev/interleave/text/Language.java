package dev.interleave.text;

import java.util.Locale;

/// A language that Interleave speaks.
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /// The language a person with these habits reads, English where theirs is not spoken here.
  public static Language of(Locale habits) {
    return habits.getLanguage().equals(GERMAN.code()) ? GERMAN : ENGLISH;
  }

  /// Its two letters of ISO 639-1, as in `de`.
  public String code() {
    return locale.getLanguage();
  }

  /// How it writes numbers.
  public Locale locale() {
    return locale;
  }

  /// What it calls itself, so that whoever reads nothing else finds it.
  public String ownName() {
    return ownName;
  }
}
