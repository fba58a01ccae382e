package dev.interleave.picture;

import java.util.List;

/// A drawing of shapes, painted in order. Lengths are in pixels at scale 1, y grows downwards.
///
/// @param width width of the picture
/// @param height height of the picture
/// @param shapes what is drawn, back to front
public record Picture(double width, double height, List<Shape> shapes) {

  public Picture {
    shapes = List.copyOf(shapes);
  }
}
