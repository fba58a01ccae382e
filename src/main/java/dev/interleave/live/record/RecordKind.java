package dev.interleave.live.record;

/// What a record says. The values are those of [Recorder]'s methods.
enum RecordKind {
  BEGAN,
  ENDED,
  STARTED_ACTOR,
  AWAITING_ACTOR,
  AWAITED_ACTOR,
  READ,
  WRITTEN,
  UPDATED,
  REQUESTED,
  ACQUIRED,
  RELEASED,
  BYPASSED_IN,
  BYPASSED_OUT,
  RECOVERED,
  SLEEP_BEGAN,
  SLEEP_ENDED,
  PUTTING,
  PUT,
  TAKING,
  TAKEN,
  TASK_DONE,
  JOINING_QUEUE,
  JOINED_QUEUE,
  INTERRUPTED,
  INTERRUPTING_ACTOR,
  PRINTED;

  /// All kinds by number, kept because `values()` copies.
  private static final RecordKind[] ALL = values();

  static RecordKind of(long number) {
    return ALL[(int) number];
  }
}
