package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.Intervention;
import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.live.record.Recording.RecordedResource;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes events of ordered records, the way the simulator makes them: see [Event].
final class EventWriter {

  private final Contents contents;
  private final Records records;
  private final TraceBuilder trace;
  private final Obstructions obstructions;
  private final ValueWriter values;
  private final boolean[] isAsleep;
  private final boolean[] isStarted;
  private final int[] interruptedBy;
  private final Set<Integer> undoneReleases;
  private final Map<Long, QueueItem> items = new HashMap<>();
  private final List<String> output = new ArrayList<>();

  EventWriter(Records records, Versions versions, Trace.Origin origin) {
    this.contents = records.contents();
    this.records = records;
    this.trace = new TraceBuilder(origin);
    int actors = contents.actors().size();
    this.obstructions = new Obstructions(trace, actors, contents.resources().size());
    this.values = new ValueWriter(records, versions, trace);
    this.isAsleep = new boolean[actors];
    this.isStarted = new boolean[actors];
    this.interruptedBy = new int[actors];
    this.undoneReleases = new DeadOwners(records).undoneReleases();
    begin();
  }

  private void begin() {
    for (RecordedActor recorded : contents.actors()) {
      Actor actor = recorded.actor();
      trace.addActor(actor.kind(), actor.name(), actor.process(), actor.parent(), actor.daemon());
    }
    start(0, 0, Actor.NOBODY);
    for (RecordedResource recorded : contents.resources()) {
      Resource resource = recorded.resource();
      trace.addResource(resource.kind(), resource.name(), resource.process());
      trace.add(new Event.ResourceCreated(0, 0, resource.id(), values.initial(recorded)));
      if (resource.kind() == Resource.Kind.QUEUE) {
        obstructions.setCapacity(resource.id(), recorded.words().getFirst());
      }
    }
  }

  /// Writes everything down.
  void write(Sequence sequence) {
    long[] until = sequence.nextOfSameActor();
    for (int place = 0; place < sequence.size(); place++) {
      long nanos = sequence.nanos(place);
      if (sequence.isRecord(place)) {
        write(nanos, sequence.record(place), until[place] - nanos);
      } else {
        write(nanos, sequence.intervention(place));
      }
    }
  }

  private void write(long nanos, Intervention intervention) {
    switch (intervention) {
      case Intervention.Toggled(_, var toggles) ->
          trace.add(new Event.TogglesChanged(nanos, 0, toggles));
      case Intervention.Interrupted(_, int actor) -> interrupt(nanos, actor, Actor.NOBODY);
      case Intervention.Killed(_, int actor, int by) -> kill(nanos, actor, by);
      case Intervention.Stopped _, Intervention.Failed _ -> {}
    }
  }

  private void interrupt(long nanos, int actor, int by) {
    interruptedBy[actor] = by;
    trace.add(new Event.InterruptSent(nanos, actor, by));
  }

  private void kill(long nanos, int actor, int by) {
    if (!obstructions.isOver(actor)) {
      obstructions.over(actor);
      trace.add(new Event.ActorKilled(nanos, actor, by));
    }
  }

  private void start(long nanos, int actor, int by) {
    isStarted[actor] = true;
    trace.add(new Event.ActorStarted(nanos, actor, by));
  }

  private void write(long nanos, int record, long duration) {
    int actor = records.actor(record);
    int resource = records.resource(record);
    switch (records.kind(record)) {
      case BEGAN -> enter(nanos, actor);
      case ENDED -> end(nanos, actor);
      case STARTED_ACTOR -> {
        step(nanos, record, duration);
        start(nanos, (int) records.first(record), actor);
      }
      case AWAITING_ACTOR ->
          obstructions.wish(nanos, actor, new Obstacle.AtActor((int) records.first(record)));
      case REQUESTED -> wish(nanos, record, Purpose.HOLD_LOCK);
      case PUTTING -> wish(nanos, record, Purpose.PUT_ITEM);
      case TAKING -> wish(nanos, record, Purpose.GET_ITEM);
      case JOINING_QUEUE -> wish(nanos, record, Purpose.JOIN_QUEUE);
      case AWAITED_ACTOR -> fulfil(nanos, record, duration);
      case READ -> {
        step(nanos, record, duration);
        values.read(nanos, record);
      }
      case WRITTEN -> {
        step(nanos, record, duration);
        values.replace(nanos, record, records.first(record));
      }
      case UPDATED -> {
        step(nanos, record, duration);
        values.read(nanos, record);
        values.replace(nanos, record, records.second(record));
      }
      case ACQUIRED -> {
        fulfil(nanos, record, duration);
        trace.add(new Event.LockAcquired(nanos, actor, resource));
        obstructions.acquired(actor, resource);
        obstructions.checkAll(nanos);
      }
      case RELEASED -> {
        step(nanos, record, duration);
        if (!undoneReleases.contains(record)) {
          trace.add(new Event.LockReleased(nanos, actor, resource));
          obstructions.released(actor, resource);
        }
      }
      case RECOVERED -> recover(nanos, record, duration);
      case BYPASSED_IN -> bypass(nanos, record, duration, true);
      case BYPASSED_OUT -> bypass(nanos, record, duration, false);
      case SLEEP_BEGAN -> {
        step(nanos, record, 0);
        isAsleep[actor] = true;
        trace.add(new Event.SleepBegan(nanos, actor, nanos + records.first(record)));
      }
      case SLEEP_ENDED -> wake(nanos, actor);
      case PUT -> {
        fulfil(nanos, record, duration);
        long number = records.first(record);
        var item = new QueueItem(items.size(), Datum.of(number));
        items.put(number, item);
        trace.add(new Event.ItemPut(nanos, actor, resource, item));
        obstructions.put(actor, resource);
        obstructions.checkAll(nanos);
      }
      case TAKEN -> take(nanos, record, duration);
      case TASK_DONE -> {
        step(nanos, record, duration);
        trace.add(new Event.TaskDone(nanos, actor, resource));
        obstructions.taskDone(actor, resource);
      }
      case JOINED_QUEUE -> {
        fulfil(nanos, record, duration);
        trace.add(new Event.QueueJoinEnded(nanos, actor, resource));
      }
      case INTERRUPTED -> endInterrupted(nanos, record, duration);
      case INTERRUPTING_ACTOR -> {
        step(nanos, record, duration);
        interrupt(nanos, (int) records.first(record), actor);
      }
      case PRINTED -> {
        step(nanos, record, duration);
        print(nanos, actor, contents.lines().get((int) records.first(record)));
      }
    }
  }

  private void step(long nanos, int record, long duration) {
    trace.add(new Event.StepTaken(nanos, records.actor(record), range(record), duration));
  }

  private SourceRange range(int record) {
    return contents.places().get(records.place(record)).range();
  }

  private void wish(long nanos, int record, Purpose purpose) {
    obstructions.wish(
        nanos, records.actor(record), new Obstacle.AtResource(records.resource(record), purpose));
  }

  private void fulfil(long nanos, int record, long duration) {
    step(nanos, record, duration);
    obstructions.fulfil(nanos, records.actor(record));
  }

  private void enter(long nanos, int actor) {
    if (!isStarted[actor]) {
      start(nanos, actor, Actor.NOBODY);
    }
    boolean isThread = contents.actors().get(actor).actor().kind() == Actor.Kind.THREAD;
    trace.add(new Event.FunctionEntered(nanos, actor, isThread ? "run" : "main"));
  }

  private void end(long nanos, int actor) {
    obstructions.over(actor);
    trace.add(new Event.FunctionLeft(nanos, actor));
    trace.add(new Event.ActorEnded(nanos, actor));
  }

  private void recover(long nanos, int record, long duration) {
    int actor = records.actor(record);
    int lock = records.resource(record);
    int from = (int) records.second(record);
    step(nanos, record, duration);
    obstructions.giveUp(nanos, actor, from);
    trace.add(new Event.LockRecovered(nanos, actor, lock, from));
    obstructions.acquired(actor, lock);
    obstructions.checkAll(nanos);
  }

  private void bypass(long nanos, int record, long duration, boolean entering) {
    int actor = records.actor(record);
    step(nanos, record, duration);
    obstructions.giveUp(nanos, actor, Actor.NOBODY);
    trace.add(new Event.LockBypassed(nanos, actor, records.resource(record), entering));
  }

  private void wake(long nanos, int actor) {
    if (isAsleep[actor]) {
      isAsleep[actor] = false;
      trace.add(new Event.SleepEnded(nanos, actor));
    }
  }

  private void take(long nanos, int record, long duration) {
    int actor = records.actor(record);
    int queue = records.resource(record);
    fulfil(nanos, record, duration);
    long number = records.first(record);
    QueueItem item =
        items.computeIfAbsent(number, _ -> new QueueItem(items.size(), Datum.of(number)));
    trace.add(new Event.ItemTaken(nanos, actor, queue, item));
    values.setLocal(nanos, record, item.value());
    obstructions.taken(actor, queue);
    obstructions.checkAll(nanos);
  }

  private void endInterrupted(long nanos, int record, long duration) {
    int actor = records.actor(record);
    step(nanos, record, duration);
    wake(nanos, actor);
    obstructions.giveUp(nanos, actor, interruptedBy[actor]);
    trace.add(
        new Event.ExceptionRaised(nanos, actor, "InterruptedException", "", range(record), true));
  }

  private void print(long nanos, int actor, String line) {
    output.add(line.stripTrailing());
    trace.add(new Event.OutputPrinted(nanos, actor, line.stripTrailing() + "\n"));
  }

  /// The lines that were printed.
  List<String> output() {
    return output;
  }

  /// What has been written.
  TraceBuilder trace() {
    return trace;
  }
}
