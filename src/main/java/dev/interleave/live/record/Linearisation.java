package dev.interleave.live.record;

/// Puts records in one order that everything they prove agrees with: what each actor did one after
/// the other, which write each read saw, whose turn it was at a lock, which item came first. Time
/// decides only what that leaves open.
///
/// The state of all cells is carried along, and of the records that can come next, one from each
/// actor at most, the earliest does.
final class Linearisation {

  private static final int NOTHING = -1;

  private final Records records;
  private final Versions versions;
  private final Causes causes;
  private final int[] order;
  private final boolean[] done;
  private final int[] next;
  private final boolean[] isReady;
  private final int[] waitsAt;
  private final int[] current;
  private final int[] unread;
  private final boolean[] opened;
  private int size;
  private int unproven;

  Linearisation(Records records, Versions versions, Causes causes) {
    this.records = records;
    this.versions = versions;
    this.causes = causes;
    int actors = records.actorCount();
    this.order = new int[records.count()];
    this.done = new boolean[records.count()];
    this.next = new int[actors];
    this.isReady = new boolean[actors];
    this.waitsAt = new int[actors];
    this.current = new int[versions.cellCount()];
    this.unread = new int[versions.count()];
    this.opened = new boolean[versions.count()];
    begin();
    run();
  }

  private void begin() {
    Pairs readers = versions.readers();
    for (int version = 0; version < versions.count(); version++) {
      for (int at = readers.first(version); at != Pairs.END; at = readers.next(at)) {
        unread[version]++;
      }
    }
    for (int cell = 0; cell < current.length; cell++) {
      current[cell] = cell;
      opened[cell] = true;
    }
    for (int actor = 0; actor < next.length; actor++) {
      next[actor] = records.start(actor);
    }
    for (int actor = 0; actor < next.length; actor++) {
      look(actor);
    }
  }

  private void run() {
    while (true) {
      int actor = earliest();
      if (actor == NOTHING && !force()) {
        return;
      }
      if (actor != NOTHING) {
        carryOut(next[actor]);
        if (records.isCutShort(actor) && next[actor] == records.end(actor)) {
          return;
        }
      }
    }
  }

  private int earliest() {
    int best = NOTHING;
    long bestNanos = Long.MAX_VALUE;
    for (int actor = 0; actor < next.length; actor++) {
      if (isReady[actor]) {
        long nanos = records.nanos(next[actor]);
        if (nanos < bestNanos) {
          best = actor;
          bestNanos = nanos;
        }
      }
    }
    return best;
  }

  /// Lets the earliest record go although it cannot be placed, once nothing more will come.
  private boolean force() {
    int best = NOTHING;
    for (int actor = 0; actor < next.length; actor++) {
      if (next[actor] < records.end(actor)
          && (best == NOTHING || records.nanos(next[actor]) < records.nanos(next[best]))) {
        best = actor;
      }
    }
    if (best == NOTHING || !causes.areSettled()) {
      return false;
    }
    unproven++;
    carryOut(next[best]);
    return true;
  }

  private void carryOut(int record) {
    int actor = records.actor(record);
    order[size++] = record;
    done[record] = true;
    next[actor]++;
    int cell = NOTHING;
    int read = versions.readBy(record);
    if (read != Versions.UNKNOWN) {
      cell = versions.cell(read);
      if (records.kind(record) == RecordKind.READ) {
        unread[read]--;
      }
    }
    int written = versions.writtenBy(record);
    if (written != Versions.UNKNOWN) {
      cell = versions.cell(written);
      current[cell] = written;
      opened[written] = true;
    }
    look(actor);
    for (int other = 0; other < next.length; other++) {
      if (!isReady[other]
          && (waitsAt[other] == actor
              || (cell != NOTHING && waitsAt[other] == next.length + cell))) {
        look(other);
      }
    }
  }

  /// Finds out whether the next record of an actor can come now, or else what to look out for.
  private void look(int actor) {
    int record = next[actor];
    int obstacle = record == records.end(actor) ? next.length + current.length : obstacle(record);
    isReady[actor] = obstacle == NOTHING;
    waitsAt[actor] = obstacle;
  }

  private int obstacle(int record) {
    Pairs pairs = causes.byRecord();
    for (int at = pairs.first(record); at != Pairs.END; at = pairs.next(at)) {
      int cause = pairs.number(at);
      if (cause == Causes.UNPUBLISHED) {
        return next.length + current.length;
      }
      if (!done[cause]) {
        return records.actor(cause);
      }
    }
    return isOpen(record) ? NOTHING : next.length + versions.cellOf(record);
  }

  private boolean isOpen(int record) {
    RecordKind kind = records.kind(record);
    if (kind == RecordKind.READ) {
      return isCurrent(versions.readBy(record));
    }
    if (kind == RecordKind.UPDATED) {
      int read = versions.readBy(record);
      return isCurrent(read) && unread[read] == 0;
    }
    return kind != RecordKind.WRITTEN || mayFollow(versions.writtenBy(record));
  }

  private boolean isCurrent(int version) {
    return version != Versions.UNKNOWN && current[versions.cell(version)] == version;
  }

  private boolean mayFollow(int version) {
    int replaced = current[versions.cell(version)];
    if (unread[replaced] > 0 || versions.updater(replaced) != Records.NONE) {
      return false;
    }
    Pairs earlier = versions.earlier();
    for (int at = earlier.first(version); at != Pairs.END; at = earlier.next(at)) {
      if (!opened[earlier.number(at)]) {
        return false;
      }
    }
    return true;
  }

  /// How many records were placed.
  int size() {
    return size;
  }

  /// The record at a place of the order.
  int record(int place) {
    return order[place];
  }

  /// How many records were placed although something speaks against it.
  int unproven() {
    return unproven;
  }

  /// The version that a cell has in the end.
  int last(int cell) {
    return current[cell];
  }
}
