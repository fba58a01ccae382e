package dev.interleave.live.record;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records written by hand, at chosen times, in buffers of chosen size.
final class HandMadeRun {

  static final String SOURCE =
      """
      int seen = value; // step: read
      value = seen + 1; // step: write
      lock.lock(); // step: lock
      lock.unlock(); // step: unlock
      long item = queue.take(); // step: take
      queue.put(item); // step: put
      thread.start(); // step: start
      thread.join(); // step: join
      """;

  /// The steps of the source.
  enum Step {
    READ,
    WRITE,
    LOCK,
    UNLOCK,
    TAKE,
    PUT,
    START,
    JOIN
  }

  static final int MAIN = 0;

  final Recording recording =
      new Recording("hand-made", SOURCE, Places.in(SOURCE, Step.values()), Toggles.NONE, Map.of());
  private final long began = recording.contents().beganNanos();
  private final List<EventBuffer> buffers = new ArrayList<>();

  HandMadeRun() {
    actor(Actor.Kind.MAIN, "main", 1000);
  }

  int actor(Actor.Kind kind, String name, int capacity) {
    EventBuffer buffer = EventBuffer.ofCapacity(capacity);
    buffers.add(buffer);
    return recording.addActor(kind, name, MAIN, Actor.NOBODY, false, buffer);
  }

  int thread(String name) {
    return actor(Actor.Kind.THREAD, name, 1000);
  }

  int variable(String name) {
    return recording.addVariable(
        name, Resource.BETWEEN_PROCESSES, CellType.WHOLE, Stamp.whole(0, 0, 0));
  }

  /// Writes a record.
  ///
  /// @param micros when, by the clock of the actor, in microseconds since the run began
  HandMadeRun at(
      long micros, int actor, RecordKind kind, Step place, int resource, long... values) {
    long first = values.length > 0 ? values[0] : 0;
    long second = values.length > 1 ? values[1] : 0;
    buffers
        .get(actor)
        .add(
            began + micros * 1_000,
            Recorder.what(kind, place.ordinal(), resource, 0),
            first,
            second);
    return this;
  }

  HandMadeRun read(long micros, int actor, int cell, long word) {
    return at(micros, actor, RecordKind.READ, Step.READ, cell, word);
  }

  HandMadeRun write(long micros, int actor, int cell, long word) {
    return at(micros, actor, RecordKind.WRITTEN, Step.WRITE, cell, word);
  }

  HandMadeRun update(long micros, int actor, int cell, long before, long after) {
    return at(micros, actor, RecordKind.UPDATED, Step.WRITE, cell, before, after);
  }

  Trace trace() {
    return recording.trace(true);
  }

  Trace traceSoFar() {
    return recording.trace(false);
  }

  /// Who accessed cells in which way, in order.
  static List<String> accesses(Trace trace) {
    return trace.events().stream()
        .<String>mapMulti(
            (event, out) -> {
              if (event instanceof Event.ValueRead(_, int actor, _, _, Datum value)) {
                out.accept(actor + " reads " + value);
              } else if (event instanceof Event.ValueWritten(_, int actor, _, _, _, Datum after)) {
                out.accept(actor + " writes " + after);
              }
            })
        .toList();
  }

  /// The word that an actor leaves with its only write of a value.
  static long word(int value, int actor) {
    return Stamp.whole(value, actor, value);
  }

  /// What was found when the trace was checked against the records.
  List<String> violations() {
    return ConsistencyCheck.of(recording, trace()).violations();
  }

  /// What the trace says that it was recorded under.
  Map<String, String> conditions() {
    return ((Provenance.Recorded) trace().origin().provenance()).conditions();
  }
}
