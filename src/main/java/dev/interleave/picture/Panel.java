package dev.interleave.picture;

/// Something that stands beside the stage and says more of the same time.
public interface Panel {

  /// How wide it would be if there were room for everything, in pixels at scale 1.
  double naturalWidth();

  /// The picture of a time.
  ///
  /// @param nanos nanoseconds since the run began
  /// @param width width of the picture in pixels at scale 1
  /// @param height height of the picture in pixels at scale 1
  Picture picture(long nanos, double width, double height);
}
