package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.PythonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the state of a run: what is at each place that it consists of. Two runs with equal states
/// can go on alike, and end alike.
///
/// What is told to people only is no part of it, nor is the time, unless it passes
/// ([Timing#VIRTUAL_CLOCK]): then it is told how much longer each actor sleeps.
final class StateReader {

  private final Run run;
  private final Timing timing;
  private final Map<Place, Object> state = new LinkedHashMap<>();
  private final Deque<Named> open = new ArrayDeque<>();

  private record Named(Place place, Object object) {}

  private StateReader(Run run, Timing timing) {
    this.run = run;
    this.timing = timing;
  }

  /// What is at each place of the run.
  static Map<Place, Object> read(Run run, Timing timing) {
    var reader = new StateReader(run, timing);
    reader.readAll();
    return reader.state;
  }

  private void readAll() {
    for (RunningActor actor : run.actors().all()) {
      state.put(Place.status(actor.id()), status(actor));
      Imprint imprint = imprint();
      state.put(Place.standing(actor.id()), standing(actor, imprint));
      if (isOwner(actor) && (actor.isAlive() || actor.id() == 0)) {
        readMemory(actor.memory(), imprint);
      }
    }
    state.put(Place.OUTPUT, run.output().text());
    state.put(Place.FAILURES, failures());
    for (PythonObject object : run.resources().lasting()) {
      imprint().of(object);
    }
    while (!open.isEmpty()) {
      Named next = open.pop();
      if (!state.containsKey(next.place())) {
        state.put(next.place(), content(next.object()));
      }
    }
  }

  private static boolean isOwner(RunningActor actor) {
    return actor.memory().process() == actor.id();
  }

  private Imprint imprint() {
    return new Imprint(run, this::meet);
  }

  private void meet(Place place, Object object) {
    if (!(object instanceof ActorReference) && !state.containsKey(place)) {
      open.push(new Named(place, object));
    }
  }

  private Object content(Object object) {
    return object instanceof Cell cell ? imprint().of(cell.value) : imprint().inside(object);
  }

  private Object status(RunningActor actor) {
    ExceptionValue failure = actor.failure();
    return List.of(
        actor.state(), actor.isDaemon(), failure == null ? "" : imprint().inside(failure));
  }

  private Object standing(RunningActor actor, Imprint imprint) {
    if (actor.state() != RunningActor.State.STARTED) {
      return actor.state();
    }
    var standing = new ArrayList<Object>();
    for (Frame frame = actor.frame; frame != null; frame = frame.caller) {
      standing.add(imprint.of(frame));
    }
    standing.add(actor.use);
    standing.add(imprint.of(actor.pending));
    standing.add(imprint.of(actor.passed()));
    standing.add(run.resources().countMadeBy(actor));
    if (timing == Timing.VIRTUAL_CLOCK) {
      standing.add(remaining(actor));
    }
    return standing;
  }

  /// @param own what the first actor of the process stands in was written with it
  private void readMemory(Memory memory, Imprint own) {
    int process = memory.process();
    var others = new ArrayList<Object>();
    for (int index = 0; index < memory.globalCount(); index++) {
      Cell global = memory.global(index);
      if (global.observable) {
        state.put(Place.global(process, index), imprint().of(global.value));
      } else {
        others.add(own.of(global.value));
      }
    }
    state.put(Place.privateGlobals(process), others);
    state.put(
        Place.memory(process),
        List.of(
            imprint().inside(memory.random()),
            Map.copyOf(memory.counts()),
            process == 0 ? general() : ""));
  }

  /// How everything is named, and what the clock shows if that matters.
  private Object general() {
    boolean clock = timing == Timing.VIRTUAL_CLOCK && run.image().readsClock();
    return List.of(run.actors().naming(), run.resources().naming(), clock ? run.nanos() : 0L);
  }

  private long remaining(RunningActor actor) {
    long remaining = actor.readyNanos() - run.nanos();
    boolean limited = actor.pending != null && actor.pending.isLimited();
    return limited ? remaining : Math.max(0, remaining);
  }

  private Object failures() {
    var failures = new ArrayList<Object>();
    for (RunningActor actor : run.endings().failed()) {
      failures.add(new ActorReference(actor.id()));
    }
    return failures;
  }

  /// The places among the operands of a step, and those that lists and dictionaries among them lead
  /// to.
  static Set<Place> operands(Run run, Operation operation) {
    return reachable(run, operation);
  }

  /// The places that an object leads to, and those that lists and dictionaries among them lead to.
  static Set<Place> reachable(Run run, Object from) {
    var places = new HashSet<Place>();
    var open = new ArrayDeque<Object>();
    var imprint =
        new Imprint(
            run,
            (place, object) -> {
              if (places.add(place) && object instanceof Container) {
                open.push(object);
              }
            });
    imprint.of(from);
    while (!open.isEmpty()) {
      imprint.inside(open.pop());
    }
    return places;
  }
}
