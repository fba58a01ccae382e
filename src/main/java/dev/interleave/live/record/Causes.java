package dev.interleave.live.record;

import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Resource;
import java.util.Arrays;
import java.util.BitSet;

/// Which records must come before a record, whatever the clocks say, because the one made the other
/// possible: the start of an actor, the release of a lock, the put of an item.
final class Causes {

  /// The cause is not among the records, so that the record cannot be placed yet.
  static final int UNPUBLISHED = -2;

  private final Records records;
  private final boolean settled;
  private final BitSet dead;
  private final Pairs causes;

  /// @param settled whether all records are there, so that what is missing was never written
  Causes(Records records, boolean settled) {
    this.records = records;
    this.settled = settled;
    this.dead = records.killed();
    this.causes = new Pairs(records.count());
    addLives();
    var resources = records.contents().resources();
    for (int id = 0; id < resources.size(); id++) {
      if (resources.get(id).resource().kind() == Resource.Kind.LOCK) {
        new LockTurns(records, id).addTo(this);
      } else if (resources.get(id).resource().kind() == Resource.Kind.QUEUE) {
        int capacity = Math.toIntExact(resources.get(id).words().getFirst());
        new ItemOrder(records, id, capacity).addTo(this);
        new TaskCounts(records, id).addTo(this);
      }
    }
  }

  private void addLives() {
    int[] starts = new int[records.actorCount()];
    int[] ends = new int[records.actorCount()];
    Arrays.fill(starts, Records.NONE);
    Arrays.fill(ends, Records.NONE);
    for (int record = 0; record < records.count(); record++) {
      if (records.kind(record) == RecordKind.STARTED_ACTOR) {
        starts[(int) records.first(record)] = record;
      } else if (records.kind(record) == RecordKind.ENDED) {
        ends[records.actor(record)] = record;
      }
    }
    for (int record = 0; record < records.count(); record++) {
      if (records.kind(record) == RecordKind.BEGAN) {
        addStart(record, starts[records.actor(record)]);
      } else if (records.kind(record) == RecordKind.AWAITED_ACTOR) {
        int other = (int) records.first(record);
        addOrLast(record, ends[other], other);
      }
    }
  }

  private void addStart(int began, int start) {
    RecordedActor actor = records.contents().actors().get(records.actor(began));
    if (actor.actor().parent() != Actor.NOBODY) {
      addOrSkip(began, start);
    }
  }

  /// A record comes after another one, if that exists at all.
  void addOrSkip(int record, int cause) {
    if (cause != Records.NONE) {
      causes.add(record, cause);
    } else if (!settled) {
      causes.add(record, UNPUBLISHED);
    }
  }

  /// A record comes after another one, or else after everything that a dead actor left.
  void addOrLast(int record, int cause, int actor) {
    if (cause == Records.NONE && (settled || dead.get(actor))) {
      int last = records.last(actor);
      if (last != Records.NONE) {
        causes.add(record, last);
      }
    } else {
      addOrSkip(record, cause);
    }
  }

  /// Whether what is missing among the records was never written.
  boolean areSettled() {
    return settled;
  }

  /// The causes of each record.
  Pairs byRecord() {
    return causes;
  }
}
