package dev.interleave.live.thread;

/// The steps of [CountingThread], named as its comments name them.
enum CountingStep {
  START,
  JOIN,
  RESULT,
  PRINT,
  MAIN_INTERRUPTED,
  PASS,
  ENTER,
  LEAVE,
  LOCK,
  UNLOCK,
  READ,
  WRITE,
  READ_OPAQUE,
  WRITE_OPAQUE,
  READ_VOLATILE,
  WRITE_VOLATILE,
  ADD,
  SLEEP,
  INTERRUPTED
}
