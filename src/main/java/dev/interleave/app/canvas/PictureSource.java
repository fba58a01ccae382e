package dev.interleave.app.canvas;

import dev.interleave.picture.Picture;
import org.jspecify.annotations.Nullable;

/// What a canvas shows.
@FunctionalInterface
public interface PictureSource {

  /// The picture to show now, or `null` if there is nothing to show.
  ///
  /// @param width width of the canvas in pixels at scale 1
  /// @param height height of the canvas in pixels at scale 1
  @Nullable Picture picture(double width, double height);

  /// Whether everything has room in a picture of a size. Pictures that take what they get and leave
  /// nothing out always have.
  default boolean fits(double width, double height) {
    return true;
  }
}
