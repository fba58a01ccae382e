package dev.interleave.analyse.readout;

import dev.interleave.analyse.Situation;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
  public static List<Line> of(Trace trace, Moment moment) {
    var lines = new ArrayList<Line>();
    ValueRow.of(trace, moment)
        .forEach(row -> lines.add(new Line("Shared values", nameOf(row), row.value())));
    addMeetings("Locks", "inside", MeetingRow.locks(trace, moment), lines);
    addMeetings("Queues", "in hand of", MeetingRow.queues(trace, moment), lines);
    addMeetings("Signals", "inside", MeetingRow.signals(trace, moment), lines);
    var situation = new Situation(trace, moment);
    for (Actor actor : trace.actors()) {
      String locals = Locals.inWords(moment.actor(actor.id()));
      String words = situation.inWords(actor.id());
      lines.add(new Line("Actors", actor.name(), locals.isEmpty() ? words : words + "; " + locals));
    }
    return lines;
  }

  private static String nameOf(ValueRow row) {
    return row.home().isEmpty() ? row.name() : row.name() + " (" + row.home() + ")";
  }

  private static void addMeetings(
      String section, String insideWord, List<MeetingRow> rows, List<Line> lines) {
    for (MeetingRow row : rows) {
      String content = row.content().isEmpty() ? "" : ": " + row.content();
      lines.add(
          new Line(
              section,
              row.name(),
              row.state()
                  + content
                  + named(insideWord, row.inside())
                  + named("waiting", row.waiting())));
    }
  }

  private static String named(String word, List<Actor> actors) {
    return actors.isEmpty()
        ? ""
        : actors.stream().map(Actor::name).collect(Collectors.joining(", ", "; " + word + " ", ""));
  }
}
