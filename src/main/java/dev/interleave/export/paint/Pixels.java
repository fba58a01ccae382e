package dev.interleave.export.paint;

import java.util.Arrays;

/// A picture in pixels without transparency.
public final class Pixels {

  private final int width;
  private final int height;
  private final int[] colors;

  /// Takes over an array of colours, row by row.
  ///
  /// @param colors `width * height` colours as `0xRRGGBB`, the uppermost byte without meaning
  public Pixels(int width, int height, int[] colors) {
    if (colors.length != width * height) {
      throw new IllegalArgumentException(
          "%d colours do not fill %d by %d pixels".formatted(colors.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.colors = colors;
  }

  /// How many pixels stand in a row.
  public int width() {
    return width;
  }

  /// How many rows there are.
  public int height() {
    return height;
  }

  /// The colour of a pixel as `0xRRGGBB`.
  ///
  /// @param x column, zero-based
  /// @param y row, zero-based
  public int colorAt(int x, int y) {
    return colors[y * width + x] & 0xFFFFFF;
  }

  /// Copies the colours of a row as `0xRRGGBB`, the uppermost byte without meaning.
  ///
  /// @param y row, zero-based
  /// @param into where to, from its beginning; at least as long as a row
  public void copyRow(int y, int[] into) {
    System.arraycopy(colors, y * width, into, 0, width);
  }

  /// Where a row begins to differ from the same row of other pixels: a column, or the width where
  /// it does not.
  ///
  /// @param other pixels of the same size
  /// @param y row, zero-based
  public int firstDifference(Pixels other, int y) {
    int from = y * width;
    int at = Arrays.mismatch(colors, from, from + width, other.colors, from, from + width);
    return at < 0 ? width : at;
  }

  /// The last column in which a row differs from the same row of other pixels, or -1 where it does
  /// not.
  ///
  /// @param other pixels of the same size
  /// @param y row, zero-based
  public int lastDifference(Pixels other, int y) {
    int at = width - 1;
    while (at >= 0 && colors[y * width + at] == other.colors[y * width + at]) {
      at--;
    }
    return at;
  }

  /// A copy of all colours, row by row.
  int[] copyColors() {
    return colors.clone();
  }
}
