package dev.interleave.trace;

import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.ConditionState;
import dev.interleave.trace.ResourceState.ElementsState;
import dev.interleave.trace.ResourceState.FlagState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import dev.interleave.trace.ResourceState.SemaphoreState;
import dev.interleave.trace.ResourceState.VariableState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Carries a moment forward event by event. The one place that says what each event does to the
/// state of things.
final class MomentBuilder {

  private static final int WORDS_OF_ACTOR = 40;
  private static final int WORDS_OF_RESOURCE = 4;
  private static final int WORDS_OF_ELEMENT = 12;

  private final ActorState[] actors;
  private final @Nullable ActorDraft[] drafts;
  private final ResourceState[] resources;
  private final List<Resource> declared;

  /// Elements that have been written since the last moment was built, by resource: only these are
  /// changed in place.
  private final Map<Integer, SequencedMap<Datum, Datum>> open = new HashMap<>();

  private long nanos;
  private int eventCount;
  private int stepCount;
  private int outputCount;
  private Toggles toggles;

  MomentBuilder(Moment from, List<Resource> declared) {
    this.actors = from.actors().toArray(ActorState[]::new);
    this.drafts = new ActorDraft[actors.length];
    this.resources = from.resources().toArray(ResourceState[]::new);
    this.declared = declared;
    this.nanos = from.nanos();
    this.eventCount = from.eventCount();
    this.stepCount = from.stepCount();
    this.outputCount = from.outputCount();
    this.toggles = from.toggles();
  }

  static Moment beginning(int actors, int resources, Toggles toggles) {
    var nobody = new ActorState[actors];
    Arrays.fill(nobody, ActorState.NEW);
    var nothing = new ResourceState[resources];
    Arrays.fill(nothing, new ResourceState.Absent());
    return new Moment(0, 0, 0, List.of(nobody), List.of(nothing), 0, toggles);
  }

  Moment build() {
    open.clear();
    for (int id = 0; id < drafts.length; id++) {
      ActorDraft draft = drafts[id];
      if (draft != null) {
        actors[id] = draft.build();
        drafts[id] = null;
      }
    }
    return new Moment(
        nanos, eventCount, stepCount, List.of(actors), List.of(resources), outputCount, toggles);
  }

  /// About how many words of memory a moment built now would not share with the moment before it.
  int size() {
    int size = actors.length * WORDS_OF_ACTOR + resources.length * WORDS_OF_RESOURCE;
    for (ResourceState state : resources) {
      if (state instanceof ElementsState array) {
        size += array.elements().size() * WORDS_OF_ELEMENT;
      }
    }
    for (ActorDraft draft : drafts) {
      size += draft == null ? 0 : draft.size();
    }
    return size;
  }

  void apply(Event event) {
    nanos = event.nanos();
    eventCount++;
    int actor = event.actor();
    switch (event) {
      case Event.StepTaken(long at, _, SourceRange range, long duration) -> {
        stepCount++;
        draft(actor).step(range, at + duration);
      }
      case Event.ActorStarted _ -> draft(actor).start(nanos);
      case Event.ActorEnded _ -> draft(actor).end(Phase.ENDED, nanos);
      case Event.ActorKilled _ -> draft(actor).end(Phase.KILLED, nanos);
      case Event.FunctionEntered(_, _, String function) -> draft(actor).enter(function);
      case Event.FunctionLeft _ -> draft(actor).leave();
      case Event.LocalChanged(_, _, String name, Datum value) -> draft(actor).setLocal(name, value);
      case Event.ResourceCreated(_, _, int resource, Datum initial) -> create(resource, initial);
      case Event.ValueRead _, Event.LockRequested _, Event.QueueJoinBegan _ -> {}
      case Event.QueueJoinEnded _, Event.ConditionWaitBegan _, Event.ConditionNotified _ -> {}
      case Event.FoundOpen _ -> {}
      case Event.ValueWritten written -> write(written);
      case Event.LockAcquired(_, _, int lock) -> acquire(actor, lock);
      case Event.LockReleased(_, _, int lock) -> release(lock);
      case Event.LockBypassed(_, _, int lock, boolean entering) -> bypass(actor, lock, entering);
      case Event.PermitTaken(_, _, int semaphore) -> addPermits(semaphore, -1);
      case Event.PermitGiven(_, _, int semaphore) -> addPermits(semaphore, 1);
      case Event.ItemPut(_, _, int queue, QueueItem item) -> put(queue, item);
      case Event.ItemTaken(_, _, int queue, QueueItem item) -> take(actor, queue, item);
      case Event.TaskDone(_, _, int queue) -> finishTask(actor, queue);
      case Event.FlagChanged(_, _, int flag, boolean set) -> resources[flag] = new FlagState(set);
      case Event.BarrierReached(_, _, int barrier) -> {
        var state = (BarrierState) resources[barrier];
        resources[barrier] = new BarrierState(state.parties(), plus(state.arrived(), actor));
      }
      case Event.BarrierOpened(_, _, int barrier) ->
          resources[barrier] =
              new BarrierState(((BarrierState) resources[barrier]).parties(), List.of());
      case Event.BlockedOn(_, _, Obstacle obstacle) -> draft(actor).block(obstacle, nanos);
      case Event.UnblockedBy _ -> draft(actor).unblock(nanos);
      case Event.SleepBegan(_, _, long until) -> draft(actor).sleep(nanos, until);
      case Event.SleepEnded _ -> draft(actor).wake(nanos);
      case Event.MemoryCopied(_, _, _, List<Event.MemoryCopied.Copy> copies) ->
          copies.forEach(copy -> create(copy.copy(), copy.value()));
      case Event.OutputPrinted _ -> outputCount++;
      case Event.ExceptionRaised raised -> {
        if (!raised.caught()) {
          draft(actor).fail(raised);
        }
      }
      case Event.TogglesChanged(_, _, Toggles next) -> toggles = next;
      case Event.LockRecovered(_, _, int lock, int from) -> recover(actor, lock, from);
      case Event.InterruptSent _ -> {}
    }
  }

  private ActorDraft draft(int actor) {
    ActorDraft draft = drafts[actor];
    if (draft == null) {
      draft = new ActorDraft(actors[actor]);
      drafts[actor] = draft;
    }
    return draft;
  }

  private void create(int resource, Datum initial) {
    open.remove(resource);
    resources[resource] = created(declared.get(resource).kind(), initial);
  }

  private static ResourceState created(Resource.Kind kind, Datum initial) {
    return switch (kind) {
      case VARIABLE -> new VariableState(initial, Actor.NOBODY);
      case ARRAY, MAPPING -> new ElementsState(elements(initial), Actor.NOBODY);
      case LOCK -> new LockState(Actor.NOBODY, 0, List.of());
      case QUEUE -> new QueueState((int) number(initial), List.of(), 0);
      case CONDITION -> new ConditionState();
      case SEMAPHORE -> new SemaphoreState(number(initial));
      case EVENT -> new FlagState(false);
      case BARRIER -> new BarrierState(number(initial), List.of());
    };
  }

  private static long number(Datum datum) {
    return datum instanceof Datum.Whole(long value) ? value : 0;
  }

  private static SequencedMap<Datum, Datum> elements(Datum value) {
    var elements = new LinkedHashMap<Datum, Datum>();
    if (value instanceof Datum.Sequence(List<Datum> values, _)) {
      values.forEach(element -> elements.put(Datum.of(elements.size()), element));
    } else if (value instanceof Datum.Mapping(List<Datum.Mapping.Entry> entries)) {
      entries.forEach(entry -> elements.put(entry.key(), entry.value()));
    }
    return elements;
  }

  private void write(Event.ValueWritten written) {
    int resource = written.resource();
    resources[resource] =
        switch (declared.get(resource).kind()) {
          case ARRAY, MAPPING -> new ElementsState(rewritten(written), written.actor());
          case VARIABLE, LOCK, QUEUE, CONDITION, SEMAPHORE, EVENT, BARRIER ->
              new VariableState(written.after(), written.actor());
        };
  }

  private SequencedMap<Datum, Datum> rewritten(Event.ValueWritten written) {
    @Nullable Datum element = written.element();
    @Nullable Datum after = written.after();
    if (element == null) {
      SequencedMap<Datum, Datum> all = after == null ? new LinkedHashMap<>() : elements(after);
      open.put(written.resource(), all);
      return all;
    }
    SequencedMap<Datum, Datum> elements =
        open.computeIfAbsent(
            written.resource(),
            id -> new LinkedHashMap<>(((ElementsState) resources[id]).elements()));
    if (after == null) {
      elements.remove(element);
    } else {
      elements.put(element, after);
    }
    return elements;
  }

  private void acquire(int actor, int lock) {
    var state = (LockState) resources[lock];
    int depth = state.holder() == actor ? state.depth() + 1 : 1;
    resources[lock] = new LockState(actor, depth, state.passing());
    if (depth == 1) {
      draft(actor).hold(lock);
    }
  }

  private void release(int lock) {
    var state = (LockState) resources[lock];
    if (state.depth() > 1) {
      resources[lock] = new LockState(state.holder(), state.depth() - 1, state.passing());
      return;
    }
    resources[lock] = new LockState(Actor.NOBODY, 0, state.passing());
    if (state.holder() != Actor.NOBODY) {
      draft(state.holder()).letGo(lock);
    }
  }

  private void recover(int actor, int lock, int from) {
    var state = (LockState) resources[lock];
    draft(from).letGo(lock);
    resources[lock] = new LockState(actor, 1, state.passing());
    draft(actor).hold(lock);
  }

  private void bypass(int actor, int lock, boolean entering) {
    var state = (LockState) resources[lock];
    List<Integer> passing =
        entering ? plus(state.passing(), actor) : without(state.passing(), actor);
    resources[lock] = new LockState(state.holder(), state.depth(), passing);
    if (entering) {
      draft(actor).hold(lock);
    } else {
      draft(actor).letGo(lock);
    }
  }

  private void addPermits(int semaphore, int change) {
    var state = (SemaphoreState) resources[semaphore];
    resources[semaphore] = new SemaphoreState(state.permits() + change);
  }

  private void put(int queue, QueueItem item) {
    var state = (QueueState) resources[queue];
    resources[queue] =
        new QueueState(state.capacity(), plus(state.items(), item), state.unfinished() + 1);
  }

  private void take(int actor, int queue, QueueItem item) {
    var state = (QueueState) resources[queue];
    resources[queue] =
        new QueueState(state.capacity(), without(state.items(), item), state.unfinished());
    draft(actor).takeInHand(queue, item);
  }

  private void finishTask(int actor, int queue) {
    var state = (QueueState) resources[queue];
    resources[queue] = new QueueState(state.capacity(), state.items(), state.unfinished() - 1);
    draft(actor).finishItemOf(queue);
  }

  private static <T> List<T> plus(List<T> list, T added) {
    return PersistentList.of(list).plus(added);
  }

  private static <T> List<T> without(List<T> list, Object removed) {
    return PersistentList.of(list).minus(removed);
  }
}
