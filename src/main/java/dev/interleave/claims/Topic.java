package dev.interleave.claims;

import java.util.Locale;

/// What a claim is about.
public enum Topic {
  /// How long it takes to start.
  START("Time to start"),
  /// How much memory each one adds.
  MEMORY("Memory each one adds"),
  /// Work that computes, split over several.
  COMPUTING("Work that computes"),
  /// Work that waits, split over several.
  WAITING("Work that waits"),
  /// Giving one item to another.
  HANDOVER("Handing one item over"),
  /// Who sees what another writes.
  SHARING("Shared memory"),
  /// What happens to a value that several change.
  RACING("Races"),
  /// Whether it can be ended from outside.
  KILLING("Ending it from outside");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /// What it is called in a heading.
  public String title() {
    return title;
  }

  /// The name in files: `start`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
