package dev.interleave.cli;

import dev.interleave.text.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.analyse.Finding;
import dev.interleave.analyse.Narrator;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// What `analyse` prints.
///
/// @param trace what happened
/// @param findings what was found in it
/// @param prove whether changes are tried
record AnalysisReport(Texts texts, Trace trace, List<Finding> findings, boolean prove) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int MOST_FINDINGS = 100;

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("program", trace.origin().program());
    json.writeStringField(
        "source",
        switch (trace.origin().provenance()) {
          case Provenance.Simulated _ -> Source.SIMULATED.label();
          case Provenance.Recorded _ -> Source.JVM.label();
        });
    json.writeObjectFieldStart("outcome");
    Json.writeFields(json, trace.outcome());
    json.writeEndObject();
    json.writeNumberField("steps", trace.stepCount());
    json.writeNumberField("nanos", trace.endNanos());
    json.writeArrayFieldStart("findings");
    var writer = new FindingJson(texts, json, trace, prove);
    for (Finding finding : findings) {
      json.writeStartObject();
      writer.writeFields(finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void print(PrintWriter out) {
    if (findings.isEmpty()) {
      out.println(texts.say("cli.analyse.nothing"));
      return;
    }
    var narrator = new Narrator(trace, texts);
    var tried = new TriedRemedies(texts, trace);
    for (Finding finding : findings.stream().limit(MOST_FINDINGS).toList()) {
      print(out, finding, narrator);
      if (prove) {
        print(out, tried.of(finding));
      }
      out.println();
    }
    if (findings.size() > MOST_FINDINGS) {
      int more = findings.size() - MOST_FINDINGS;
      out.println(texts.say("cli.findings.more", more));
    }
  }

  private void print(PrintWriter out, Finding finding, Narrator narrator) {
    out.printf("%s: %s.%n", finding.kind().label(), finding.sentence());
    out.printf("  %s%n", where(finding.at()));
    for (int index : finding.evidence()) {
      out.printf("  - %s (%s)%n", narrator.sentence(index), where(index));
    }
    if (!finding.advice().isEmpty()) {
      out.println("  " + texts.say("cli.analyse.advice", finding.advice()));
    }
  }

  private void print(PrintWriter out, List<TriedRemedies.Tried> remedies) {
    for (TriedRemedies.Tried remedy : remedies) {
      out.println("  " + texts.say("cli.analyse.tried", remedy.words()));
    }
  }

  private String where(int index) {
    long nanos = trace.event(index).nanos();
    SourceRange range = SourcePlaces.of(trace, index);
    int step = trace.stepAt(nanos);
    double millis = nanos / NANOS_PER_MILLI;
    return range.isSomewhere()
        ? texts.say("cli.analyse.where.line", step, millis, range.startLine())
        : texts.say("cli.analyse.where", step, millis);
  }
}
