package dev.interleave.export.paint;

/// A colour as numbers.
///
/// @param rgb red, green and blue as `0xRRGGBB`
/// @param opacity 0 for invisible to 1 for solid
public record Tint(int rgb, double opacity) {

  /// Whether it shows at all.
  public boolean isVisible() {
    return opacity > 0;
  }
}
