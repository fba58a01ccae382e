package dev.interleave.bench;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A trace of a million events that is hard on a trace: 16 threads take turns at a lock, increase a
/// variable and one of a thousand elements of an array, and put items on a queue that nobody takes
/// from, so that it grows to 66,000 items.
final class MillionEvents {

  /// How many events it has.
  static final int COUNT = 1_000_000;

  private static final int THREADS = 16;
  private static final int ELEMENTS = 1_000;
  private static final long STEP_NANOS = 1_000;
  private static final SourceRange RANGE = new SourceRange(12, 9, 12, 20);

  private final TraceBuilder builder =
      new TraceBuilder(new Trace.Origin("million", "", RunSettings.DEFAULT));
  private final int main =
      builder.addActor(Actor.Kind.MAIN, "main", Actor.NOBODY, Actor.NOBODY, false).id();
  private final int lock = builder.addResource(Resource.Kind.LOCK, "lock", main).id();
  private final int count = builder.addResource(Resource.Kind.VARIABLE, "count", main).id();
  private final int cells = builder.addResource(Resource.Kind.ARRAY, "cells", main).id();
  private final int queue = builder.addResource(Resource.Kind.QUEUE, "q", main).id();
  private long nanos;
  private int size;

  private MillionEvents() {}

  /// Everything is there but the trace itself.
  static TraceBuilder recorded() {
    var recording = new MillionEvents();
    recording.begin();
    for (int turn = 0; recording.size < COUNT; turn++) {
      recording.turn(turn, 1 + turn % THREADS, 1 + (turn + 1) % THREADS);
    }
    return recording.builder;
  }

  static Trace built(TraceBuilder recorded) {
    return recorded.build(new Outcome(Outcome.Kind.STEP_LIMIT, "", Map.of(), List.of()));
  }

  private void begin() {
    Datum zeros = new Datum.Sequence(Collections.nCopies(ELEMENTS, Datum.of(0)), false);
    add(new Event.ActorStarted(nanos, main, Actor.NOBODY));
    add(new Event.ResourceCreated(nanos, main, lock, Datum.nothing()));
    add(new Event.ResourceCreated(nanos, main, count, Datum.of(0)));
    add(new Event.ResourceCreated(nanos, main, cells, zeros));
    add(new Event.ResourceCreated(nanos, main, queue, Datum.of(0)));
    for (int number = 1; number <= THREADS; number++) {
      int thread = builder.addActor(Actor.Kind.THREAD, "t" + number, main, main, false).id();
      add(new Event.ActorStarted(nanos, thread, main));
      add(new Event.FunctionEntered(nanos, thread, "work"));
    }
  }

  private void turn(int turn, int actor, int next) {
    Datum before = Datum.of(turn);
    Datum after = Datum.of(turn + 1);
    step(actor);
    add(new Event.LockAcquired(nanos, actor, lock));
    add(
        new Event.BlockedOn(
            nanos, next, new Obstacle.AtResource(lock, Obstacle.Purpose.HOLD_LOCK)));
    step(actor);
    add(new Event.ValueRead(nanos, actor, count, null, before));
    add(new Event.LocalChanged(nanos, actor, "seen", before));
    step(actor);
    add(new Event.ValueWritten(nanos, actor, count, null, before, after));
    step(actor);
    add(new Event.ValueWritten(nanos, actor, cells, Datum.of(turn % ELEMENTS), before, after));
    step(actor);
    add(new Event.ItemPut(nanos, actor, queue, new QueueItem(turn, before)));
    step(actor);
    add(new Event.LockReleased(nanos, actor, lock));
    add(new Event.UnblockedBy(nanos, next, actor));
  }

  private void step(int actor) {
    nanos += STEP_NANOS;
    add(new Event.StepTaken(nanos, actor, RANGE, STEP_NANOS));
  }

  private void add(Event event) {
    if (size < COUNT) {
      builder.add(event);
      size++;
    }
  }
}
