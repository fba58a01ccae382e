package dev.interleave.export;

import dev.interleave.export.paint.Pixels;
import java.awt.image.BufferedImage;

/// How far two drawings of one picture by two programs are apart. Programs smooth edges and set
/// letters differently within a pixel or two, so means of small tiles are compared.
public final class Likeness {

  private static final int TILE = 4;
  private static final int SAME = 30;

  private Likeness() {}

  /// The share of tiles whose mean colours differ visibly, 0 for alike to 1 for wholly different.
  public static double shareThatDiffers(BufferedImage one, BufferedImage other) {
    int columns = Math.min(one.getWidth(), other.getWidth()) / TILE;
    int rows = Math.min(one.getHeight(), other.getHeight()) / TILE;
    int differing = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int first = mean(one, column * TILE, row * TILE);
        int second = mean(other, column * TILE, row * TILE);
        differing += furthest(first, second) > SAME ? 1 : 0;
      }
    }
    return (double) differing / (columns * rows);
  }

  /// The pixels as an image of the Java library.
  public static BufferedImage image(Pixels pixels) {
    var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        image.setRGB(x, y, pixels.colorAt(x, y));
      }
    }
    return image;
  }

  private static int mean(BufferedImage image, int left, int top) {
    int[] sums = new int[3];
    for (int at = 0; at < TILE * TILE; at++) {
      int color = image.getRGB(left + at % TILE, top + at / TILE);
      for (int channel = 0; channel < sums.length; channel++) {
        sums[channel] += (color >> (8 * channel)) & 0xFF;
      }
    }
    int mean = 0;
    for (int channel = 0; channel < sums.length; channel++) {
      mean |= (sums[channel] / (TILE * TILE)) << (8 * channel);
    }
    return mean;
  }

  private static int furthest(int one, int other) {
    int furthest = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      furthest = Math.max(furthest, Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)));
    }
    return furthest;
  }
}
