package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads one trace file, line by line, and believes nothing that it has not checked.
final class TraceReader {

  private final JsonInput input;
  private final String name;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Leniency leniency = new Leniency(false);
  private long version;

  TraceReader(InputStream stream, String name) {
    this.input = new JsonInput(stream);
    this.name = name;
  }

  LoadedTrace read() throws IOException, TraceFileException {
    try {
      Trace trace = trace();
      if (leniency.passedOver() > 0) {
        notes.add(
            "%s comes from a later version of Interleave; %d things that this one does not know were passed over."
                .formatted(name, leniency.passedOver()));
      }
      return new LoadedTrace(trace, notes);
    } catch (MalformedTraceException e) {
      throw new TraceFileException(
          "%s:%d: This is no trace file that can be read: %s (at byte %d)."
              .formatted(name, input.line(), e.getMessage(), input.offset()),
          input.line(),
          input.offset());
    }
  }

  private Trace trace() throws IOException, TraceFileException {
    readVersion();
    Trace.Origin origin = readOrigin();
    String kind = readKind();
    while (kind.equals(TraceFormat.ACTOR)) {
      add((Actor) readLine(TraceFormat.TODAY.actor()));
      kind = readKind();
    }
    while (kind.equals(TraceFormat.RESOURCE)) {
      add((Resource) readLine(TraceFormat.TODAY.resource()));
      kind = readKind();
    }
    TraceBuilder builder = begun(origin);
    if (version > TraceFormat.WITHOUT_FOUND_OPEN) {
      readEvents(kind, builder::add);
    } else {
      var events = new ArrayList<Event>();
      readEvents(kind, events::add);
      completed(events).forEach(builder::add);
    }
    var outcome = (Outcome) readLine(TraceFormat.TODAY.outcome());
    if (!input.atEnd()) {
      throw new MalformedTraceException("something follows the outcome");
    }
    return builder.build(outcome);
  }

  private TraceBuilder begun(Trace.Origin origin) {
    var builder = new TraceBuilder(origin);
    for (Actor actor : actors) {
      builder.addActor(actor.kind(), actor.name(), actor.process(), actor.parent(), actor.daemon());
    }
    for (Resource resource : resources) {
      builder.addResource(resource.kind(), resource.name(), resource.process());
    }
    return builder;
  }

  private List<Event> completed(List<Event> events) {
    if (EarlyJoins.areTold(events)) {
      return events;
    }
    List<Event> completed = new EarlyJoins(actors.size(), resources.size()).completed(events);
    if (completed.size() > events.size()) {
      notes.add(
          "%s comes from a version of Interleave that did not record a join which had nothing to wait for; which threads were joined is guessed."
              .formatted(name));
    }
    return completed;
  }

  private void readVersion() throws IOException, TraceFileException {
    if (!isNamed() || !input.hasNext()) {
      throw new MalformedTraceException("it does not begin with " + TraceFormat.NAME);
    }
    version = input.number();
    long minor = 0;
    if (input.hasNext()) {
      minor = input.number();
      while (input.hasNext()) {
        input.skip();
      }
    }
    if (version < 1 || version > TraceFormat.MAJOR) {
      throw new TraceFileException(
          "%s:%d: This was written in version %d of the format (at byte %d); this program reads version %d and earlier: install a later one."
              .formatted(name, input.line(), version, input.offset(), TraceFormat.MAJOR),
          input.line(),
          input.offset());
    }
    leniency = new Leniency(version == TraceFormat.MAJOR && minor > TraceFormat.MINOR);
    input.endLine();
  }

  private boolean isNamed() throws IOException {
    try {
      input.beginArray();
      return input.hasNext() && input.text().equals(TraceFormat.NAME);
    } catch (MalformedTraceException _) {
      return false;
    }
  }

  private Trace.Origin readOrigin() throws IOException {
    if (!readKind().equals(TraceFormat.ORIGIN)) {
      throw new MalformedTraceException("its second line is not its origin");
    }
    if (version > 1) {
      return (Trace.Origin) readLine(TraceFormat.TODAY.origin());
    }
    var early = (TraceFormat.EarlyOrigin) readLine(TraceFormat.TODAY.earlyOrigin());
    return new Trace.Origin(early.program(), early.source(), early.settings());
  }

  /// The name that the next line begins with.
  private String readKind() throws IOException {
    if (input.atEnd()) {
      throw new MalformedTraceException("the file ends before the run does");
    }
    if (input.offset() > Limits.LARGEST_FILE) {
      throw new MalformedTraceException(Limits.TOO_LARGE);
    }
    input.beginArray();
    if (!input.hasNext()) {
      throw new MalformedTraceException("a line is empty");
    }
    return input.text();
  }

  /// The rest of a line whose name was read.
  private Object readLine(RecordCodec codec) throws IOException {
    Object value = codec.readComponents(input, leniency);
    input.endLine();
    return value;
  }

  /// Reads events up to the outcome, of which the name is read.
  private void readEvents(String first, Consumer<Event> events) throws IOException {
    var check = new EventCheck(actors.size(), resources);
    String kind = first;
    while (!kind.equals(TraceFormat.OUTCOME)) {
      RecordCodec codec = TraceFormat.TODAY.event().names().get(kind);
      if (codec == null) {
        leniency.passOver("a line of the name " + kind + " cannot stand here");
        while (input.hasNext()) {
          input.skip();
        }
      } else {
        var event = (Event) codec.readComponents(input, leniency);
        check.see(event);
        events.accept(event);
      }
      input.endLine();
      kind = readKind();
    }
  }

  private void add(Actor actor) {
    int id = actors.size();
    if (id == Limits.MOST_ACTORS) {
      throw new MalformedTraceException("there are more than %d actors".formatted(id));
    }
    boolean made = id == 0 ? actor.parent() == Actor.NOBODY : isEarlier(actor.parent(), id);
    boolean housed =
        actor.ownsMemory()
            || (actor.process() >= 0
                && actor.process() < id
                && actors.get(actor.process()).ownsMemory());
    if (actor.id() != id || !housed || !made) {
      throw new MalformedTraceException(
          "actor %d has a number, a parent or a process that it cannot have".formatted(id));
    }
    actors.add(actor);
  }

  private static boolean isEarlier(int parent, int id) {
    return parent >= Actor.NOBODY && parent < id;
  }

  private void add(Resource resource) {
    int id = resources.size();
    int home = resource.process();
    boolean housed =
        resource.isBetweenProcesses()
            || (home >= 0 && home < actors.size() && actors.get(home).ownsMemory());
    if (resource.id() != id || !housed) {
      throw new MalformedTraceException(
          "resource %d has a number or a process that it cannot have".formatted(id));
    }
    resources.add(resource);
  }
}
