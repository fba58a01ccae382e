package dev.interleave.live.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// The records that were placed so far, one after the other, and which versions of the cells they
/// left. The latest can be taken back.
final class Placement {

  /// Stands for nothing that is in the way, or nobody.
  static final int NOTHING = -1;

  private final Records records;
  private final Versions versions;
  private final Causes causes;
  private final Guesses guesses = new Guesses();
  private final int[] order;
  private final boolean[] done;
  private final int[] next;
  private final List<Deque<Integer>> held = new ArrayList<>();
  private final BitSet isHeld = new BitSet();
  private final int[] current;
  private final int[] replaced;
  private final int[] unread;
  private final boolean[] opened;
  private int size;

  Placement(Records records, Versions versions, Causes causes) {
    this.records = records;
    this.versions = versions;
    this.causes = causes;
    this.order = new int[records.count()];
    this.done = new boolean[records.count()];
    this.next = new int[records.actorCount()];
    this.current = new int[versions.cellCount()];
    this.replaced = new int[versions.count()];
    this.unread = new int[versions.count()];
    this.opened = new boolean[versions.count()];
    for (int actor = 0; actor < next.length; actor++) {
      next[actor] = records.start(actor);
      held.add(new ArrayDeque<>());
    }
    for (int cell = 0; cell < current.length; cell++) {
      current[cell] = cell;
      opened[cell] = true;
    }
    Pairs readers = versions.readers();
    for (int version = 0; version < unread.length; version++) {
      for (int at = readers.first(version); at != Pairs.END; at = readers.next(at)) {
        unread[version]++;
      }
    }
  }

  /// Places a record: the next one of its actor, or the first that it holds.
  void place(int record) {
    int actor = records.actor(record);
    if (record == next[actor]) {
      next[actor]++;
    } else {
      held.get(actor).removeFirst();
    }
    order[size++] = record;
    done[record] = true;
    if (records.kind(record) == RecordKind.READ && versions.readBy(record) != Versions.UNKNOWN) {
      unread[versions.readBy(record)]--;
    }
    int written = versions.writtenBy(record);
    if (written != Versions.UNKNOWN) {
      int cell = versions.cell(written);
      replaced[written] = current[cell];
      current[cell] = written;
      opened[written] = true;
    }
  }

  /// Takes back everything from a record on.
  void takeBack(int first) {
    while (done[first]) {
      int record = order[--size];
      int actor = records.actor(record);
      done[record] = false;
      if (isHeld.get(record)) {
        held.get(actor).addFirst(record);
      } else {
        next[actor] = record;
        letGo(actor);
      }
      if (records.kind(record) == RecordKind.READ && versions.readBy(record) != Versions.UNKNOWN) {
        unread[versions.readBy(record)]++;
      }
      int written = versions.writtenBy(record);
      if (written != Versions.UNKNOWN) {
        current[versions.cell(written)] = replaced[written];
        opened[written] = false;
      }
    }
  }

  /// What an actor holds comes before its next record; what does not any more is held no longer.
  private void letGo(int actor) {
    Deque<Integer> waiting = held.get(actor);
    while (!waiting.isEmpty() && waiting.getLast() > next[actor]) {
      isHeld.clear(waiting.removeLast());
    }
  }

  /// Whether a record can wait in a store buffer: a plain write, or a read that sees a write that
  /// waits there.
  boolean canBeHeld(int record) {
    RecordKind kind = records.kind(record);
    int read = versions.readBy(record);
    return kind == RecordKind.WRITTEN
        || (kind == RecordKind.READ
            && read != Versions.UNKNOWN
            && held.get(records.actor(record)).contains(versions.writer(read)));
  }

  /// Lets an actor's next record be overtaken by what the actor does after it.
  void hold(int actor) {
    isHeld.set(next[actor]);
    held.get(actor).add(next[actor]++);
  }

  /// The first record of an actor that waits in its store buffer, or [Records#NONE].
  int held(int actor) {
    Integer first = held.get(actor).peekFirst();
    return first == null ? Records.NONE : first;
  }

  /// Whether a record can come before the writes that its actor holds: it reads another cell.
  boolean mayOvertake(int record) {
    return records.kind(record) == RecordKind.READ
        && held.get(records.actor(record)).stream()
            .noneMatch(write -> versions.cellOf(write) == versions.cellOf(record));
  }

  /// A cause of a record that is not placed, or [Causes#UNPUBLISHED], or [#NOTHING].
  int missingCause(int record) {
    Pairs pairs = causes.byRecord();
    for (int at = pairs.first(record); at != Pairs.END; at = pairs.next(at)) {
      int cause = pairs.number(at);
      if (cause == Causes.UNPUBLISHED || !done[cause]) {
        return cause;
      }
    }
    return NOTHING;
  }

  /// Whether the cells are such that a record can come now.
  boolean isOpen(int record) {
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
    int before = current[versions.cell(version)];
    return unread[before] == 0
        && versions.updater(before) == Records.NONE
        && missingEarlier(version) == Versions.UNKNOWN;
  }

  /// A version that must have come to be before another and did not, or [Versions#UNKNOWN].
  int missingEarlier(int version) {
    Pairs earlier = versions.earlier();
    for (int at = earlier.first(version); at != Pairs.END; at = earlier.next(at)) {
      if (!opened[earlier.number(at)]) {
        return earlier.number(at);
      }
    }
    for (int guessed : guesses.before(version)) {
      if (!opened[guessed]) {
        return guessed;
      }
    }
    return Versions.UNKNOWN;
  }

  /// The next record of an actor.
  int next(int actor) {
    return next[actor];
  }

  /// Whether an actor has nothing left to place.
  boolean isExhausted(int actor) {
    return next[actor] == records.end(actor) && held.get(actor).isEmpty();
  }

  boolean isDone(int record) {
    return done[record];
  }

  /// Whether a version came to be.
  boolean isOpened(int version) {
    return opened[version];
  }

  /// The version of a cell.
  int current(int cell) {
    return current[cell];
  }

  Guesses guesses() {
    return guesses;
  }

  /// How many records are placed.
  int size() {
    return size;
  }

  /// The record at a place.
  int record(int place) {
    return order[place];
  }
}
