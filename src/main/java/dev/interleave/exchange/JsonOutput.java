package dev.interleave.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes JSON (RFC 8259) made of arrays, whole numbers, texts, truths and nulls as UTF-8, straight
/// into bytes. Not safe for use by several threads.
final class JsonOutput {

  private static final int CAPACITY = 1 << 16;

  /// The most bytes of one number, with its sign.
  private static final int LONGEST_NUMBER = 20;

  /// The most bytes that one UTF-16 unit becomes: an escape.
  private static final int LONGEST_CHARACTER = 6;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream stream;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;
  private boolean separated = true;

  JsonOutput(OutputStream stream) {
    this.stream = stream;
  }

  void beginArray() throws IOException {
    separate();
    put('[');
    separated = true;
  }

  void endArray() throws IOException {
    reserve(1);
    put(']');
    separated = false;
  }

  void endLine() throws IOException {
    reserve(1);
    put('\n');
    separated = true;
  }

  void nothing() throws IOException {
    word("null");
  }

  void truth(boolean value) throws IOException {
    word(value ? "true" : "false");
  }

  private void word(String word) throws IOException {
    separate();
    reserve(word.length());
    for (int index = 0; index < word.length(); index++) {
      put(word.charAt(index));
    }
  }

  void number(long value) throws IOException {
    separate();
    reserve(LONGEST_NUMBER);
    // Negative numbers reach one further than positive ones.
    long rest = value < 0 ? value : -value;
    if (value < 0) {
      put('-');
    }
    int digits = 1;
    for (long left = rest / 10; left != 0; left /= 10) {
      digits++;
    }
    for (int at = size + digits - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  void text(String characters) throws IOException {
    separate();
    reserve(1);
    put('"');
    int length = characters.length();
    for (int index = 0; index < length; index++) {
      if (size > CAPACITY - LONGEST_CHARACTER) {
        flush();
      }
      char character = characters.charAt(index);
      if (character == '"' || character == '\\') {
        put('\\');
        put(character);
      } else if (character >= ' ' && character < 0x7f) {
        put(character);
      } else if (Character.isHighSurrogate(character)
          && index + 1 < length
          && Character.isLowSurrogate(characters.charAt(index + 1))) {
        index++;
        pair(Character.toCodePoint(character, characters.charAt(index)));
      } else {
        unusual(character);
      }
    }
    reserve(1);
    put('"');
  }

  private void pair(int codePoint) {
    put(0xf0 | (codePoint >> 18));
    put(0x80 | ((codePoint >> 12) & 0x3f));
    put(0x80 | ((codePoint >> 6) & 0x3f));
    put(0x80 | (codePoint & 0x3f));
  }

  private void unusual(char character) {
    if (character == '\n') {
      put('\\');
      put('n');
    } else if (character <= 0x7f || Character.isSurrogate(character)) {
      put('\\');
      put('u');
      for (int shift = 12; shift >= 0; shift -= 4) {
        put(HEX[(character >> shift) & 0xf]);
      }
    } else if (character < 0x800) {
      put(0xc0 | (character >> 6));
      put(0x80 | (character & 0x3f));
    } else {
      put(0xe0 | (character >> 12));
      put(0x80 | ((character >> 6) & 0x3f));
      put(0x80 | (character & 0x3f));
    }
  }

  void flush() throws IOException {
    stream.write(buffer, 0, size);
    size = 0;
  }

  private void separate() throws IOException {
    reserve(2);
    if (!separated) {
      put(',');
    }
    separated = false;
  }

  private void reserve(int bytes) throws IOException {
    if (size > CAPACITY - bytes) {
      flush();
    }
  }

  private void put(int value) {
    buffer[size++] = (byte) value;
  }
}
