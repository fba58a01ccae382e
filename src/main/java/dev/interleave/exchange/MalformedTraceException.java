package dev.interleave.exchange;

/// Says what is wrong at the place that is being read. Whoever reads adds where that is.
final class MalformedTraceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedTraceException(String reason) {
    super(reason);
  }
}
