package dev.interleave.picture.layout;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goes through a trace once and notes what its stage will need.
final class Surveyor {

  private static final int LONGEST_TEXT = 24;

  private final Trace trace;
  private final Texts texts;
  private final Attendance attendance;
  private final Map<Integer, Extent> extents = new HashMap<>();
  private final Map<Integer, Integer> itemsOnQueue = new HashMap<>();
  private final Map<Integer, Set<Datum>> keys = new HashMap<>();
  private final SortedSet<Integer> used = new TreeSet<>();
  private final List<IntStream.Builder> steps = new ArrayList<>();
  private final List<IntStream.Builder> interrupts = new ArrayList<>();
  private boolean tags;

  Surveyor(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    trace.actors().forEach(_ -> steps.add(IntStream.builder()));
    trace.actors().forEach(_ -> interrupts.add(IntStream.builder()));
    boolean boxes =
        trace.events().stream()
            .filter(event -> event instanceof Event.ActorStarted)
            .anyMatch(event -> trace.actor(event.actor()).kind() == Actor.Kind.PROCESS);
    attendance = new Attendance(trace, boxes);
  }

  Survey survey() {
    List<Event> events = trace.events();
    for (int index = 0; index < events.size(); index++) {
      Event event = events.get(index);
      if (index > 0 && event.nanos() > events.get(index - 1).nanos()) {
        attendance.settle();
      }
      if (event instanceof Event.StepTaken) {
        steps.get(event.actor()).add(index);
      } else if (event instanceof Event.InterruptSent) {
        interrupts.get(event.actor()).add(index);
      }
      attendance.follow(event);
      note(event);
    }
    attendance.settle();
    return new Survey(
        trace,
        texts,
        attendance.processes(),
        attendance.crowds(),
        used.stream().map(trace::resource).toList(),
        extents,
        indices(steps),
        indices(interrupts),
        tags);
  }

  private static int[][] indices(List<IntStream.Builder> ofActors) {
    return ofActors.stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
  }

  private void note(Event event) {
    switch (event) {
      case Event.ResourceCreated(_, _, int resource, Datum initial) -> noteValue(resource, initial);
      case Event.MemoryCopied(_, _, _, var copies) ->
          copies.forEach(copy -> noteValue(copy.copy(), copy.value()));
      case Event.ValueRead(_, _, int resource, _, _) -> {
        used.add(resource);
        tags = true;
      }
      case Event.ValueWritten(_, _, int resource, var element, _, var after) -> {
        used.add(resource);
        noteWritten(resource, element, after);
      }
      case Event.LocalChanged _ -> tags = true;
      case Event.LockRequested(_, _, int lock) -> used.add(lock);
      case Event.LockAcquired(_, _, int lock) -> used.add(lock);
      case Event.LockBypassed(_, _, int lock, _) -> used.add(lock);
      case Event.LockRecovered(_, _, int lock, _) -> used.add(lock);
      case Event.PermitTaken(_, _, int semaphore) -> used.add(semaphore);
      case Event.PermitGiven(_, _, int semaphore) -> used.add(semaphore);
      case Event.ItemPut(_, _, int queue, var item) -> {
        int items = itemsOnQueue.merge(queue, 1, Integer::sum);
        used.add(queue);
        extend(queue, length(item.value()), items, 1);
      }
      case Event.ItemTaken(_, _, int queue, _) -> itemsOnQueue.merge(queue, -1, Integer::sum);
      case Event.QueueJoinBegan(_, _, int queue) -> used.add(queue);
      case Event.ConditionWaitBegan(_, _, int condition) -> used.add(condition);
      case Event.ConditionNotified(_, _, int condition, _) -> used.add(condition);
      case Event.FlagChanged(_, _, int flag, _) -> used.add(flag);
      case Event.BarrierReached(_, _, int barrier) -> used.add(barrier);
      case Event.BlockedOn(_, _, var obstacle) -> {
        if (obstacle instanceof Obstacle.AtResource(int resource, _)) {
          used.add(resource);
        }
      }
      case Event.StepTaken _,
          Event.ActorStarted _,
          Event.ActorEnded _,
          Event.ActorKilled _,
          Event.FunctionEntered _,
          Event.FunctionLeft _,
          Event.LockReleased _,
          Event.TaskDone _,
          Event.QueueJoinEnded _,
          Event.BarrierOpened _,
          Event.UnblockedBy _,
          Event.FoundOpen _,
          Event.SleepBegan _,
          Event.SleepEnded _,
          Event.OutputPrinted _,
          Event.ExceptionRaised _,
          Event.TogglesChanged _,
          Event.InterruptSent _ -> {}
    }
  }

  private void noteValue(int id, Datum value) {
    Resource resource = trace.resource(id);
    if (resource.kind().holdsValues()) {
      used.add(id);
      noteWritten(id, null, value);
    }
  }

  private void noteWritten(int resource, @Nullable Datum element, @Nullable Datum after) {
    if (after == null) {
      return;
    }
    if (element != null) {
      int elements =
          element instanceof Datum.Whole(long index) && !isMapping(resource)
              ? (int) index + 1
              : keys(resource, element).size();
      extend(resource, length(after), elements, length(element));
      return;
    }
    switch (after) {
      case Datum.Sequence(var values, _) when isRow(resource) ->
          values.forEach(value -> extend(resource, length(value), values.size(), 2));
      case Datum.Mapping(var entries) when isRow(resource) ->
          entries.forEach(entry -> noteWritten(resource, entry.key(), entry.value()));
      case Datum.Whole _,
          Datum.BigWhole _,
          Datum.Real _,
          Datum.Text _,
          Datum.Truth _,
          Datum.Nothing _,
          Datum.Sequence _,
          Datum.Mapping _,
          Datum.Reference _ ->
          extend(resource, length(after), 1, 1);
    }
  }

  private Set<Datum> keys(int resource, Datum another) {
    Set<Datum> known = keys.computeIfAbsent(resource, _ -> new HashSet<>());
    known.add(another);
    return known;
  }

  private boolean isMapping(int resource) {
    return trace.resource(resource).kind() == Resource.Kind.MAPPING;
  }

  private boolean isRow(int resource) {
    return trace.resource(resource).kind() != Resource.Kind.VARIABLE;
  }

  private void extend(int resource, int characters, int elements, int keyCharacters) {
    extents.merge(
        resource,
        new Extent(characters, elements, keyCharacters),
        (known, _) -> known.with(characters, elements, keyCharacters));
  }

  private static int length(Datum value) {
    return value instanceof Datum.Whole(long number) && Math.abs(number) < 10 && number >= 0
        ? 1
        : Math.min(LONGEST_TEXT, value.toString().length());
  }
}
