package dev.interleave.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) made of arrays, whole numbers, texts, truths and nulls from bytes of
/// UTF-8, one value per line, and knows where it stands. Holds no more of the file than one text.
/// Every method throws [MalformedTraceException] if something else stands there.
final class JsonInput {

  private static final int END = -1;

  /// 64 MiB: a value of five million numbers fits. A line without end would fill the memory.
  private static final long LONGEST_LINE = 1 << 26;

  /// Ten times what programs nest: each level takes room on the stack, here and wherever values are
  /// compared.
  private static final int DEEPEST = 500;

  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private final TextInput texts = new TextInput(this);
  private final KnownTexts known = new KnownTexts();
  private int at;
  private int end;
  private long bufferOffset;
  private long lineOffset;
  private int line = 1;
  private int depth;
  private boolean first;

  JsonInput(InputStream stream) {
    this.stream = stream;
  }

  /// Number of the line that is being read, from one.
  int line() {
    return line;
  }

  /// How many bytes of the file come before the place that is read next.
  long offset() {
    return bufferOffset + at;
  }

  /// Whether nothing follows but empty lines.
  boolean atEnd() throws IOException {
    int next = token();
    while (next == '\n') {
      newLine();
      next = token();
    }
    return next == END;
  }

  void endLine() throws IOException {
    int next = token();
    if (next == '\n') {
      newLine();
    } else if (next != END) {
      throw unexpected("the end of the line");
    }
  }

  private void newLine() {
    at++;
    line++;
    lineOffset = offset();
    depth = 0;
  }

  void beginArray() throws IOException {
    expect('[', "a list");
    if (++depth > DEEPEST) {
      throw new MalformedTraceException("it is nested deeper than " + DEEPEST + " levels");
    }
    first = true;
  }

  /// Whether another value of the array follows; if not, the array is left.
  boolean hasNext() throws IOException {
    int next = token();
    if (next == ']') {
      at++;
      depth--;
      first = false;
      return false;
    }
    if (first) {
      first = false;
    } else {
      expect(',', "a comma or the end of the list");
    }
    return true;
  }

  /// Passes a null, if one follows.
  boolean nothing() throws IOException {
    if (token() != 'n') {
      return false;
    }
    word("null");
    return true;
  }

  boolean truth() throws IOException {
    boolean value = token() == 't';
    word(value ? "true" : "false");
    return value;
  }

  private void word(String word) throws IOException {
    for (int index = 0; index < word.length(); index++) {
      if (next() != word.charAt(index)) {
        throw unexpected(word);
      }
      at++;
    }
  }

  long number() throws IOException {
    boolean negative = token() == '-';
    if (negative) {
      at++;
    }
    int digit = next() - '0';
    if (digit < 0 || digit > 9) {
      throw unexpected("a number");
    }
    long value = 0;
    // Eighteen digits always fit, and need no other look.
    for (int fitting = Math.min(18, end - at); fitting > 0 && digit >= 0 && digit <= 9; fitting--) {
      value = value * 10 - digit;
      at++;
      digit = (at < end ? buffer[at] : next()) - '0';
    }
    while (digit >= 0 && digit <= 9) {
      // Negative numbers reach one further than positive ones.
      if (value < (Long.MIN_VALUE + digit) / 10) {
        throw new MalformedTraceException("a number does not fit 64 bits");
      }
      value = value * 10 - digit;
      at++;
      digit = next() - '0';
    }
    if (!negative && value == Long.MIN_VALUE) {
      throw new MalformedTraceException("a number does not fit 64 bits");
    }
    return negative ? value : -value;
  }

  String text() throws IOException {
    expect('"', "a text");
    String plain = plainText();
    return plain == null ? texts.read() : plain;
  }

  /// A short text that came before, if that is what stands there and nothing in it is unusual.
  private @Nullable String plainText() {
    int hash = 0;
    int last = Math.min(end, at + KnownTexts.LONGEST + 1);
    for (int place = at; place < last; place++) {
      int next = buffer[place];
      if (next == '"') {
        String text = known.once(buffer, at, place - at, hash);
        at = place + 1;
        return text;
      }
      if (next < ' ' || next == '\\') {
        return null;
      }
      hash = 31 * hash + next;
    }
    return null;
  }

  /// Passes a value of any kind.
  void skip() throws IOException {
    switch (token()) {
      case '[' -> {
        beginArray();
        while (hasNext()) {
          skip();
        }
      }
      case '"' -> text();
      case 't', 'f' -> truth();
      case 'n' -> nothing();
      default -> number();
    }
  }

  private void expect(char character, String what) throws IOException {
    if (token() != character) {
      throw unexpected(what);
    }
    at++;
  }

  MalformedTraceException unexpected(String what) throws IOException {
    return new MalformedTraceException(
        next() == END
            ? "the file ends before the run does"
            : what + " does not stand where it should");
  }

  /// The next byte that is no space.
  private int token() throws IOException {
    int next = next();
    while (next == ' ' || next == '\t' || next == '\r') {
      at++;
      next = next();
    }
    return next;
  }

  /// The next byte, and takes it.
  int take() throws IOException {
    int next = next();
    if (next == END) {
      throw unexpected("something");
    }
    at++;
    return next;
  }

  /// The next byte, or [#END].
  int next() throws IOException {
    if (at == end && !fill()) {
      return END;
    }
    return buffer[at] & 0xff;
  }

  private boolean fill() throws IOException {
    if (offset() - lineOffset > LONGEST_LINE) {
      throw new MalformedTraceException("the line is longer than 64 MiB");
    }
    bufferOffset += end;
    at = 0;
    end = Math.max(0, stream.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
