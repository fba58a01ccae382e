package dev.interleave.export.video;

import dev.interleave.export.paint.Pixels;
import org.jspecify.annotations.Nullable;

/// Pixels as the planes that encoders of films take: brightness in full, colour at half the size,
/// by ITU-R BT.709 in its limited range. Only what differs from the pixels before is converted.
/// Where the width or height is odd there is one more column or row like the last, since colour
/// planes need even ones.
final class ColorPlanes {

  /// What a change of two rows of pixels touches.
  interface Rows {

    /// Two rows of brightness and one of each colour are new.
    ///
    /// @param y the upper one, an even number
    void changed(int y);
  }

  private static final int SHIFT = 16;
  private static final int HALF = 1 << (SHIFT - 1);
  private static final int BLACK = 16 << SHIFT;

  /// Grey, and half of the last place, for four pixels added up.
  private static final int GREY = (128 << (SHIFT + 2)) + (1 << (SHIFT + 1));

  private final int width;
  private final int height;
  private final byte[] brightness;
  private final byte[] blue;
  private final byte[] red;
  private final int[] upper;
  private final int[] lower;
  private @Nullable Pixels current;

  /// @param width of the pixels
  /// @param height of the pixels
  ColorPlanes(int width, int height) {
    this.width = even(width);
    this.height = even(height);
    brightness = new byte[this.width * this.height];
    blue = new byte[brightness.length / 4];
    red = new byte[brightness.length / 4];
    upper = new int[this.width];
    lower = new int[this.width];
  }

  private static int even(int length) {
    return length + (length & 1);
  }

  /// How many columns of brightness there are, an even number.
  int width() {
    return width;
  }

  /// How many rows of brightness there are, an even number.
  int height() {
    return height;
  }

  /// Brightness, row by row; a view.
  byte[] brightness() {
    return brightness;
  }

  /// How much bluer than grey, row by row, at half the size; a view.
  byte[] blue() {
    return blue;
  }

  /// How much redder than grey, row by row, at half the size; a view.
  byte[] red() {
    return red;
  }

  /// Shows other pixels, and tells which rows are new.
  void show(Pixels pixels, Rows rows) {
    Pixels before = current;
    current = pixels;
    if (pixels == before) {
      return;
    }
    for (int y = 0; y < height; y += 2) {
      int below = Math.min(y + 1, pixels.height() - 1);
      int from = 0;
      int last = width - 1;
      if (before != null) {
        from = Math.min(pixels.firstDifference(before, y), pixels.firstDifference(before, below));
        last = Math.max(pixels.lastDifference(before, y), pixels.lastDifference(before, below));
      }
      if (from <= last) {
        pixels.copyRow(y, upper);
        pixels.copyRow(below, lower);
        if (pixels.width() < width) {
          upper[width - 1] = upper[width - 2];
          lower[width - 1] = lower[width - 2];
        }
        convert(y, from & ~1, last);
        rows.changed(y);
      }
    }
  }

  private void convert(int y, int from, int last) {
    int above = y * width;
    int under = above + width;
    int colors = y / 2 * (width / 2);
    for (int x = from; x <= last; x += 2) {
      brightness[above + x] = brightness(upper[x]);
      brightness[above + x + 1] = brightness(upper[x + 1]);
      brightness[under + x] = brightness(lower[x]);
      brightness[under + x + 1] = brightness(lower[x + 1]);
      int r = sum(x, 16);
      int g = sum(x, 8);
      int b = sum(x, 0);
      blue[colors + x / 2] = (byte) ((28784 * b - 6596 * r - 22188 * g + GREY) >> (SHIFT + 2));
      red[colors + x / 2] = (byte) ((28784 * r - 26145 * g - 2639 * b + GREY) >> (SHIFT + 2));
    }
  }

  private static byte brightness(int color) {
    int weighed =
        11966 * (color >> 16 & 0xFF) + 40254 * (color >> 8 & 0xFF) + 4064 * (color & 0xFF);
    return (byte) ((weighed + BLACK + HALF) >> SHIFT);
  }

  /// One part of the colour of four pixels, added up.
  private int sum(int x, int shift) {
    return (upper[x] >> shift & 0xFF)
        + (upper[x + 1] >> shift & 0xFF)
        + (lower[x] >> shift & 0xFF)
        + (lower[x + 1] >> shift & 0xFF);
  }
}
