package dev.interleave.export.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A font cut down to the characters of one page. Its licence, the SIL Open Font License, asks that
/// what was changed bears another name, and that the licence is named in it.
///
/// Tables are those of the OpenType specification.
public final class FontSubset {

  private static final String NOTICE =
      "Copyright © 2017 IBM Corp. with Reserved Font Name \"Plex\". Cut down and renamed. Licensed"
          + " under the SIL Open Font License, Version 1.1, openfontlicense.org";
  private static final int WINDOWS = 3;
  private static final int UNICODE = 1;
  private static final int AMERICAN = 0x409;

  private final FontTables tables;
  private final SequencedMap<Integer, Integer> numbers = new TreeMap<>();
  private final List<Integer> glyphs;

  private FontSubset(byte[] font, Set<Integer> characters) {
    tables = new FontTables(font);
    var wanted = new ArrayList<Integer>();
    wanted.add(0);
    Map<Integer, Integer> known = CharacterMap.read(tables.table("cmap"));
    for (int character : new TreeSet<>(characters)) {
      Integer glyph = known.get(character);
      if (glyph != null) {
        numbers.put(character, glyph);
        wanted.add(glyph);
      }
    }
    glyphs = Glyphs.closure(wanted, new Glyphs(tables));
    numbers.replaceAll((_, glyph) -> glyphs.indexOf(glyph));
  }

  /// The font file of some characters. Those that the font lacks are left out.
  ///
  /// @param font a TrueType font file
  /// @param characters code points
  /// @param name what the family is called from now on
  public static byte[] of(byte[] font, Set<Integer> characters, String name) {
    return new FontSubset(font, characters).file(name);
  }

  private byte[] file(String name) {
    var written = new TreeMap<String, byte[]>();
    written.put("OS/2", bytes("OS/2"));
    written.put("cmap", CharacterMap.write(numbers));
    written.put("name", names(name));
    putOutlines(written);
    written.put("hmtx", metrics());
    written.put("head", changed("head", 50, 1));
    written.put("hhea", changed("hhea", 34, glyphs.size()));
    written.put("maxp", changed("maxp", 4, glyphs.size()));
    byte[] post = new byte[32];
    tables.table("post").get(0, post);
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    written.put("post", post);
    return FontTables.write(written);
  }

  private void putOutlines(Map<String, byte[]> written) {
    var from = new Glyphs(tables);
    var outlines = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    for (int glyph : glyphs) {
      places.putInt(outlines.size());
      outlines.writeBytes(from.renumbered(glyph, glyphs));
      outlines.writeBytes(new byte[-outlines.size() & 3]);
    }
    places.putInt(outlines.size());
    written.put("glyf", outlines.toByteArray());
    written.put("loca", places.array());
  }

  /// Advance and left bearing of each glyph. Those beyond the last advance of the table share it.
  private byte[] metrics() {
    ByteBuffer table = tables.table("hmtx");
    int measured = Short.toUnsignedInt(tables.table("hhea").getShort(34));
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      int bearing = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
      metrics.putShort(table.getShort(4 * Math.min(glyph, measured - 1)));
      metrics.putShort(table.getShort(bearing));
    }
    return metrics.array();
  }

  private byte[] bytes(String table) {
    ByteBuffer buffer = tables.table(table);
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private byte[] changed(String table, int at, int value) {
    byte[] bytes = bytes(table);
    ByteBuffer.wrap(bytes).putShort(at, (short) value);
    return bytes;
  }

  private static byte[] names(String name) {
    var texts = new TreeMap<Integer, String>();
    texts.put(0, NOTICE);
    texts.put(1, name);
    texts.put(2, "Regular");
    texts.put(4, name);
    texts.put(6, name.replace(" ", ""));
    var storage = new ByteArrayOutputStream();
    ByteBuffer records = ByteBuffer.allocate(6 + 12 * texts.size());
    records.putShort((short) 0).putShort((short) texts.size());
    records.putShort((short) records.capacity());
    texts.forEach(
        (number, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
          records.putShort((short) WINDOWS).putShort((short) UNICODE).putShort((short) AMERICAN);
          records.putShort(number.shortValue()).putShort((short) bytes.length);
          records.putShort((short) storage.size());
          storage.writeBytes(bytes);
        });
    var table = new ByteArrayOutputStream();
    table.writeBytes(records.array());
    table.writeBytes(storage.toByteArray());
    return table.toByteArray();
  }
}
