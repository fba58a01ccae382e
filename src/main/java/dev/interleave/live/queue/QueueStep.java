package dev.interleave.live.queue;

/// The steps of [QueueThreads], named as its comments name them.
enum QueueStep {
  START,
  PUT,
  TAKE,
  WORK,
  TELL,
  DONE,
  JOIN_QUEUE,
  JOIN_THREAD,
  INTERRUPT,
  PRINT,
  WORKER_INTERRUPTED,
  PRODUCER_INTERRUPTED,
  MAIN_INTERRUPTED
}
