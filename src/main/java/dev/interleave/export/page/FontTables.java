package dev.interleave.export.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The tables of an OpenType font file, each under its tag.
final class FontTables {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;
  private static final int ADJUSTMENT_IN_HEAD = 8;

  private final Map<String, ByteBuffer> tables = new HashMap<>();

  /// The tables of a file.
  FontTables(byte[] file) {
    ByteBuffer font = ByteBuffer.wrap(file);
    int count = Short.toUnsignedInt(font.getShort(4));
    for (int index = 0; index < count; index++) {
      int entry = HEADER + ENTRY * index;
      String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
    }
  }

  /// The table of a tag.
  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("A font of the program lacks the table " + tag);
    }
    return table;
  }

  /// The file of tables.
  static byte[] write(Map<String, byte[]> tables) {
    var sorted = new TreeMap<String, byte[]>(tables);
    int size = HEADER + ENTRY * sorted.size();
    int length = size + sorted.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    int power = Integer.highestOneBit(sorted.size());
    file.putInt(TRUE_TYPE).putShort((short) sorted.size()).putShort((short) (ENTRY * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (ENTRY * (sorted.size() - power)));
    int at = size;
    int head = 0;
    for (var table : sorted.entrySet()) {
      file.put(at, table.getValue());
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(checksum(file, at, padded(table.getValue().length)));
      file.putInt(at).putInt(table.getValue().length);
      head = table.getKey().equals("head") ? at : head;
      at += padded(table.getValue().length);
    }
    file.putInt(head + ADJUSTMENT_IN_HEAD, CHECKSUM_OF_FILE - checksum(file, 0, length));
    return file.array();
  }

  private static int checksum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
