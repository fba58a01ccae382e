package dev.interleave.live.record;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The order in which actors held one lock: each holder numbered its turn while it held it.
final class LockTurns {

  private final Records records;
  private final int lock;
  private final Map<Long, Integer> releases = new HashMap<>();
  private final SortedMap<Long, Integer> holders = new TreeMap<>();

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
  }

  private void put(Map<Long, Integer> byTurn, int record) {
    if (records.resource(record) == lock) {
      byTurn.put(turn(record), record);
    }
  }

  /// Turns count by two, so that an added one finds room after the one that it follows.
  private long turn(int record) {
    boolean isAdded =
        records.kind(record) == RecordKind.ACQUIRED
            && records.second(record) == DeadOwners.AFTER_TURN;
    return 2 * records.first(record) + (isAdded ? 1 : 0);
  }

  /// Adds that a turn begins after the one before it.
  void addTo(Causes causes) {
    long lastTurn = 0;
    int last = Records.NONE;
    for (Map.Entry<Long, Integer> holding : holders.entrySet()) {
      if (lastTurn + 2 < holding.getKey()) {
        causes.addOrSkip(holding.getValue(), Records.NONE);
      }
      if (last != Records.NONE) {
        int release = releases.getOrDefault(lastTurn, Records.NONE);
        causes.addOrLast(holding.getValue(), release, records.actor(last));
      }
      lastTurn = holding.getKey();
      last = holding.getValue();
    }
  }
}
