package dev.interleave.claims;

import dev.interleave.text.Texts;
import java.util.Locale;

/// What a claim is about.
public enum Topic {
  /// How long it takes to start.
  START,
  /// How much memory each one adds.
  MEMORY,
  /// Work that computes, split over several.
  COMPUTING,
  /// Work that waits, split over several.
  WAITING,
  /// Giving one item to another.
  HANDOVER,
  /// Who sees what another writes.
  SHARING,
  /// What happens to a value that several change.
  RACING,
  /// Whether it can be ended from outside.
  KILLING;

  /// What it is called in a heading.
  public String title(Texts texts) {
    return texts.say("claims.topic." + label());
  }

  /// The name in files: `start`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
