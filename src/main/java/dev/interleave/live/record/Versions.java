package dev.interleave.live.record;

import dev.interleave.live.record.Recording.RecordedResource;
import java.util.Arrays;
import java.util.List;

/// The versions of all shared cells. A version is what one write left, with everything that read
/// it: in any order of the records, nothing else happens to the cell in between. No two writes of a
/// cell leave the same word, so that the word that was read names the version.
///
/// Knowing which write each read saw makes it practical to find an order; without it, and in
/// general even with it, the question is NP-complete (Gibbons and Korach, "Testing Shared
/// Memories", SIAM Journal on Computing 26(4), 1997).
final class Versions {

  /// Stands for a version whose write is not among the records.
  static final int UNKNOWN = NumberIndex.ABSENT;

  private static final int NOT_YET = -2;

  private final Records records;
  private final int[] bases;
  private final int cellCount;
  private final NumberIndex byWord;
  private final int[] read;
  private final int[] written;
  private final int[] cells;
  private final int[] writers;
  private final int[] updaters;
  private final int[] heads;
  private final Pairs readers;
  private final Pairs earlier;
  private int count;

  Versions(Records records) {
    this.records = records;
    List<RecordedResource> resources = records.contents().resources();
    this.bases = new int[resources.size() + 1];
    for (int id = 0; id < resources.size(); id++) {
      boolean holdsWords = resources.get(id).resource().kind().holdsValues();
      bases[id + 1] = bases[id] + (holdsWords ? resources.get(id).words().size() : 0);
    }
    this.cellCount = bases[resources.size()];
    int most = cellCount + writes();
    this.byWord = new NumberIndex(most);
    this.read = new int[records.count()];
    this.written = new int[records.count()];
    this.cells = new int[most];
    this.writers = new int[most];
    this.updaters = new int[most];
    this.heads = new int[most];
    Arrays.fill(read, UNKNOWN);
    Arrays.fill(written, UNKNOWN);
    Arrays.fill(updaters, Records.NONE);
    Arrays.fill(heads, NOT_YET);
    addInitial(resources);
    addWrites();
    this.readers = new Pairs(count);
    this.earlier = new Pairs(count);
    addReads();
    for (int version = 0; version < count; version++) {
      findHead(version);
    }
    for (int actor = 0; actor < records.actorCount(); actor++) {
      addOrderSeenBy(actor);
    }
    addFinalWords();
  }

  private int writes() {
    int writes = 0;
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      if (kind == RecordKind.WRITTEN || kind == RecordKind.UPDATED) {
        writes++;
      }
    }
    return writes;
  }

  private void addInitial(List<RecordedResource> resources) {
    for (int id = 0; id < resources.size(); id++) {
      for (int cell = bases[id]; cell < bases[id + 1]; cell++) {
        add(cell, resources.get(id).words().get(cell - bases[id]), Records.NONE);
      }
    }
  }

  private void addWrites() {
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      if (kind == RecordKind.WRITTEN) {
        written[record] = add(cellOf(record), records.first(record), record);
      } else if (kind == RecordKind.UPDATED) {
        written[record] = add(cellOf(record), records.second(record), record);
      }
    }
  }

  private int add(int cell, long word, int writer) {
    byWord.add(cell, word, count);
    cells[count] = cell;
    writers[count] = writer;
    return count++;
  }

  private void addReads() {
    for (int record = 0; record < records.count(); record++) {
      RecordKind kind = records.kind(record);
      if (kind != RecordKind.READ && kind != RecordKind.UPDATED) {
        continue;
      }
      int version = byWord.get(cellOf(record), records.first(record));
      read[record] = version;
      if (version != UNKNOWN && kind == RecordKind.READ) {
        readers.add(version, record);
      } else if (version != UNKNOWN && updaters[version] == Records.NONE) {
        updaters[version] = record;
      }
    }
  }

  /// Follows updates back to the plain write that they go on from.
  private void findHead(int version) {
    int at = version;
    while (heads[at] == NOT_YET && before(at) != UNKNOWN) {
      heads[at] = at;
      at = before(at);
    }
    int head = heads[at] == NOT_YET ? at : heads[at];
    heads[at] = head;
    for (int back = version; back != at; back = before(back)) {
      heads[back] = head;
    }
  }

  /// The version that a version replaced in one step, or [#UNKNOWN] if a plain write left it.
  private int before(int version) {
    int writer = writers[version];
    return writer == Records.NONE || records.kind(writer) != RecordKind.UPDATED
        ? UNKNOWN
        : read[writer];
  }

  /// What one actor accesses one after the other came to be in that order, if it is one cell.
  private void addOrderSeenBy(int actor) {
    int[] seen = new int[cellCount];
    Arrays.fill(seen, UNKNOWN);
    for (int record = records.start(actor); record < records.end(actor); record++) {
      if (read[record] != UNKNOWN) {
        int cell = cells[read[record]];
        addOrder(seen[cell], read[record]);
        seen[cell] = read[record];
      }
      if (written[record] != UNKNOWN) {
        seen[cells[written[record]]] = written[record];
      }
    }
  }

  /// What a cell had when all was over came to be after everything else.
  private void addFinalWords() {
    records
        .contents()
        .finalWords()
        .forEach(
            (resource, words) -> {
              for (int element = 0; element < words.size(); element++) {
                int cell = cellOf(resource, element);
                addLast(cell, ofWord(cell, words.get(element)));
              }
            });
  }

  private void addLast(int cell, int last) {
    if (last == UNKNOWN || writers[heads[last]] == Records.NONE) {
      return;
    }
    for (int version = 0; version < count; version++) {
      if (cells[version] == cell && heads[version] == version) {
        addOrder(version, last);
      }
    }
  }

  private void addOrder(int first, int second) {
    if (first != UNKNOWN && heads[first] != heads[second]) {
      earlier.add(heads[second], first);
    }
  }

  /// How many versions there are.
  int count() {
    return count;
  }

  /// How many cells there are.
  int cellCount() {
    return cellCount;
  }

  /// The number of a cell that a record accesses.
  int cellOf(int record) {
    return bases[records.resource(record)] + records.element(record);
  }

  /// The number of the first cell of a resource.
  int cellOf(int resource, int element) {
    return bases[resource] + element;
  }

  /// The version of a cell that is left by a word, or [#UNKNOWN].
  int ofWord(int cell, long word) {
    return byWord.get(cell, word);
  }

  /// The version that a record read, or [#UNKNOWN].
  int readBy(int record) {
    return read[record];
  }

  /// The version that a record wrote, or [#UNKNOWN].
  int writtenBy(int record) {
    return written[record];
  }

  /// The cell of a version.
  int cell(int version) {
    return cells[version];
  }

  /// The record that wrote a version, or [Records#NONE] for the initial one.
  int writer(int version) {
    return writers[version];
  }

  /// The record that replaced a version in the step in which it read it, or [Records#NONE].
  int updater(int version) {
    return updaters[version];
  }

  /// The version that a plain write left and that one-step updates led on from to this one.
  int head(int version) {
    return heads[version];
  }

  /// The records that read a version, by version.
  Pairs readers() {
    return readers;
  }

  /// The versions that must have come to be before a version, by version; only heads have any.
  Pairs earlier() {
    return earlier;
  }
}
