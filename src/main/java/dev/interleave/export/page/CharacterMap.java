package dev.interleave.export.page;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The `cmap` table, from characters of the basic plane to glyphs, in format 4.
final class CharacterMap {

  private static final int HEADER = 14;
  private static final int LAST_CHARACTER = 0xFFFF;
  private static final int WINDOWS = 3;
  private static final int UNICODE = 1;

  private CharacterMap() {}

  static Map<Integer, Integer> read(ByteBuffer table) {
    int mapping = format4(table);
    int segments = unsigned(table, mapping + 6) / 2;
    var glyphs = new HashMap<Integer, Integer>();
    for (int segment = 0; segment < segments; segment++) {
      int endAt = mapping + HEADER + 2 * segment;
      int startAt = endAt + 2 * segments + 2;
      int deltaAt = startAt + 2 * segments;
      int offsetAt = deltaAt + 2 * segments;
      int offset = unsigned(table, offsetAt);
      int start = unsigned(table, startAt);
      for (int character = start; character <= unsigned(table, endAt); character++) {
        int mapped =
            offset == 0 ? character : unsigned(table, offsetAt + offset + 2 * (character - start));
        int glyph = (mapped + unsigned(table, deltaAt)) & 0xFFFF;
        if (glyph != 0 && (offset == 0 || mapped != 0)) {
          glyphs.put(character, glyph);
        }
      }
    }
    return glyphs;
  }

  private static int format4(ByteBuffer table) {
    for (int index = 0; index < unsigned(table, 2); index++) {
      int mapping = table.getInt(8 + 8 * index);
      if (unsigned(table, mapping) == 4) {
        return mapping;
      }
    }
    throw new IllegalStateException("A font of the program has no mapping of format 4");
  }

  /// One segment for each character, and the one that the format ends with.
  static byte[] write(SequencedMap<Integer, Integer> glyphs) {
    var ends = new ArrayList<Integer>(glyphs.keySet());
    ends.removeIf(character -> character == LAST_CHARACTER);
    ends.add(LAST_CHARACTER);
    int count = ends.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer table = ByteBuffer.allocate(12 + HEADER + 2 + 8 * count);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) WINDOWS).putShort((short) UNICODE).putInt(12);
    table.putShort((short) 4).putShort((short) (table.capacity() - 12)).putShort((short) 0);
    table.putShort((short) (2 * count)).putShort((short) (2 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (2 * (count - power)));
    ends.forEach(character -> table.putShort(character.shortValue()));
    table.putShort((short) 0);
    ends.forEach(character -> table.putShort(character.shortValue()));
    ends.forEach(
        character ->
            table.putShort(
                (short) (glyphs.getOrDefault(character, LAST_CHARACTER + 1) - character)));
    ends.forEach(_ -> table.putShort((short) 0));
    return table.array();
  }

  private static int unsigned(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }
}
