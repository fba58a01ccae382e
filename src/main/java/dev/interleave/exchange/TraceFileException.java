package dev.interleave.exchange;

/// Says that a file is no trace that can be read: one sentence, with file and line.
public final class TraceFileException extends Exception {

  private static final long serialVersionUID = 1L;

  TraceFileException(String message) {
    super(message);
  }
}
