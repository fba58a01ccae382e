package dev.interleave.export;

import java.util.Arrays;

/// The colours of a film, and which of them stands for any other. Remembers what it has looked up;
/// to be used by one thread at a time.
final class Palette {

  /// One index of the 256 is kept for transparency.
  static final int MOST_COLORS = 255;

  private static final int EMPTY = -1;

  private final int[] colors;
  private int[] known = new int[1 << 14];
  private byte[] indices = new byte[1 << 14];
  private int knownCount;

  /// @param colors one to [#MOST_COLORS] colours as `0xRRGGBB`
  Palette(int[] colors) {
    if (colors.length == 0 || colors.length > MOST_COLORS) {
      throw new IllegalArgumentException("A palette cannot have " + colors.length + " colours");
    }
    this.colors = colors.clone();
    Arrays.fill(known, EMPTY);
  }

  int size() {
    return colors.length;
  }

  int color(int index) {
    return colors[index];
  }

  /// Index of the colour that comes closest to a colour.
  int indexOf(int color) {
    int slot = slot(color);
    if (known[slot] == EMPTY) {
      if (knownCount * 2 > known.length) {
        grow();
        slot = slot(color);
      }
      known[slot] = color;
      indices[slot] = (byte) nearest(color);
      knownCount++;
    }
    return indices[slot] & 0xFF;
  }

  private int slot(int color) {
    int mask = known.length - 1;
    int slot = ((color * 0x9E3779B1) >>> 12) & mask;
    while (known[slot] != EMPTY && known[slot] != color) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKnown = known;
    byte[] oldIndices = indices;
    known = new int[oldKnown.length * 2];
    indices = new byte[oldKnown.length * 2];
    Arrays.fill(known, EMPTY);
    for (int old = 0; old < oldKnown.length; old++) {
      if (oldKnown[old] != EMPTY) {
        int slot = slot(oldKnown[old]);
        known[slot] = oldKnown[old];
        indices[slot] = oldIndices[old];
      }
    }
  }

  private int nearest(int color) {
    int nearest = 0;
    for (int index = 1; index < colors.length; index++) {
      if (distance(colors[index], color) < distance(colors[nearest], color)) {
        nearest = index;
      }
    }
    return nearest;
  }

  /// How different two colours look: the differences of their channels, green counting most.
  static int distance(int one, int other) {
    int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
    int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
    int blue = Math.abs((one & 0xFF) - (other & 0xFF));
    return red * 3 / 2 + green * 2 + blue;
  }
}
