package dev.interleave.claims;

import dev.interleave.text.Texts;
import java.util.Locale;

/// Whether what was measured here bears a claim out.
public enum Verdict {
  /// It does.
  YES,
  /// It does in part.
  PARTLY,
  /// It does not.
  NO,
  /// It could not be measured here.
  UNKNOWN;

  /// How it is said.
  public String words(Texts texts) {
    return texts.say("claims.verdict." + label());
  }

  /// The name in files: `partly`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
