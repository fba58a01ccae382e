package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.Intervention;
import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts what was recorded in order and makes a trace of it.
final class Merge {

  /// The condition that says that a processor let writes be overtaken.
  static final String STORE_BUFFER = "store buffer";

  private final Contents contents;
  private final boolean over;
  private final Records records;
  private final Versions versions;
  private final Linearisation order;

  /// @param over whether nobody records anything any more
  Merge(Contents contents, boolean over) {
    this.contents = contents;
    this.over = over;
    Records written = Records.of(contents);
    boolean settled = over && written.lost() == 0;
    this.records = completed(written, settled);
    this.versions = new Versions(records);
    this.order = new Linearisation(records, versions, new Causes(records, settled));
  }

  private static Records completed(Records written, boolean settled) {
    var added = new ArrayList<>(new DeadOwners(written).missingAcquires());
    added.addAll(new MissingWrites(written, new Versions(written), settled).added());
    return added.isEmpty() ? written : written.with(added);
  }

  /// The trace.
  Trace trace() {
    var writer = new EventWriter(records, versions, origin());
    writer.write(new Sequence(order, records));
    Outcome.Kind kind = over ? Outcome.Kind.FINISHED : Outcome.Kind.STOPPED;
    String sentence = over ? "" : "The run is still under way.";
    for (Intervention intervention : contents.interventions()) {
      if (intervention instanceof Intervention.Failed(_, String failure)) {
        kind = Outcome.Kind.ERROR;
        sentence = failure;
      } else if (intervention instanceof Intervention.Stopped && kind != Outcome.Kind.ERROR) {
        kind = Outcome.Kind.STOPPED;
        sentence = "";
      }
    }
    Trace trace = build(writer, kind, sentence);
    String standstill = kind == Outcome.Kind.STOPPED && over ? Standstill.of(trace) : "";
    return standstill.isEmpty() ? trace : build(writer, Outcome.Kind.WAITS_FOREVER, standstill);
  }

  private Trace build(EventWriter writer, Outcome.Kind kind, String sentence) {
    String explanation = (sentence + loss()).strip();
    return writer.trace().build(new Outcome(kind, explanation, values(), writer.output()));
  }

  private Trace.Origin origin() {
    return new Trace.Origin(
        contents.program(),
        contents.source(),
        contents.settings(),
        new Provenance.Recorded(conditions(), lostEvents(), clockErrorNanos()));
  }

  /// What it ran under, with what keeps the order from being plain.
  private Map<String, String> conditions() {
    var conditions = new TreeMap<>(contents.conditions());
    int overtaken = order.overtaken();
    if (overtaken > 0) {
      conditions.put(
          STORE_BUFFER,
          overtaken + (overtaken == 1 ? " write" : " writes") + " became visible late");
    }
    if (order.unproven() > 0) {
      conditions.put("order", "not proven for " + order.unproven() + " events");
    }
    return conditions;
  }

  private long lostEvents() {
    long lost = records.lost();
    return lost == 0 ? 0 : lost + records.count() - order.size();
  }

  /// Two clocks are apart by what both may be wrong.
  private long clockErrorNanos() {
    long[] errors =
        contents.actors().stream().mapToLong(RecordedActor::errorNanos).sorted().toArray();
    int count = errors.length;
    return count < 2 ? 0 : errors[count - 1] + errors[count - 2];
  }

  private String loss() {
    long lost = lostEvents();
    return lost == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " A buffer was full: %,d event%s at the end of the run %s missing.",
            lost,
            lost == 1 ? "" : "s",
            lost == 1 ? "is" : "are");
  }

  private Map<String, Datum> values() {
    var values = new TreeMap<String, Datum>();
    for (RecordedResource recorded : contents.resources()) {
      Resource resource = recorded.resource();
      if (resource.kind().holdsValues()) {
        values.put(resource.name(), value(recorded));
      }
    }
    return values;
  }

  private Datum value(RecordedResource recorded) {
    Resource resource = recorded.resource();
    List<Datum> elements = new ArrayList<>();
    for (int element = 0; element < recorded.words().size(); element++) {
      elements.add(recorded.cells().value(lastWord(recorded, element)));
    }
    return resource.kind() == Resource.Kind.VARIABLE
        ? elements.getFirst()
        : new Datum.Sequence(elements, false);
  }

  /// The word that was there in the end; where the end of the run is missing, as it was found.
  private long lastWord(RecordedResource recorded, int element) {
    int resource = recorded.resource().id();
    @Nullable List<Long> found = contents.finalWords().get(resource);
    if (found != null && records.lost() > 0) {
      return found.get(element);
    }
    int version = order.last(versions.cellOf(resource, element));
    int writer = versions.writer(version);
    if (writer == Records.NONE) {
      return recorded.words().get(element);
    }
    boolean isUpdate = records.kind(writer) == RecordKind.UPDATED;
    return isUpdate ? records.second(writer) : records.first(writer);
  }
}
