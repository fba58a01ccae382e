package dev.interleave.footage;

/// What a picture has beside the stage.
///
/// @param captioned whether there is a caption
/// @param caption what it says; where it is empty, what happens at each moment
/// @param timeline whether there is the timeline, if it has room
/// @param code whether there is the program with the actors' chips at its lines
/// @param values whether there are values, locks and actors in words
public record Parts(
    boolean captioned, String caption, boolean timeline, boolean code, boolean values) {

  /// What pictures have unless somebody wants it otherwise.
  public static final Parts USUAL = new Parts(true, "", true, false, false);

  /// Nothing beside the stage.
  public static final Parts NONE = new Parts(false, "", false, false, false);
}
