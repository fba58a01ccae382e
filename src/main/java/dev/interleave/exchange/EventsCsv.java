package dev.interleave.exchange;

import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// The events of a trace as a table: a row for each event.
final class EventsCsv {

  private static final List<String> COLUMNS =
      List.of(
          "event",
          "nanos",
          "step",
          "actor",
          "kind",
          "resource",
          "other",
          "element",
          "before",
          "value",
          "duration_nanos",
          "remark");

  private EventsCsv() {}

  static void write(Trace trace, List<Remark> remarks, OutputStream stream) throws IOException {
    var table = new CsvTable(stream, COLUMNS);
    Map<Integer, List<String>> sentences = Remark.byEvent(remarks);
    int step = 0;
    for (int index = 0; index < trace.events().size(); index++) {
      Event event = trace.event(index);
      step += event instanceof Event.StepTaken ? 1 : 0;
      EventFields fields = EventFields.of(event, trace);
      table.row(
          List.of(
              Integer.toString(index),
              Long.toString(event.nanos()),
              Integer.toString(step),
              trace.actor(event.actor()).name(),
              event.getClass().getSimpleName(),
              fields.resource(),
              fields.other(),
              fields.element(),
              fields.before(),
              fields.value(),
              event instanceof Event.StepTaken taken ? Long.toString(taken.durationNanos()) : "",
              String.join(" ", sentences.getOrDefault(index, List.of()))));
    }
    table.flush();
  }
}
