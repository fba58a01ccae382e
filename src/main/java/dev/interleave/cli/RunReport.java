package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.analyse.Finding;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What `run --json` prints.
///
/// @param program name of the program
/// @param settings what it was run with
/// @param rounds how the rounds ended
/// @param examples one run of each outcome, with what was found in it
record RunReport(
    String program, RunSettings settings, Rounds rounds, List<RunReport.Example> examples) {

  /// A run that was looked into.
  ///
  /// @param seed its seed
  /// @param trace what happened
  /// @param findings what was found
  record Example(long seed, Trace trace, List<Finding> findings) {}

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("program", program);
    json.writeFieldName("settings");
    writeSettings(json);
    json.writeNumberField("rounds", rounds.count());
    json.writeArrayFieldStart("outcomes");
    for (Rounds.Entry entry : rounds.entries()) {
      writeOutcome(json, entry);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Example example : examples) {
      for (Finding finding : example.findings) {
        writeFinding(json, example, finding);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSettings(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("lock", settings.toggles().locks() ? "on" : "off");
    json.writeNumberField("sleep", settings.toggles().sleepFactor());
    json.writeStringField("gil", settings.gil() ? "on" : "off");
    json.writeNumberField("cores", settings.cores());
    json.writeStringField("policy", RunOptions.name(settings.policy()));
    json.writeNumberField("seed", settings.seed());
    json.writeEndObject();
  }

  private static void writeOutcome(JsonGenerator json, Rounds.Entry entry) throws IOException {
    Outcome outcome = entry.outcome();
    json.writeStartObject();
    json.writeStringField("kind", outcome.kind().label());
    if (!outcome.explanation().isEmpty()) {
      json.writeStringField("explanation", outcome.explanation());
    }
    json.writeArrayFieldStart("output");
    for (String line : outcome.output()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Datum> value : outcome.values().entrySet()) {
      json.writeFieldName(value.getKey());
      Json.write(json, value.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("count", entry.count());
    json.writeObjectFieldStart("example");
    json.writeNumberField("seed", entry.seed());
    json.writeStringField("schedule", entry.schedule().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeFinding(JsonGenerator json, Example example, Finding finding)
      throws IOException {
    Trace trace = example.trace;
    Event at = trace.events().get(finding.at());
    int step = trace.stepAt(at.nanos());
    json.writeStartObject();
    json.writeStringField("kind", finding.kind().label());
    json.writeStringField("sentence", finding.sentence());
    json.writeNumberField("seed", example.seed);
    json.writeNumberField("step", step);
    json.writeStringField(
        "place", trace.origin().program() + (step == 0 ? "" : ":" + trace.step(step).range()));
    json.writeArrayFieldStart("actors");
    for (int actor : finding.actors()) {
      json.writeString(trace.actor(actor).name());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
