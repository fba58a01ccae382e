package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Replays the shared values of a trace beside the words that actors recorded.
final class CellReplay {

  private final Contents contents;
  private final Consumer<String> violations;
  private final boolean buffersStores;
  private final List<Log> logs = new ArrayList<>();
  private final Map<Cell, Content> cells = new HashMap<>();
  private long reads;
  private long writes;

  private record Cell(int resource, int element) {}

  /// One access as an actor recorded it; an update is a read and a write.
  private record Access(Cell cell, boolean isWrite, long word) {}

  /// What an actor recorded, and what of it was seen in the trace.
  private record Log(List<Access> accesses, BitSet seen) {

    int firstLeft() {
      return seen.nextClearBit(0);
    }

    int nextLeft(int index) {
      return seen.nextClearBit(index + 1);
    }
  }

  /// What a cell holds.
  ///
  /// @param word the word, or `null` if its writer died before it recorded it
  private record Content(@Nullable Long word, Datum value) {}

  CellReplay(Contents contents, Trace trace, Consumer<String> violations) {
    this.contents = contents;
    this.violations = violations;
    this.buffersStores =
        trace.origin().provenance() instanceof Provenance.Recorded(var conditions, _, _)
            && conditions.containsKey(Merge.STORE_BUFFER);
    for (RecordedActor actor : contents.actors()) {
      logs.add(log(actor.buffer()));
    }
    for (RecordedResource resource : contents.resources()) {
      if (resource.resource().kind().holdsValues()) {
        for (int element = 0; element < resource.words().size(); element++) {
          long word = resource.words().get(element);
          cells.put(
              new Cell(resource.resource().id(), element),
              new Content(word, resource.cells().value(word)));
        }
      }
    }
  }

  private static Log log(EventBuffer buffer) {
    var accesses = new ArrayList<Access>();
    int published = buffer.published();
    for (int index = 0; index < published; index++) {
      long what = buffer.word(index, 1);
      RecordKind kind = RecordKind.of(what & 0xff);
      var cell = new Cell((int) (what >>> 16) & 0xffff, (int) (what >>> 32));
      if (kind == RecordKind.READ || kind == RecordKind.UPDATED) {
        accesses.add(new Access(cell, false, buffer.word(index, 2)));
      }
      if (kind == RecordKind.WRITTEN) {
        accesses.add(new Access(cell, true, buffer.word(index, 2)));
      } else if (kind == RecordKind.UPDATED) {
        accesses.add(new Access(cell, true, buffer.word(index, 3)));
      }
    }
    return new Log(accesses, new BitSet());
  }

  void see(Event event) {
    if (event instanceof Event.ValueRead(_, int actor, int resource, var element, Datum value)) {
      seeRead(event, actor, cell(resource, element), value);
    } else if (event instanceof Event.ValueWritten written) {
      seeWrite(written, cell(written.resource(), written.element()));
    }
  }

  private static Cell cell(int resource, @Nullable Datum element) {
    return new Cell(resource, element instanceof Datum.Whole(long index) ? (int) index : 0);
  }

  private void seeRead(Event event, int actor, Cell cell, Datum value) {
    reads++;
    @Nullable Access access = next(event, actor, cell, false);
    Content content = Objects.requireNonNull(cells.get(cell));
    if (access == null) {
      require(value.equals(content.value), event, "the last write left another value");
      return;
    }
    require(value.equals(valueOf(cell, access.word)), event, "another value was recorded");
    require(value.equals(content.value), event, "the last write left another value");
    if (content.word == null) {
      cells.put(cell, new Content(access.word, content.value));
    } else {
      require(content.word == access.word, event, "it saw another write than the last one");
    }
  }

  private void seeWrite(Event.ValueWritten written, Cell cell) {
    writes++;
    @Nullable Access access = next(written, written.actor(), cell, true);
    Content replaced = Objects.requireNonNull(cells.get(cell));
    require(replaced.value.equals(written.before()), written, "it replaced another value");
    Datum after = Objects.requireNonNull(written.after());
    if (access != null) {
      require(after.equals(valueOf(cell, access.word)), written, "another value was recorded");
    }
    cells.put(cell, new Content(access == null ? null : access.word, after));
  }

  private Datum valueOf(Cell cell, long word) {
    return contents.resources().get(cell.resource).cells().value(word);
  }

  /// The next access of an actor to a cell, or `null` if it recorded no more. An actor's accesses
  /// come in its own order, except that writes, and its own reads of them, may be overtaken where a
  /// processor let them wait in its store buffer.
  private @Nullable Access next(Event event, int actor, Cell cell, boolean isWrite) {
    Log log = logs.get(actor);
    var overtaken = new HashSet<Long>();
    for (int index = log.firstLeft(); index < log.accesses.size(); index = log.nextLeft(index)) {
      Access access = log.accesses.get(index);
      if (access.cell.equals(cell)) {
        require(access.isWrite == isWrite, event, "its actor recorded something else here");
        require(overtaken.isEmpty() || buffersStores, event, "its actor did something else before");
        log.seen.set(index);
        return access;
      }
      if (access.isWrite) {
        overtaken.add(access.word);
      } else if (!overtaken.contains(access.word)) {
        require(false, event, "its actor read something else before");
        return null;
      }
    }
    return null;
  }

  private void require(boolean holds, Event event, String complaint) {
    if (!holds) {
      violations.accept("%s: %s".formatted(event, complaint));
    }
  }

  /// Everything must have been shown.
  void end() {
    for (int actor = 0; actor < logs.size(); actor++) {
      int left = logs.get(actor).accesses.size() - logs.get(actor).seen.cardinality();
      if (left > 0) {
        String name = contents.actors().get(actor).actor().name();
        violations.accept("%d accesses of %s are not shown".formatted(left, name));
      }
    }
  }

  long reads() {
    return reads;
  }

  long writes() {
    return writes;
  }
}
