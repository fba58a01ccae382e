package dev.interleave.live.record;

import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Actor;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes that an actor carried out and died before it recorded them. Somebody read what they left,
/// or it was there in the end; the word tells who wrote it.
final class MissingWrites {

  private final Records records;
  private final Versions versions;
  private final BitSet dead;
  private final BitSet used = new BitSet();
  private final List<Records.Added> added = new ArrayList<>();

  private record Missing(int resource, int element, long word) {}

  /// @param settled whether all records are there, so that who did not record its end is dead
  MissingWrites(Records records, Versions versions, boolean settled) {
    this.records = records;
    this.versions = versions;
    this.dead = settled ? records.unfinished() : records.killed();
    missing().forEach(this::add);
  }

  /// The records that are missing.
  List<Records.Added> added() {
    return added;
  }

  private Iterable<Missing> missing() {
    SortedSet<Missing> missing =
        new TreeSet<>(
            Comparator.comparingInt(Missing::resource)
                .thenComparingInt(Missing::element)
                .thenComparingLong(Missing::word));
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      boolean reads = kind == RecordKind.READ || kind == RecordKind.UPDATED;
      if (reads && versions.readBy(record) == Versions.UNKNOWN) {
        missing.add(
            new Missing(records.resource(record), records.element(record), records.first(record)));
      }
    }
    for (Map.Entry<Integer, List<Long>> words : records.contents().finalWords().entrySet()) {
      for (int element = 0; element < words.getValue().size(); element++) {
        long word = words.getValue().get(element);
        int cell = versions.cellOf(words.getKey(), element);
        if (versions.ofWord(cell, word) == Versions.UNKNOWN) {
          missing.add(new Missing(words.getKey(), element, word));
        }
      }
    }
    return missing;
  }

  private void add(Missing missing) {
    RecordedResource resource = records.contents().resources().get(missing.resource);
    int cell = versions.cellOf(missing.resource, missing.element);
    boolean isUpdate =
        resource.cells() == CellType.WHOLE && isLeft(missing, cell, missing.word - 1);
    int writer = isUpdate ? anyDead() : resource.cells().writer(missing.word);
    if (writer == Actor.NOBODY || !dead.get(writer)) {
      return;
    }
    used.set(writer);
    if (isUpdate) {
      add(writer, missing, RecordKind.UPDATED, missing.word - 1, missing.word);
    } else {
      add(writer, missing, RecordKind.WRITTEN, missing.word, 0);
    }
  }

  /// An addition in one step keeps the stamp of the word that it adds to.
  private boolean isLeft(Missing missing, int cell, long word) {
    return versions.ofWord(cell, word) != Versions.UNKNOWN
        || added.stream()
            .anyMatch(
                record ->
                    record.what() == what(RecordKind.UPDATED, missing) && record.second() == word);
  }

  /// Somebody who can have written it: rather one that is known to have been killed.
  private int anyDead() {
    BitSet killed = records.killed();
    return dead.stream()
        .filter(actor -> !used.get(actor))
        .boxed()
        .min(Comparator.comparing(actor -> !killed.get(actor)))
        .orElse(Actor.NOBODY);
  }

  private void add(int writer, Missing missing, RecordKind kind, long first, long second) {
    int last = records.last(writer);
    long nanos = last == Records.NONE ? 0 : records.nanos(last) + 1;
    added.add(new Records.Added(writer, nanos, what(kind, missing), first, second));
  }

  private long what(RecordKind kind, Missing missing) {
    return Recorder.what(kind, place(kind, missing.resource), missing.resource, missing.element);
  }

  /// Where others do the same.
  private int place(RecordKind kind, int resource) {
    for (int record = 0; record < records.count(); record++) {
      if (records.kind(record) == kind && records.resource(record) == resource) {
        return records.place(record);
      }
    }
    return Recorder.NO_PLACE;
  }
}
