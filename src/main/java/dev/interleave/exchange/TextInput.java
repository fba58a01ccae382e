package dev.interleave.exchange;

import java.io.IOException;
import java.util.Arrays;

/// Reads the texts of a JSON file, whatever they hold.
final class TextInput {

  private final JsonInput input;
  private char[] characters = new char[256];
  private int size;

  TextInput(JsonInput input) {
    this.input = input;
  }

  /// Reads on after the opening quote, and past the closing one.
  String read() throws IOException {
    size = 0;
    while (true) {
      int next = input.next();
      if (next == '"') {
        input.take();
        return new String(characters, 0, size);
      }
      if (next < ' ') {
        throw input.unexpected("the end of a text");
      }
      input.take();
      if (next == '\\') {
        add(escaped());
      } else if (next < 0x80) {
        add((char) next);
      } else {
        decode(next);
      }
    }
  }

  private char escaped() throws IOException {
    int kind = input.take();
    return switch (kind) {
      case '"', '\\', '/' -> (char) kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
          int value = Character.digit(input.take(), 16);
          if (value < 0) {
            throw new MalformedTraceException("an escape in a text is not four hexadecimal digits");
          }
          unit = (unit << 4) | value;
        }
        yield (char) unit;
      }
      default ->
          throw new MalformedTraceException("a text holds an escape that JSON does not have");
    };
  }

  /// UTF-8 as RFC 3629 has it: no form longer than needed, no surrogates, nothing above U+10FFFF.
  private void decode(int lead) throws IOException {
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    int codePoint = lead & (0x3f >> more);
    for (int index = 0; index < more; index++) {
      int next = input.next();
      if ((next & 0xc0) != 0x80 || next < 0) {
        throw notUtf8();
      }
      input.take();
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
    if (lead < 0xc2
        || lead > 0xf4
        || codePoint < least
        || codePoint > Character.MAX_CODE_POINT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      throw notUtf8();
    }
    if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      add(Character.highSurrogate(codePoint));
      add(Character.lowSurrogate(codePoint));
    } else {
      add((char) codePoint);
    }
  }

  private static MalformedTraceException notUtf8() {
    return new MalformedTraceException("a text is not in UTF-8");
  }

  private void add(char character) {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, size * 2);
    }
    characters[size++] = character;
  }
}
