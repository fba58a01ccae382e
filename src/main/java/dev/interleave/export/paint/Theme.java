package dev.interleave.export.paint;

/// The colour schemes.
public enum Theme {
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK
}
