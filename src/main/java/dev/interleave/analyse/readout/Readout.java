package dev.interleave.analyse.readout;

import dev.interleave.analyse.Situation;
import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Everything at a moment in words and numbers, as plain lines: the content of the inspector's
/// sections without its looks.
public final class Readout {

  private Readout() {}

  /// One line of it.
  ///
  /// @param section what the line is about: `Shared values`, `Locks`, `Actors`
  /// @param name whose state it is
  /// @param text the state
  public record Line(String section, String name, String text) {}

  /// The lines of a moment, section by section.
  ///
  /// @param texts the language of what is not the program's
  public static List<Line> of(Trace trace, Moment moment, Texts texts) {
    var lines = new ArrayList<Line>();
    for (ValueRow row : ValueRow.of(trace, moment, texts)) {
      lines.add(new Line(texts.say("readout.values"), nameOf(row), row.value()));
    }
    for (MeetingRow row : MeetingRow.locks(trace, moment, texts)) {
      lines.add(new Line(texts.say("readout.locks"), row.name(), row.inWords(texts)));
    }
    for (MeetingRow row : MeetingRow.queues(trace, moment, texts)) {
      lines.add(new Line(texts.say("readout.queues"), row.name(), row.inWords(texts)));
    }
    for (MeetingRow row : MeetingRow.signals(trace, moment, texts)) {
      lines.add(new Line(texts.say("readout.signals"), row.name(), row.inWords(texts)));
    }
    var situation = new Situation(trace, moment);
    for (Actor actor : trace.actors()) {
      String locals = Locals.inWords(moment.actor(actor.id()));
      String words = situation.inWords(actor.id(), texts);
      lines.add(
          new Line(
              texts.say("readout.actors"),
              actor.name(),
              locals.isEmpty() ? words : words + "; " + locals));
    }
    return lines;
  }

  private static String nameOf(ValueRow row) {
    return row.home().isEmpty() ? row.name() : row.name() + " (" + row.home() + ")";
  }
}
