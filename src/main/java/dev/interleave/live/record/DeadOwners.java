package dev.interleave.live.record;

import dev.interleave.live.record.Recording.LeftHeld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Actors that died while they owned a lock, which they did not get to record: an actor records
/// that it holds a lock just after it took it, and that it lets it go just before it does.
final class DeadOwners {

  /// What an added acquire has as its second value: it comes just after the turn in its first.
  static final long AFTER_TURN = 1;

  private final Records records;
  private final Set<LeftHeld> owners = new HashSet<>();

  DeadOwners(Records records) {
    this.records = records;
    owners.addAll(records.contents().leftHeld());
    for (int record = 0; record < records.count(); record++) {
      if (records.kind(record) == RecordKind.RECOVERED) {
        owners.add(new LeftHeld((int) records.second(record), records.resource(record)));
      }
    }
  }

  /// The acquires that are missing among the records.
  List<Records.Added> missingAcquires() {
    var missing = new ArrayList<Records.Added>();
    for (LeftHeld owner : owners) {
      int last = lastAtLock(owner);
      if (last != Records.NONE && records.kind(last) == RecordKind.REQUESTED) {
        long what = Recorder.what(RecordKind.ACQUIRED, records.place(last), owner.lock(), 0);
        long nanos = records.nanos(records.last(owner.actor())) + 1;
        missing.add(new Records.Added(owner.actor(), nanos, what, turnBefore(owner), AFTER_TURN));
      }
    }
    return missing;
  }

  /// The records of releases that did not happen.
  Set<Integer> undoneReleases() {
    var undone = new HashSet<Integer>();
    for (LeftHeld owner : owners) {
      int last = lastAtLock(owner);
      if (last != Records.NONE && records.kind(last) == RecordKind.RELEASED) {
        undone.add(last);
      }
    }
    return undone;
  }

  private int lastAtLock(LeftHeld owner) {
    for (int record = records.end(owner.actor()) - 1;
        record >= records.start(owner.actor());
        record--) {
      RecordKind kind = records.kind(record);
      boolean isAtLock =
          kind == RecordKind.REQUESTED
              || kind == RecordKind.RELEASED
              || kind == RecordKind.ACQUIRED
              || kind == RecordKind.RECOVERED;
      if (isAtLock && records.resource(record) == owner.lock()) {
        return record;
      }
    }
    return Records.NONE;
  }

  /// The last recorded turn before the lock was taken over, or of all.
  private long turnBefore(LeftHeld owner) {
    long limit = Long.MAX_VALUE;
    for (int record = 0; record < records.count(); record++) {
      if (records.kind(record) == RecordKind.RECOVERED
          && records.resource(record) == owner.lock()
          && records.second(record) == owner.actor()) {
        limit = records.first(record);
      }
    }
    long turn = 0;
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      boolean holds = kind == RecordKind.ACQUIRED || kind == RecordKind.RECOVERED;
      if (holds && records.resource(record) == owner.lock() && records.first(record) < limit) {
        turn = Math.max(turn, records.first(record));
      }
    }
    return turn;
  }
}
