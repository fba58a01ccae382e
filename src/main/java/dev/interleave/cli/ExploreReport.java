package dev.interleave.cli;

import dev.interleave.text.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.analyse.Finding;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Proof;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `explore --json` prints.
///
/// @param texts what it speaks with
/// @param exploration what was found
/// @param replays the shortest way to each outcome as a run, in the order of the outcomes; fewer
///   than there are outcomes if there are very many
/// @param findings what was found in these runs, each thing once
record ExploreReport(
    Texts texts, Exploration exploration, List<Trace> replays, List<Found> findings) {

  private static final double NANOS_PER_SECOND = 1e9;

  /// Something that was found in a replay.
  ///
  /// @param outcome place of the outcome, zero-based
  record Found(int outcome, Finding finding) {}

  ExploreReport {
    replays = List.copyOf(replays);
    findings = List.copyOf(findings);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("program", exploration.program());
    writeSettings(json);
    json.writeBooleanField("complete", exploration.complete());
    if (!exploration.complete()) {
      json.writeStringField("stop", exploration.stop());
    }
    json.writeBooleanField("endless", exploration.endless());
    json.writeStringField("search", exploration.search().label());
    json.writeNumberField("states", exploration.states());
    json.writeNumberField("transitions", exploration.transitions());
    json.writeNumberField("seconds", exploration.time().toNanos() / NANOS_PER_SECOND);
    writeCount(json, exploration.interleavings());
    Optional<String> proof = Proof.of(exploration, texts);
    if (proof.isPresent()) {
      json.writeStringField("proof", proof.get());
    }
    json.writeArrayFieldStart("outcomes");
    for (ReachableOutcome outcome : exploration.outcomes()) {
      write(json, outcome);
    }
    json.writeEndArray();
    json.writeNumberField("analysed", replays.size());
    json.writeArrayFieldStart("findings");
    for (Found found : findings) {
      json.writeStartObject();
      json.writeNumberField("outcome", found.outcome);
      json.writeStringField(
          "schedule", exploration.outcomes().get(found.outcome).shortest().schedule().toString());
      new FindingJson(texts, json, replays.get(found.outcome)).writeFields(found.finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSettings(JsonGenerator json) throws IOException {
    ExploreSettings settings = exploration.settings();
    Toggles toggles = exploration.run().toggles();
    json.writeObjectFieldStart("settings");
    json.writeStringField("lock", toggles.locks() ? "on" : "off");
    json.writeStringField("sleep", settings.sleeps().label());
    json.writeBooleanField("output", settings.output());
    json.writeStringField("gil", exploration.run().gil() ? "on" : "off");
    json.writeBooleanField("reduction", settings.reduction());
    json.writeBooleanField("symmetry", settings.symmetry());
    json.writeStringField("order", settings.order().label());
    json.writeNumberField("threads", settings.threads());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ReachableOutcome reachable) throws IOException {
    json.writeStartObject();
    Json.writeFields(json, reachable.outcome());
    json.writeBooleanField("failed_assertion", reachable.outcome().failedAssertion());
    writeCount(json, reachable.interleavings());
    if (reachable.probability().isPresent()) {
      json.writeNumberField("probability", reachable.probability().getAsDouble());
    } else {
      json.writeNullField("probability");
    }
    Way shortest = reachable.shortest();
    json.writeStringField("shortest", shortest.schedule().toString());
    json.writeNumberField("steps", shortest.schedule().length());
    json.writeNumberField("choices", shortest.choices());
    json.writeNumberField("switches", shortest.switches());
    json.writeNumberField("deciding_step", shortest.decidingStep());
    Way fewest = reachable.fewestSwitches();
    if (fewest != null) {
      json.writeObjectFieldStart("fewest_switches");
      json.writeStringField("schedule", fewest.schedule().toString());
      json.writeNumberField("steps", fewest.schedule().length());
      json.writeNumberField("switches", fewest.switches());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /// As text: counts grow beyond what readers of JSON take for a number.
  private static void writeCount(JsonGenerator json, @Nullable BigInteger count)
      throws IOException {
    if (count == null) {
      json.writeNullField("interleavings");
    } else {
      json.writeStringField("interleavings", count.toString());
    }
  }
}
