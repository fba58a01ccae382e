package dev.interleave.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Compresses bytes as GIF prescribes: Lempel–Ziv–Welch with codes of growing width, in blocks of
/// at most 255 bytes (Graphics Interchange Format 89a, appendix F).
final class LzwEncoder {

  private static final int LARGEST_CODE = 4095;
  private static final int MOST_CODE_BITS = 12;
  private static final int LARGEST_BLOCK = 255;
  private static final int SLOTS = 1 << 14;
  private static final int EMPTY = -1;

  private final OutputStream stream;
  private final int dataBits;
  private final int clear;
  private final int end;
  private final int[] keys = new int[SLOTS];
  private final short[] codes = new short[SLOTS];
  private final byte[] block = new byte[LARGEST_BLOCK];
  private int blockSize;
  private int bits;
  private int bitCount;
  private int codeBits;
  private int nextCode;

  /// @param dataBits how many bits a byte of the data uses, 2 to 8
  LzwEncoder(OutputStream stream, int dataBits) {
    this.stream = stream;
    this.dataBits = dataBits;
    this.clear = 1 << dataBits;
    this.end = clear + 1;
  }

  /// Writes the data, from the byte that says how wide codes are to the block that ends it.
  ///
  /// @param data at least one byte
  void encode(byte[] data) throws IOException {
    stream.write(dataBits);
    forgetAll();
    write(clear);
    int prefix = data[0] & 0xFF;
    for (int at = 1; at < data.length; at++) {
      int suffix = data[at] & 0xFF;
      int slot = slot(prefix << 8 | suffix);
      if (keys[slot] != EMPTY) {
        prefix = codes[slot];
        continue;
      }
      write(prefix);
      if (nextCode <= LARGEST_CODE) {
        learn(slot, prefix << 8 | suffix);
      } else {
        write(clear);
        forgetAll();
      }
      prefix = suffix;
    }
    write(prefix);
    growFor(nextCode);
    write(end);
    flush();
    stream.write(0);
  }

  private void forgetAll() {
    Arrays.fill(keys, EMPTY);
    nextCode = end + 1;
    codeBits = dataBits + 1;
  }

  private void learn(int slot, int key) {
    keys[slot] = key;
    codes[slot] = (short) nextCode;
    growFor(nextCode);
    nextCode++;
  }

  /// The reader learns a code one step later than the writer, and widens its codes then.
  private void growFor(int code) {
    if (code == 1 << codeBits && codeBits < MOST_CODE_BITS) {
      codeBits++;
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> 18;
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private void write(int code) throws IOException {
    bits |= code << bitCount;
    bitCount += codeBits;
    while (bitCount >= 8) {
      writeByte(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private void flush() throws IOException {
    if (bitCount > 0) {
      writeByte(bits);
    }
    if (blockSize > 0) {
      writeBlock();
    }
  }

  private void writeByte(int value) throws IOException {
    block[blockSize++] = (byte) value;
    if (blockSize == LARGEST_BLOCK) {
      writeBlock();
    }
  }

  private void writeBlock() throws IOException {
    stream.write(blockSize);
    stream.write(block, 0, blockSize);
    blockSize = 0;
  }
}
