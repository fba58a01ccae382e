package dev.interleave.explore.walk;

/// What of a space was gone through to find its endings.
public enum Search {
  /// Every state that can be reached.
  WHOLE,
  /// Of interleavings that differ only in the order of independent steps, not all.
  REDUCED,
  /// Of states that are alike because actors have changed places, one each.
  SYMMETRIC;

  /// The name in JSON: `whole`.
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
