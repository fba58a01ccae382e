package dev.interleave.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages files of text lines in the ways that disks, networks, editors and other programs do.
final class TraceFuzz {

  private static final String[] EXPLOSIONS = {
    "-1",
    "99",
    "2147483647",
    "2147483648",
    "-2147483648",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "1e99",
    "0.5",
    "null",
    "[]",
    "\"\"",
    "true",
    "999999999999999999999999999999",
    "1000000000000000000",
    "\"NaN\"",
    "[[[[[[]]]]]]",
  };

  private final Random random;

  TraceFuzz(long seed) {
    random = new Random(seed);
  }

  /// A damaged file.
  ///
  /// @param whole the file as it was
  /// @param other another file, of which pieces are put in
  byte[] damaged(byte[] whole, byte[] other) {
    byte[] damaged = whole;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      damaged =
          switch (random.nextInt(9)) {
            case 0 -> flipped(damaged);
            case 1 -> Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
            case 2 -> withoutLine(damaged);
            case 3 -> withLine(damaged, damaged);
            case 4 -> swapped(damaged);
            case 5, 6 -> exploded(damaged);
            case 7 -> withLine(damaged, other);
            default -> spliced(damaged, other);
          };
    }
    return damaged;
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int times = 1 + random.nextInt(3); times > 0 && flipped.length > 0; times--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] withoutLine(byte[] bytes) {
    List<byte[]> lines = lines(bytes);
    lines.remove(random.nextInt(lines.size()));
    return joined(lines);
  }

  private byte[] withLine(byte[] bytes, byte[] from) {
    List<byte[]> lines = lines(bytes);
    List<byte[]> others = lines(from);
    lines.add(random.nextInt(lines.size() + 1), others.get(random.nextInt(others.size())));
    return joined(lines);
  }

  private byte[] swapped(byte[] bytes) {
    List<byte[]> lines = lines(bytes);
    int one = random.nextInt(lines.size());
    int next = random.nextInt(lines.size());
    byte[] kept = lines.get(one);
    lines.set(one, lines.get(next));
    lines.set(next, kept);
    return joined(lines);
  }

  /// Another value in place of a number.
  private byte[] exploded(byte[] bytes) {
    List<byte[]> lines = lines(bytes);
    int index = random.nextInt(lines.size());
    String line = new String(lines.get(index), StandardCharsets.ISO_8859_1);
    var numbers = java.util.regex.Pattern.compile("(?<=[,\\[])-?\\d+(?=[,\\]])").matcher(line);
    var places = new ArrayList<int[]>();
    while (numbers.find()) {
      places.add(new int[] {numbers.start(), numbers.end()});
    }
    if (places.isEmpty()) {
      return flipped(bytes);
    }
    int[] place = places.get(random.nextInt(places.size()));
    String value =
        random.nextBoolean()
            ? EXPLOSIONS[random.nextInt(EXPLOSIONS.length)]
            : Integer.toString(random.nextInt(12) - 1);
    lines.set(
        index,
        (line.substring(0, place[0]) + value + line.substring(place[1]))
            .getBytes(StandardCharsets.ISO_8859_1));
    return joined(lines);
  }

  private byte[] spliced(byte[] bytes, byte[] other) {
    byte[] head = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    byte[] tail = Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    byte[] spliced = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, spliced, head.length, tail.length);
    return spliced;
  }

  private static List<byte[]> lines(byte[] bytes) {
    var lines = new ArrayList<byte[]>();
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, start, at + 1));
        start = at + 1;
      }
    }
    lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
    return lines;
  }

  private static byte[] joined(List<byte[]> lines) {
    var joined = new ByteArrayOutputStream();
    lines.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
