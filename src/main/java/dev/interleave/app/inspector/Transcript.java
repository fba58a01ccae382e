package dev.interleave.app.inspector;

import dev.interleave.analyse.Narrator;
import dev.interleave.text.Texts;
import dev.interleave.trace.Trace;

/// A run as text: a line for each event, with step, time and sentence.
final class Transcript {

  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final Texts texts;
  private final Trace trace;
  private final Narrator narrator;

  /// The transcript of a run.
  Transcript(Texts texts, Trace trace) {
    this.texts = texts;
    this.trace = trace;
    this.narrator = new Narrator(trace, texts);
  }

  /// All of the run.
  String text() {
    var text = new StringBuilder();
    for (int event : new EventLog(trace)) {
      text.append(
              texts.say(
                  "inspector.transcript.line", stepOf(event), timeOf(event), sentenceOf(event)))
          .append('\n');
    }
    return text.toString();
  }

  /// How many steps had been taken when an event happened.
  int stepOf(int event) {
    return trace.stepAt(trace.events().get(event).nanos());
  }

  /// Time of an event in milliseconds.
  String timeOf(int event) {
    double millis = trace.events().get(event).nanos() / NANOS_PER_MILLISECOND;
    return texts.say("inspector.millis", millis);
  }

  /// What happened in an event.
  String sentenceOf(int event) {
    return narrator.sentence(event);
  }
}
