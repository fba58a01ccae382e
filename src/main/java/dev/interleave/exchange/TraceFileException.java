package dev.interleave.exchange;

/// Says that a file is no trace that can be read: one sentence, with file, line and byte.
public final class TraceFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final long offset;

  TraceFileException(String message, int line, long offset) {
    super(message);
    this.line = line;
    this.offset = offset;
  }

  /// In which line it was found, from one.
  public int line() {
    return line;
  }

  /// How many bytes of the file come before the place where it was found.
  public long offset() {
    return offset;
  }
}
