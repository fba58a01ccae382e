package dev.interleave.export;

import dev.interleave.export.paint.Pixels;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes frames as an animated GIF (CompuServe, "Graphics Interchange Format, Version 89a"). A
/// frame holds the rectangle that differs from the frame before, transparent where it does not; a
/// frame that does not differ makes the one before stay longer.
final class GifEncoder {

  private static final int COLOR_BITS = 8;
  private static final int TRANSPARENT = 255;
  private static final int LONGEST_DELAY = 0xFFFF;

  private final OutputStream stream;
  private final Palette palette;
  private final boolean loop;
  private byte @Nullable [] shown;
  private @Nullable Patch pending;
  private byte[] pendingIndices = {};
  private int pendingHundredths;
  private int width;

  /// The part of a frame that is new.
  private record Patch(int left, int top, int width, int height) {

    /// The indices of the part, transparent where the frame before shows the same.
    byte[] indices(byte @Nullable [] before, byte[] after, int frameWidth) {
      byte[] indices = new byte[width * height];
      for (int at = 0; at < indices.length; at++) {
        int place = (top + at / width) * frameWidth + left + at % width;
        boolean same = before != null && before[place] == after[place];
        indices[at] = same ? (byte) TRANSPARENT : after[place];
      }
      return indices;
    }
  }

  GifEncoder(OutputStream stream, Palette palette, boolean loop) {
    this.stream = stream;
    this.palette = palette;
    this.loop = loop;
  }

  /// Adds a frame; all have the size of the first.
  ///
  /// @param hundredths how long it stays, in hundredths of a second
  void add(Pixels frame, int hundredths) throws IOException {
    byte[] next = indexed(frame);
    byte[] before = shown;
    if (before == null) {
      width = frame.width();
      writeHeader(frame.width(), frame.height());
      hold(new Patch(0, 0, frame.width(), frame.height()), null, next, hundredths);
    } else {
      Patch change = change(before, next);
      if (change == null && pendingHundredths + hundredths <= LONGEST_DELAY) {
        pendingHundredths += hundredths;
      } else {
        flush();
        hold(change == null ? new Patch(0, 0, 1, 1) : change, before, next, hundredths);
      }
    }
    shown = next;
  }

  private void hold(Patch patch, byte @Nullable [] before, byte[] after, int hundredths) {
    pending = patch;
    pendingIndices = patch.indices(before, after, width);
    pendingHundredths = hundredths;
  }

  /// Writes what is left. Does not close the stream.
  void finish() throws IOException {
    flush();
    stream.write(0x3B);
  }

  private byte[] indexed(Pixels frame) {
    byte[] indices = new byte[frame.width() * frame.height()];
    int at = 0;
    int last = -1;
    byte lastIndex = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int color = frame.colorAt(x, y);
        if (color != last) {
          last = color;
          lastIndex = (byte) palette.indexOf(color);
        }
        indices[at++] = lastIndex;
      }
    }
    return indices;
  }

  private @Nullable Patch change(byte[] before, byte[] after) {
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int at = 0; at < after.length; at++) {
      if (after[at] != before[at]) {
        int x = at % width;
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = at / width;
        top = top < 0 ? bottom : top;
      }
    }
    if (top < 0) {
      return null;
    }
    return new Patch(left, top, right - left + 1, bottom - top + 1);
  }

  private void writeHeader(int columns, int rows) throws IOException {
    stream.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
    writeShort(columns);
    writeShort(rows);
    stream.write(0x80 | (COLOR_BITS - 1) << 4 | (COLOR_BITS - 1));
    stream.write(0);
    stream.write(0);
    for (int index = 0; index < 1 << COLOR_BITS; index++) {
      int color = index < palette.size() ? palette.color(index) : 0;
      stream.write(color >> 16);
      stream.write(color >> 8);
      stream.write(color);
    }
    if (loop) {
      stream.write(new byte[] {0x21, (byte) 0xFF, 11});
      stream.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
      stream.write(new byte[] {3, 1, 0, 0, 0});
    }
  }

  private void flush() throws IOException {
    Patch patch = pending;
    if (patch == null) {
      return;
    }
    stream.write(new byte[] {0x21, (byte) 0xF9, 4, 0x05});
    writeShort(pendingHundredths);
    stream.write(TRANSPARENT);
    stream.write(0);
    stream.write(0x2C);
    writeShort(patch.left());
    writeShort(patch.top());
    writeShort(patch.width());
    writeShort(patch.height());
    stream.write(0);
    new LzwEncoder(stream, COLOR_BITS).encode(pendingIndices);
    pending = null;
  }

  private void writeShort(int value) throws IOException {
    stream.write(value);
    stream.write(value >> 8);
  }
}
