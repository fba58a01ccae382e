package dev.interleave.live.process;

/// The steps of [AddingProcess], named as its comments name them.
enum AddingStep {
  START,
  JOIN,
  RESULT,
  RESULT_ELEMENT,
  PRINT_NUMBER,
  PRINT_NUMBERS,
  PASS,
  LOCK,
  UNLOCK,
  READ,
  WRITE,
  READ_VOLATILE,
  WRITE_VOLATILE,
  ADD,
  COMPARE_AND_SET,
  SLEEP
}
