package dev.interleave.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interleave.picture.code.ActorSign;
import dev.interleave.picture.code.Decoration;
import dev.interleave.picture.code.Highlighter;
import dev.interleave.picture.code.Reading;
import dev.interleave.picture.panel.Playable;
import dev.interleave.picture.panel.ValuesPanel;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes what is told beside the pictures: the program's text, and at each beat who stands where,
/// the sentence and the state. Of a beat only what differs from the one before is written.
final class Story {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Playable playable;
  private final Trace trace;
  private final Reading reading;
  private final List<String> lines;
  private final Duration from;
  private final PageData data;
  private final JsonGenerator json;
  private final Map<Row, Integer> rows = new LinkedHashMap<>();
  private final List<String> sections = new ArrayList<>();
  private Shown shown = Shown.NOTHING;
  private Map<Integer, String> state = Map.of();

  /// What a line of the state is about. Lines of one name are told apart by their order.
  private record Row(String section, String name, int occurrence) {}

  /// What was written last.
  private record Shown(
      String caption,
      List<List<Integer>> places,
      List<Decoration> marks,
      int line,
      String problem) {

    static final Shown NOTHING = new Shown("", List.of(), List.of(), -1, "");
  }

  /// @param from the position at which the page begins
  Story(Playable playable, Duration from, PageData data) {
    this.playable = playable;
    this.trace = playable.film().trace();
    this.reading = new Reading(trace);
    this.lines = List.of(trace.origin().source().split("\n", -1));
    this.from = from;
    this.data = data;
    this.json = data.json();
  }

  /// The program's text and who is in it.
  void program() throws IOException {
    json.writeArrayFieldStart("lines");
    for (String line : lines) {
      data.say(line);
    }
    json.writeEndArray();
    Highlighter language =
        switch (trace.origin().provenance()) {
          case Provenance.Simulated _ -> Highlighter.PYTHON;
          case Provenance.Recorded _ -> Highlighter.JAVA;
        };
    json.writeFieldName("tokens");
    decorations(Decoration.of(language.tokens(trace.origin().source()), lines));
    json.writeArrayFieldStart("actors");
    for (Actor actor : trace.actors()) {
      ActorSign sign = ActorSign.of(actor);
      json.writeStartObject();
      json.writeFieldName("name");
      data.say(actor.name());
      json.writeFieldName("sign");
      data.say(sign.text());
      json.writeStringField("color", sign.colorClass());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Where steps come to rest: pairs of a time and a step's number, the beginning first.
  void stops(Duration to) throws IOException {
    json.writeNumberField("steps", trace.stepCount());
    json.writeArrayFieldStart("stops");
    int first = trace.stepAt(playable.film().pace().nanosAt(from));
    stop(from, first);
    for (int step = first + 1; step <= trace.stepCount(); step++) {
      Duration rest = playable.film().pace().positionOf(trace.nanosOfStep(step));
      if (rest.compareTo(to) > 0) {
        break;
      }
      boolean isLast = step == trace.stepCount();
      stop(isLast ? to : rest, step);
    }
    json.writeEndArray();
  }

  private void stop(Duration rest, int step) throws IOException {
    json.writeStartArray();
    json.writeNumber(millis(rest));
    json.writeNumber(step);
    json.writeEndArray();
  }

  /// What is told at each beat, and the names of the lines of the state.
  void beats(List<Beat> beats) throws IOException {
    json.writeArrayFieldStart("beats");
    for (Beat beat : beats) {
      Moment moment = trace.momentAt(beat.nanos());
      json.writeStartObject();
      json.writeNumberField("time", millis(beat.position()));
      json.writeNumberField("step", moment.stepCount());
      show(moment, playable.captionAt().apply(beat.nanos()));
      state(beat.nanos());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sections");
    for (String section : sections) {
      data.say(section);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Row row : rows.keySet()) {
      json.writeStartArray();
      data.say(row.section());
      data.say(row.name());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void show(Moment moment, String caption) throws IOException {
    var marks = new ArrayList<>(reading.lockDecorations(moment.toggles()));
    marks.addAll(reading.decorations(moment));
    var places = new ArrayList<List<Integer>>();
    reading
        .actorsByLine(moment)
        .forEach(
            (line, actors) -> {
              var place = new ArrayList<Integer>(List.of(line));
              actors.forEach(actor -> place.add(actor.id()));
              places.add(place);
            });
    var next =
        new Shown(
            caption,
            places,
            marks,
            reading.currentLine(moment),
            reading.exception(moment, playable.film().texts()).orElse(""));
    write(next);
    shown = next;
  }

  private void write(Shown next) throws IOException {
    if (!next.caption().equals(shown.caption())) {
      json.writeFieldName("caption");
      data.say(next.caption());
    }
    if (!next.places().equals(shown.places())) {
      json.writeArrayFieldStart("places");
      for (List<Integer> place : next.places()) {
        json.writeArray(place.stream().mapToInt(Integer::intValue).toArray(), 0, place.size());
      }
      json.writeEndArray();
    }
    if (!next.marks().equals(shown.marks())) {
      json.writeFieldName("marks");
      decorations(next.marks());
    }
    if (next.line() != shown.line()) {
      json.writeNumberField("line", next.line());
    }
    if (!next.problem().equals(shown.problem())) {
      json.writeFieldName("problem");
      data.say(next.problem());
    }
  }

  private void state(long nanos) throws IOException {
    Map<Integer, String> next = new LinkedHashMap<>();
    var occurrences = new HashMap<Row, Integer>();
    List<ValuesPanel.Row> now = playable.rowsAt().apply(nanos);
    order(now.stream().map(ValuesPanel.Row::section).distinct().toList());
    for (ValuesPanel.Row line : now) {
      int occurrence =
          occurrences.merge(new Row(line.section(), line.name(), 0), 1, Integer::sum) - 1;
      var row = new Row(line.section(), line.name(), occurrence);
      next.put(rows.computeIfAbsent(row, _ -> rows.size()), line.text());
    }
    json.writeArrayFieldStart("state");
    for (var line : next.entrySet()) {
      if (!line.getValue().equals(state.get(line.getKey()))) {
        json.writeStartArray();
        json.writeNumber(line.getKey());
        data.say(line.getValue());
        json.writeEndArray();
      }
    }
    for (int row : state.keySet()) {
      if (!next.containsKey(row)) {
        json.writeStartArray();
        json.writeNumber(row);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    state = next;
  }

  /// Takes in sections that are new, each before the one that it stands before.
  private void order(List<String> here) {
    int at = sections.size();
    for (String section : here.reversed()) {
      int known = sections.indexOf(section);
      if (known >= 0) {
        at = known;
      } else {
        sections.add(at, section);
      }
    }
  }

  private void decorations(List<Decoration> decorations) throws IOException {
    json.writeStartArray();
    for (Decoration decoration : decorations) {
      json.writeStartArray();
      json.writeNumber(decoration.line());
      json.writeNumber(decoration.start());
      json.writeNumber(decoration.end());
      json.writeString(decoration.styleClass());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private int millis(Duration position) {
    return (int) Math.rint(position.minus(from).toNanos() / NANOS_PER_MILLI);
  }
}
