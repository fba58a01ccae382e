package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.Iterated;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.Shareable;
import dev.interleave.simulate.value.SliceValue;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The steps on a list or dictionary that more than one actor can reach.
final class SharedAccess {

  private SharedAccess() {}

  /// The first that is shared of several values, or `null` if none is.
  static @Nullable Shareable firstShared(List<Object> values) {
    for (int index = 0; index < values.size(); index++) {
      if (values.get(index) instanceof Shareable shareable && shareable.isShared()) {
        return shareable;
      }
    }
    return null;
  }

  /// Local work looks into a value: at what it shows of a dictionary, or has within it that others
  /// may change.
  static void look(RunningActor actor, Object value) {
    Run run = actor.run();
    switch (value) {
      case Iterated iterated -> lookAtKeys(actor, iterated.source());
      case TupleValue _, ResourceObject _ when run.noticesLooks() ->
          StateReader.reachable(run, value).forEach(run::lookAt);
      default -> {}
    }
  }

  /// Local work looks at what a dictionary holds, if it is one.
  static void lookAtKeys(RunningActor actor, @Nullable Container container) {
    if (container instanceof DictionaryValue && container.isShared()) {
      Run run = actor.run();
      run.lookAt(run.resources().place(container.sharedAs()));
    }
  }

  static Operation get(Container container, Object index) {
    return Operation.of(
        Reach.READS,
        actor -> {
          Object value = Elements.get(container, index);
          recordRead(actor, container, element(container, index), value);
          return value;
        });
  }

  static Operation set(Container container, Object index, Object value) {
    return Operation.of(
        actor ->
            changing(
                actor,
                container,
                () -> {
                  Elements.set(container, index, value);
                  actor.run().sharing().stored(actor, container, value);
                  return Operation.NO_VALUE;
                }));
  }

  static Operation next(Container container, IteratorValue iterator) {
    return Operation.of(
        Reach.READS,
        actor -> {
          Object position = iterator.position();
          Object next = iterator.next();
          if (next == null) {
            return Operation.NO_VALUE;
          }
          recordRead(actor, container, position == null ? null : Snapshot.of(position), next);
          return next;
        });
  }

  /// Something that reads or changes the container as a whole.
  static Operation call(Shareable container, Function<RunningActor, Object> action) {
    return Operation.of(
        actor ->
            changing(
                actor,
                container,
                () -> {
                  Object result = action.apply(actor);
                  if (container instanceof Container changed) {
                    actor.run().sharing().changed(actor, changed);
                  }
                  return result;
                }));
  }

  private static @Nullable Datum element(Container container, Object index) {
    if (index instanceof SliceValue) {
      return null;
    }
    return container instanceof ListValue list && index instanceof Long place && place < 0
        ? Datum.of(place + list.size())
        : Snapshot.of(index);
  }

  private static void recordRead(
      RunningActor actor, Container container, @Nullable Datum element, Object value) {
    Recorder recorder = actor.run().recorder();
    if (recorder != null) {
      recorder.add(
          new Event.ValueRead(
              recorder.nanos(), actor.id(), container.sharedAs(), element, Snapshot.of(value)));
    }
  }

  private static Object changing(RunningActor actor, Shareable container, Supplier<Object> action) {
    Recorder recorder = actor.run().recorder();
    if (recorder == null) {
      return action.get();
    }
    Datum before = container.contents();
    Object result = action.get();
    Datum after = container.contents();
    int resource = container.sharedAs();
    recorder.add(
        after.equals(before)
            ? new Event.ValueRead(recorder.nanos(), actor.id(), resource, null, after)
            : Difference.between(before, after).written(recorder.nanos(), actor.id(), resource));
    return result;
  }
}
