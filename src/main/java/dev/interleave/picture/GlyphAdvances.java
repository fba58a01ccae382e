package dev.interleave.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// How far each character of one font moves the pen, read from the font's file. Immutable.
///
/// The tables are those of the OpenType specification: `head` and `hhea` for counts and units,
/// `hmtx` for advances, `cmap` format 4 from characters to glyphs.
final class GlyphAdvances {

  private static final int CHARACTERS = 0x10000;
  private static final int HEAD = tag("head");
  private static final int HHEA = tag("hhea");
  private static final int HMTX = tag("hmtx");
  private static final int CMAP = tag("cmap");

  private final float[] advances;

  private GlyphAdvances(float[] advances) {
    this.advances = advances;
  }

  /// Reads a font of the program's own resources.
  ///
  /// @param resource path of the file among the resources
  static GlyphAdvances read(String resource) {
    try (InputStream in = GlyphAdvances.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: it lacks " + resource);
      }
      return parse(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + resource + " cannot be read", e);
    }
  }

  /// The advance of a character of the basic plane, as a part of the height of the font; that of
  /// the glyph for missing characters where the font has none.
  double of(char character) {
    return advances[character];
  }

  private static GlyphAdvances parse(ByteBuffer font) {
    float unitsPerEm = unsigned(font, table(font, HEAD) + 18);
    int measured = unsigned(font, table(font, HHEA) + 34);
    int metrics = table(font, HMTX);
    float[] ofGlyph = new float[measured];
    for (int glyph = 0; glyph < measured; glyph++) {
      ofGlyph[glyph] = unsigned(font, metrics + 4 * glyph) / unitsPerEm;
    }
    float[] advances = new float[CHARACTERS];
    Arrays.fill(advances, ofGlyph[0]);
    int mapping = characterMapping(font, table(font, CMAP));
    int segments = unsigned(font, mapping + 6) / 2;
    for (int segment = 0; segment < segments; segment++) {
      readSegment(font, mapping + 14 + 2 * segment, segments, ofGlyph, advances);
    }
    return new GlyphAdvances(advances);
  }

  /// Reads one run of characters of a `cmap` of format 4, whose four parallel arrays lie one behind
  /// the other, with two bytes of padding behind the first.
  private static void readSegment(
      ByteBuffer font, int endAt, int segments, float[] ofGlyph, float[] advances) {
    int startAt = endAt + 2 * segments + 2;
    int deltaAt = startAt + 2 * segments;
    int offsetAt = deltaAt + 2 * segments;
    int start = unsigned(font, startAt);
    int end = Math.min(unsigned(font, endAt), CHARACTERS - 2);
    int offset = unsigned(font, offsetAt);
    for (int character = start; character <= end; character++) {
      int mapped =
          offset == 0 ? character : unsigned(font, offsetAt + offset + 2 * (character - start));
      int glyph = offset != 0 && mapped == 0 ? 0 : (mapped + unsigned(font, deltaAt)) & 0xFFFF;
      advances[character] = ofGlyph[Math.min(glyph, ofGlyph.length - 1)];
    }
  }

  private static int characterMapping(ByteBuffer font, int cmap) {
    for (int index = 0; index < unsigned(font, cmap + 2); index++) {
      int subtable = cmap + font.getInt(cmap + 8 + 8 * index);
      if (unsigned(font, subtable) == 4) {
        return subtable;
      }
    }
    throw new IllegalStateException("A font of the program has no mapping of format 4");
  }

  private static int table(ByteBuffer font, int tag) {
    for (int index = 0; index < unsigned(font, 4); index++) {
      int entry = 12 + 16 * index;
      if (font.getInt(entry) == tag) {
        return font.getInt(entry + 8);
      }
    }
    throw new IllegalStateException("A font of the program lacks a table");
  }

  private static int unsigned(ByteBuffer font, int at) {
    return Short.toUnsignedInt(font.getShort(at));
  }

  private static int tag(String name) {
    return (name.charAt(0) << 24) | (name.charAt(1) << 16) | (name.charAt(2) << 8) | name.charAt(3);
  }
}
