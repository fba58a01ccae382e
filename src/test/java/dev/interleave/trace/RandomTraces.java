package dev.interleave.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Traces that no program made: any event may follow any other, as long as what it speaks of
/// exists.
final class RandomTraces {

  private static final int ACTORS = 5;
  private static final int ELEMENTS = 40;

  private final Random random;
  private final TraceBuilder builder =
      new TraceBuilder(new Trace.Origin("random", "", RunSettings.DEFAULT));
  private final Map<Resource.Kind, Integer> resources = new HashMap<>();
  private final Deque<QueueItem> onQueue = new ArrayDeque<>();
  private long nanos;
  private int items;

  private RandomTraces(long seed) {
    this.random = new Random(seed);
  }

  /// A trace that the seed determines.
  static Trace of(long seed, int events) {
    return new RandomTraces(seed).trace(events);
  }

  private Trace trace(int events) {
    builder.addActor(Actor.Kind.MAIN, "main", Actor.NOBODY, Actor.NOBODY, false);
    for (int id = 1; id < ACTORS; id++) {
      builder.addActor(Actor.Kind.THREAD, "t" + id, 0, 0, false);
    }
    for (Resource.Kind kind : Resource.Kind.values()) {
      int id = builder.addResource(kind, kind.name(), 0).id();
      resources.put(kind, id);
      builder.add(new Event.ResourceCreated(0, 0, id, initial(kind)));
    }
    for (int count = resources.size(); count < events; count++) {
      nanos += random.nextInt(3);
      builder.add(event());
    }
    return builder.build(new Outcome(Outcome.Kind.STEP_LIMIT, "", Map.of(), List.of()));
  }

  private static Datum initial(Resource.Kind kind) {
    if (kind == Resource.Kind.ARRAY) {
      List<Datum> zeros = IntStream.range(0, ELEMENTS).mapToObj(_ -> Datum.of(0)).toList();
      return new Datum.Sequence(new ArrayList<>(zeros), false);
    }
    return kind == Resource.Kind.MAPPING ? new Datum.Mapping(List.of()) : Datum.of(3);
  }

  private int id(Resource.Kind kind) {
    return resources.getOrDefault(kind, 0);
  }

  private Event event() {
    int actor = random.nextInt(ACTORS);
    return switch (random.nextInt(5)) {
      case 0 -> new Event.StepTaken(nanos, actor, SourceRange.NOWHERE, 1_000);
      case 1 -> life(actor);
      case 2 -> value(actor);
      case 3 -> lock(actor);
      default -> meeting(actor);
    };
  }

  private Event life(int actor) {
    int other = random.nextInt(ACTORS);
    return switch (random.nextInt(9)) {
      case 0 -> new Event.ActorStarted(nanos, actor, other);
      case 1 -> new Event.ActorEnded(nanos, actor);
      case 2 -> new Event.FunctionEntered(nanos, actor, "f");
      case 3 -> new Event.FunctionLeft(nanos, actor);
      case 4 -> new Event.SleepBegan(nanos, actor, nanos + 100);
      case 5 -> new Event.SleepEnded(nanos, actor);
      case 6 -> new Event.BlockedOn(nanos, actor, new Obstacle.AtActor(other));
      case 7 -> new Event.UnblockedBy(nanos, actor, other);
      default -> new Event.LocalChanged(nanos, actor, "v" + random.nextInt(9), any());
    };
  }

  private Event value(int actor) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Event.ValueWritten(
              nanos,
              actor,
              id(Resource.Kind.ARRAY),
              Datum.of(random.nextInt(ELEMENTS)),
              any(),
              any());
      case 1 -> new Event.ValueWritten(nanos, actor, id(Resource.Kind.MAPPING), any(), null, any());
      case 2 -> new Event.ValueWritten(nanos, actor, id(Resource.Kind.MAPPING), any(), any(), null);
      default ->
          new Event.ValueWritten(nanos, actor, id(Resource.Kind.VARIABLE), null, any(), any());
    };
  }

  private Event lock(int actor) {
    int lock = id(Resource.Kind.LOCK);
    return switch (random.nextInt(3)) {
      case 0 -> new Event.LockAcquired(nanos, actor, lock);
      case 1 -> new Event.LockReleased(nanos, actor, lock);
      default -> new Event.LockBypassed(nanos, actor, lock, random.nextBoolean());
    };
  }

  private Event meeting(int actor) {
    int queue = id(Resource.Kind.QUEUE);
    return switch (random.nextInt(6)) {
      case 0, 1 -> put(actor, queue);
      case 2 -> onQueue.isEmpty() ? put(actor, queue) : take(actor, queue);
      case 3 -> new Event.TaskDone(nanos, actor, queue);
      case 4 -> new Event.BarrierReached(nanos, actor, id(Resource.Kind.BARRIER));
      default -> new Event.BarrierOpened(nanos, actor, id(Resource.Kind.BARRIER));
    };
  }

  private Event put(int actor, int queue) {
    var item = new QueueItem(items++, any());
    onQueue.add(item);
    return new Event.ItemPut(nanos, actor, queue, item);
  }

  private Event take(int actor, int queue) {
    QueueItem item = random.nextBoolean() ? onQueue.removeFirst() : onQueue.removeLast();
    return new Event.ItemTaken(nanos, actor, queue, item);
  }

  private Datum any() {
    return Datum.of(random.nextInt(50));
  }
}
