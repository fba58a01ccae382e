package dev.interleave.cli;

import dev.interleave.text.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.analyse.Finding;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What `run --json` prints.
///
/// @param texts what it speaks with
/// @param program name of the program
/// @param circumstances what it was run by, and with
/// @param rounds how the rounds ended
/// @param examples one run of each outcome, with what was found in it
record RunReport(
    Texts texts,
    String program,
    Circumstances circumstances,
    Rounds rounds,
    List<Example> examples) {

  /// What runs were made by, and with.
  sealed interface Circumstances {

    /// The simulator.
    record Simulated(RunSettings settings) implements Circumstances {}

    /// Real threads or processes.
    ///
    /// @param conditions what they ran under, by name
    /// @param lostEvents how many events of all rounds were not recorded
    /// @param losing how many rounds lost updates
    record Real(RunSettings settings, Map<String, String> conditions, long lostEvents, int losing)
        implements Circumstances {}
  }

  /// A run that was looked into.
  ///
  /// @param round which of the rounds it is
  /// @param trace what happened
  /// @param findings what was found
  record Example(Rounds.Round round, Trace trace, List<Finding> findings) {}

  /// Writes it.
  ///
  /// @param prove whether changes are tried and told with each finding
  void write(JsonGenerator json, boolean prove) throws IOException {
    json.writeStartObject();
    json.writeStringField("program", program);
    writeCircumstances(json);
    json.writeNumberField("rounds", rounds.count());
    json.writeArrayFieldStart("outcomes");
    for (Rounds.Entry entry : rounds.entries()) {
      writeOutcome(json, entry);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Example example : examples) {
      var findings = new FindingJson(texts, json, example.trace, prove);
      for (Finding finding : example.findings) {
        json.writeStartObject();
        writeRound(json, example.round);
        findings.writeFields(finding);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCircumstances(JsonGenerator json) throws IOException {
    switch (circumstances) {
      case Circumstances.Simulated(RunSettings settings) -> {
        json.writeStringField("source", Source.SIMULATED.label());
        json.writeObjectFieldStart("settings");
        writeToggles(json, settings);
        json.writeStringField("gil", settings.gil() ? "on" : "off");
        json.writeNumberField("cores", settings.cores());
        json.writeStringField("policy", SimulationOptions.name(settings.policy()));
        json.writeNumberField("seed", settings.seed());
        json.writeEndObject();
      }
      case Circumstances.Real(RunSettings settings, var conditions, long lost, int losing) -> {
        json.writeStringField("source", Source.JVM.label());
        json.writeObjectFieldStart("settings");
        writeToggles(json, settings);
        json.writeNumberField("cores", settings.cores());
        json.writeEndObject();
        json.writeObjectFieldStart("conditions");
        for (Map.Entry<String, String> condition : new TreeMap<>(conditions).entrySet()) {
          json.writeStringField(condition.getKey(), condition.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("lost_events", lost);
        json.writeNumberField("rounds_with_lost_updates", losing);
      }
    }
  }

  private static void writeToggles(JsonGenerator json, RunSettings settings) throws IOException {
    json.writeStringField("lock", settings.toggles().locks() ? "on" : "off");
    json.writeNumberField("sleep", settings.toggles().sleepFactor());
  }

  private static void writeOutcome(JsonGenerator json, Rounds.Entry entry) throws IOException {
    Outcome outcome = entry.outcome();
    json.writeStartObject();
    Json.writeFields(json, outcome);
    json.writeNumberField("count", entry.count());
    json.writeObjectFieldStart("example");
    writeRound(json, entry.first());
    if (entry.first() instanceof Rounds.Round.Seeded(_, var schedule)) {
      json.writeStringField("schedule", schedule.toString());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRound(JsonGenerator json, Rounds.Round round) throws IOException {
    switch (round) {
      case Rounds.Round.Seeded(long seed, _) -> json.writeNumberField("seed", seed);
      case Rounds.Round.Real(long number) -> json.writeNumberField("round", number);
    }
  }
}
