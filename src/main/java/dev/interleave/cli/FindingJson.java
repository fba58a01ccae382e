package dev.interleave.cli;

import dev.interleave.text.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes findings as JSON, for every command alike.
final class FindingJson {

  private final JsonGenerator json;
  private final Trace trace;
  private final Narrator narrator;
  private final @Nullable TriedRemedies remedies;

  /// @param texts what it speaks with
  /// @param trace what they were found in
  FindingJson(Texts texts, JsonGenerator json, Trace trace) {
    this(texts, json, trace, false);
  }

  /// @param texts what it speaks with
  /// @param trace what they were found in
  /// @param prove whether changes are tried and told with each finding
  FindingJson(Texts texts, JsonGenerator json, Trace trace, boolean prove) {
    this.json = json;
    this.trace = trace;
    this.narrator = new Narrator(trace, texts);
    this.remedies = prove ? new TriedRemedies(texts, trace) : null;
  }

  /// Writes the fields of one finding into the object that is open.
  void writeFields(Finding finding) throws IOException {
    SourceRange range = rangeOf(finding.at());
    json.writeStringField("kind", finding.kind().label());
    json.writeStringField("sentence", finding.sentence());
    json.writeStringField("advice", finding.advice());
    json.writeNumberField("at", finding.at());
    json.writeNumberField("step", stepOf(finding.at()));
    json.writeNumberField("nanos", trace.event(finding.at()).nanos());
    writeLine("line", range);
    json.writeStringField(
        "place", trace.origin().program() + (range.isSomewhere() ? ":" + range : ""));
    json.writeArrayFieldStart("actors");
    for (int actor : finding.actors()) {
      json.writeString(trace.actor(actor).name());
    }
    json.writeEndArray();
    if (finding.resource() == Finding.NO_RESOURCE) {
      json.writeNullField("resource");
    } else {
      json.writeStringField("resource", trace.resource(finding.resource()).name());
    }
    json.writeArrayFieldStart("evidence");
    for (int index : finding.evidence()) {
      writeEvidence(index);
    }
    json.writeEndArray();
    if (remedies != null) {
      write(remedies.of(finding));
    }
  }

  private void write(List<TriedRemedies.Tried> tried) throws IOException {
    json.writeArrayFieldStart("remedies");
    for (TriedRemedies.Tried remedy : tried) {
      json.writeStartObject();
      json.writeStringField("change", remedy.change());
      json.writeStringField("verdict", remedy.label());
      json.writeStringField("sentence", remedy.verdict().sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeEvidence(int index) throws IOException {
    Event event = trace.event(index);
    json.writeStartObject();
    json.writeNumberField("event", index);
    json.writeNumberField("step", stepOf(index));
    json.writeStringField("actor", trace.actor(event.actor()).name());
    writeLine("line", rangeOf(index));
    json.writeStringField("what", narrator.sentence(index));
    json.writeEndObject();
  }

  private void writeLine(String field, SourceRange range) throws IOException {
    if (range.isSomewhere()) {
      json.writeNumberField(field, range.startLine());
    } else {
      json.writeNullField(field);
    }
  }

  private int stepOf(int index) {
    return trace.stepAt(trace.event(index).nanos());
  }

  private SourceRange rangeOf(int index) {
    return SourcePlaces.of(trace, index);
  }
}
