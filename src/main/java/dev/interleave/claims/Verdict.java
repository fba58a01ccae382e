package dev.interleave.claims;

import java.util.Locale;

/// Whether what was measured here bears a claim out.
public enum Verdict {
  /// It does.
  YES("borne out here"),
  /// It does in part.
  PARTLY("only partly"),
  /// It does not.
  NO("not borne out here"),
  /// It could not be measured here.
  UNKNOWN("not measured");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /// How it is said.
  public String words() {
    return words;
  }

  /// The name in files: `partly`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
