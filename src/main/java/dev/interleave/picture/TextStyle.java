package dev.interleave.picture;

/// How text is set. All text of pictures is set in the family that is shipped.
///
/// @param face which font of the family
/// @param size height in pixels at scale 1
public record TextStyle(Face face, double size) {

  /// The fonts of the family.
  public enum Face {
    /// For most text.
    REGULAR,
    /// For names and headings.
    BOLD,
    /// For code and values.
    MONO
  }
}
