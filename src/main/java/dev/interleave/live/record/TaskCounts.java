package dev.interleave.live.record;

import java.util.Arrays;

/// Who had to be done with which tasks of one queue before somebody saw all of them done.
final class TaskCounts {

  private final Records records;
  private final int queue;

  TaskCounts(Records records, int queue) {
    this.records = records;
    this.queue = queue;
  }

  /// Adds that what was done by then comes before a join ends: it is recorded before it counts.
  void addTo(Causes causes) {
    for (int actor = 0; actor < records.actorCount(); actor++) {
      long begunNanos = 0;
      for (int record = records.start(actor); record < records.end(actor); record++) {
        if (records.kind(record) == RecordKind.JOINING_QUEUE) {
          begunNanos = records.nanos(record);
        } else if (records.kind(record) == RecordKind.JOINED_QUEUE
            && records.resource(record) == queue) {
          addTo(causes, record, begunNanos);
        }
      }
    }
  }

  private void addTo(Causes causes, int joined, long begunNanos) {
    int[] lastDone = new int[records.actorCount()];
    Arrays.fill(lastDone, Records.NONE);
    long open = 0;
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      if (kind == RecordKind.PUT && isOfQueueBy(record, begunNanos)) {
        open++;
      } else if (kind == RecordKind.TASK_DONE && isOfQueueBy(record, records.nanos(joined))) {
        open--;
        lastDone[records.actor(record)] = record;
      }
    }
    if (open > 0) {
      causes.addOrSkip(joined, Records.NONE);
    }
    for (int done : lastDone) {
      if (done != Records.NONE) {
        causes.addOrSkip(joined, done);
      }
    }
  }

  private boolean isOfQueueBy(int record, long nanos) {
    return records.resource(record) == queue && records.nanos(record) <= nanos;
  }
}
