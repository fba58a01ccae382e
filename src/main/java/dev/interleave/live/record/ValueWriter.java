package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Writes events of shared values and of the locals that they are read into.
final class ValueWriter {

  private final Contents contents;
  private final Records records;
  private final Versions versions;
  private final TraceBuilder trace;
  private final Datum[] values;

  ValueWriter(Records records, Versions versions, TraceBuilder trace) {
    this.contents = records.contents();
    this.records = records;
    this.versions = versions;
    this.trace = trace;
    this.values = new Datum[versions.cellCount()];
  }

  /// What a resource begins with: the value of a variable or an array, the capacity of a queue.
  Datum initial(RecordedResource recorded) {
    Resource resource = recorded.resource();
    if (resource.kind() == Resource.Kind.QUEUE) {
      return Datum.of(recorded.words().getFirst());
    }
    if (!resource.kind().holdsValues()) {
      return Datum.nothing();
    }
    var words = new ArrayList<Datum>();
    for (long word : recorded.words()) {
      Datum value = recorded.cells().value(word);
      values[versions.cellOf(resource.id(), words.size())] = value;
      words.add(value);
    }
    return resource.kind() == Resource.Kind.VARIABLE
        ? words.getFirst()
        : new Datum.Sequence(words, false);
  }

  /// A value was read, into a local if the statement assigns one.
  void read(long nanos, int record) {
    Datum value = value(record, records.first(record));
    int actor = records.actor(record);
    int resource = records.resource(record);
    trace.add(new Event.ValueRead(nanos, actor, resource, element(record), value));
    setLocal(nanos, record, value);
  }

  /// A value was replaced by another one.
  void replace(long nanos, int record, long word) {
    int cell = versions.cellOf(record);
    Datum before = values[cell];
    Datum after = value(record, word);
    values[cell] = after;
    int resource = records.resource(record);
    trace.add(
        new Event.ValueWritten(
            nanos, records.actor(record), resource, element(record), before, after));
  }

  /// The local that the statement of a record assigns, if there is one, got a value.
  void setLocal(long nanos, int record, Datum value) {
    @Nullable String local = contents.places().get(records.place(record)).local();
    if (local != null) {
      trace.add(new Event.LocalChanged(nanos, records.actor(record), local, value));
    }
  }

  private Datum value(int record, long word) {
    return contents.resources().get(records.resource(record)).cells().value(word);
  }

  private @Nullable Datum element(int record) {
    boolean isArray =
        contents.resources().get(records.resource(record)).resource().kind() == Resource.Kind.ARRAY;
    return isArray ? Datum.of(records.element(record)) : null;
  }
}
