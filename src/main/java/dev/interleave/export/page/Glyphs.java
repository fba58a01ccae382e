package dev.interleave.export.page;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The outlines of a font's `glyf` table, and how they are renumbered. Glyphs lose their hints,
/// which need tables of their own and which screens of today do without.
final class Glyphs {

  private static final int HEADER = 10;
  private static final int WIDE_ARGUMENTS = 0x0001;
  private static final int ONE_SCALE = 0x0008;
  private static final int MORE_PARTS = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int FOUR_SCALES = 0x0080;
  private static final int HINTS = 0x0100;

  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean longPlaces;

  Glyphs(FontTables tables) {
    outlines = tables.table("glyf");
    places = tables.table("loca");
    longPlaces = tables.table("head").getShort(50) == 1;
  }

  /// The glyphs that are needed to draw some: themselves, and what they are put together from.
  static List<Integer> closure(List<Integer> wanted, Glyphs glyphs) {
    var all = new ArrayList<Integer>();
    var open = new ArrayDeque<Integer>(wanted);
    while (!open.isEmpty()) {
      int glyph = open.remove();
      if (!all.contains(glyph)) {
        all.add(glyph);
        ByteBuffer outline = glyphs.outline(glyph);
        parts(outline).forEach(part -> open.add(glyphAt(outline, part)));
      }
    }
    return all;
  }

  /// The outline of a glyph without hints, its parts renumbered.
  ///
  /// @param glyphs the old numbers of glyphs in the order of their new ones
  byte[] renumbered(int glyph, List<Integer> glyphs) {
    ByteBuffer outline = outline(glyph);
    if (outline.capacity() == 0) {
      return new byte[0];
    }
    if (outline.getShort(0) >= 0) {
      return withoutHints(outline);
    }
    List<Integer> parts = parts(outline);
    byte[] bytes = new byte[partEnd(outline, parts.getLast())];
    outline.get(0, bytes);
    ByteBuffer copy = ByteBuffer.wrap(bytes);
    for (int part : parts) {
      copy.putShort(part, (short) (copy.getShort(part) & ~HINTS));
      copy.putShort(part + 2, (short) glyphs.indexOf(glyphAt(outline, part)));
    }
    return bytes;
  }

  private static byte[] withoutHints(ByteBuffer outline) {
    int lengthAt = HEADER + 2 * outline.getShort(0);
    int hints = Short.toUnsignedInt(outline.getShort(lengthAt));
    int rest = lengthAt + 2 + hints;
    byte[] bytes = new byte[outline.capacity() - hints];
    outline.get(0, bytes, 0, lengthAt);
    outline.get(rest, bytes, lengthAt + 2, outline.capacity() - rest);
    return bytes;
  }

  private ByteBuffer outline(int glyph) {
    int from = place(glyph);
    return outlines.slice(from, place(glyph + 1) - from);
  }

  private int place(int glyph) {
    return longPlaces
        ? places.getInt(4 * glyph)
        : 2 * Short.toUnsignedInt(places.getShort(2 * glyph));
  }

  /// Where the parts of a glyph that is put together are described.
  private static List<Integer> parts(ByteBuffer outline) {
    var parts = new ArrayList<Integer>();
    if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
      return parts;
    }
    int at = HEADER;
    boolean more = true;
    while (more) {
      parts.add(at);
      more = (outline.getShort(at) & MORE_PARTS) != 0;
      at = partEnd(outline, at);
    }
    return parts;
  }

  private static int partEnd(ByteBuffer outline, int part) {
    int flags = outline.getShort(part);
    int end = part + 4 + ((flags & WIDE_ARGUMENTS) != 0 ? 4 : 2);
    if ((flags & ONE_SCALE) != 0) {
      return end + 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return end + 4;
    }
    return (flags & FOUR_SCALES) != 0 ? end + 8 : end;
  }

  private static int glyphAt(ByteBuffer outline, int part) {
    return Short.toUnsignedInt(outline.getShort(part + 2));
  }
}
