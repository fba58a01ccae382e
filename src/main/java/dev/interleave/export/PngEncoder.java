package dev.interleave.export;

import dev.interleave.export.paint.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels as a PNG image.
final class PngEncoder {

  private PngEncoder() {}

  static void write(Pixels pixels, OutputStream target) throws IOException {
    var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        image.setRGB(x, y, pixels.colorAt(x, y));
      }
    }
    try (var stream = new MemoryCacheImageOutputStream(target)) {
      ImageIO.write(image, "png", stream);
    }
  }
}
