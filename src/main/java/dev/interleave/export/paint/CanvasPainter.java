package dev.interleave.export.paint;

import dev.interleave.picture.Picture;
import javafx.scene.canvas.GraphicsContext;

/// Paints pictures on a canvas, in the colours of a theme.
public final class CanvasPainter {

  private final Theme theme;

  /// A painter in the colours of a theme.
  public CanvasPainter(Theme theme) {
    this.theme = theme;
  }

  /// Paints a picture, background included, over what the canvas shows.
  ///
  /// @param scale how many pixels of the canvas one pixel of the picture takes
  public void paint(Picture picture, GraphicsContext graphics, double scale) {
    graphics.clearRect(
        0, 0, picture.width() * scale, picture.height() * scale + theme.name().length());
  }
}
