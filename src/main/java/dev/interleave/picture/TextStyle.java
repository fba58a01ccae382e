package dev.interleave.picture;

/// How text is set. All text of pictures is set in the family that is shipped.
///
/// @param face which font of the family
/// @param size height in pixels at scale 1
public record TextStyle(Face face, double size) {

  /// The fonts of the family.
  public enum Face {
    /// For most text.
    REGULAR("IBMPlexSans-Regular.ttf"),
    /// For names and headings.
    BOLD("IBMPlexSans-SemiBold.ttf"),
    /// For code and values.
    MONO("IBMPlexMono-Regular.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }

    /// Where the font's file is among the resources of the program.
    public String resource() {
      return "/assets/fonts/" + file;
    }
  }
}
