package dev.interleave.live.record;

import java.util.HashMap;
import java.util.Map;

/// The order in which actors held one lock: each holder numbered its turn while it held it.
final class LockTurns {

  private final Records records;
  private final int lock;
  private final Map<Long, Integer> releases = new HashMap<>();
  private final long[] turns;
  private final Map<Long, Integer> holders = new HashMap<>();

  LockTurns(Records records, int lock) {
    this.records = records;
    this.lock = lock;
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      if (kind == RecordKind.ACQUIRED || kind == RecordKind.RECOVERED) {
        put(holders, record);
      } else if (kind == RecordKind.RELEASED) {
        put(releases, record);
      }
    }
    this.turns = holders.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void put(Map<Long, Integer> byTurn, int record) {
    if (records.resource(record) == lock) {
      byTurn.put(records.first(record), record);
    }
  }

  /// Adds that a turn begins after the one before it.
  void addTo(Causes causes) {
    for (int index = 0; index < turns.length; index++) {
      int record = holders.get(turns[index]);
      long before = index == 0 ? 0 : turns[index - 1];
      if (before + 1 < turns[index]) {
        causes.addOrSkip(record, Records.NONE);
      }
      if (index > 0) {
        int release = releases.getOrDefault(before, Records.NONE);
        causes.addOrLast(record, release, records.actor(holders.get(before)));
      }
    }
  }
}
