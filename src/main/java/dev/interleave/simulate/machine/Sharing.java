package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.simulate.value.DictionaryValue;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the lists and dictionaries that more than one actor can reach. It looks whenever an actor
/// starts, and whenever something is put into what is shared already.
final class Sharing {

  private final Image image;
  private final Resources resources;
  private final @Nullable Recorder recorder;
  private final Set<Cell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean othersStarted;

  Sharing(Image image, Resources resources, @Nullable Recorder recorder) {
    this.image = image;
    this.resources = resources;
    this.recorder = recorder;
  }

  /// An actor is started with a call.
  void started(RunningActor by, Target target) {
    othersStarted = true;
    seen.clear();
    Memory memory = by.memory();
    for (int index = 0; index < memory.globalCount(); index++) {
      Cell global = memory.global(index);
      if (global.value != null && image.isUsedByFunctions(index)) {
        share(by, global.value, global.name);
      }
    }
    List<String> names =
        target.callable() instanceof FunctionValue function
            ? function.routine.code.parameters()
            : List.of();
    List<Object> values = target.values();
    List<String> keywords = target.keywords();
    int positional = values.size() - keywords.size();
    for (int index = 0; index < values.size(); index++) {
      String name =
          index >= positional
              ? keywords.get(index - positional)
              : index < names.size() ? names.get(index) : "argument";
      share(by, values.get(index), name);
    }
    share(by, target.callable(), "argument");
  }

  /// A value was assigned to a variable that others can see.
  void assigned(RunningActor by, Cell cell, Object value) {
    if (othersStarted) {
      share(by, value, cell.name);
    }
  }

  /// A value was put into something shared.
  void stored(RunningActor by, Container container, Object value) {
    if (value instanceof Container || value instanceof TupleValue) {
      share(by, value, resources.name(container.sharedAs()));
    }
  }

  /// Something shared was changed, so that new things may be inside.
  void changed(RunningActor by, Container container) {
    String name = resources.name(container.sharedAs());
    container.values().forEach(value -> share(by, value, name));
  }

  /// A value becomes reachable for others.
  void share(RunningActor by, Object value, String name) {
    switch (value) {
      case Container container -> {
        if (!container.isShared() && !holdsThingsOnly(container)) {
          share(by, container, name);
        }
      }
      case TupleValue tuple -> tuple.elements().forEach(element -> share(by, element, name));
      case FunctionValue function -> {
        for (Cell cell : function.taken) {
          if (cell.value != null && seen.add(cell)) {
            share(by, cell.value, cell.name);
          }
        }
      }
      case BoundMethod(Object receiver, _) -> share(by, receiver, name);
      default -> {}
    }
  }

  /// Whether a list is nothing but a way to name several locks or threads: then reading it is no
  /// more a step than reading the variable of a single one.
  private static boolean holdsThingsOnly(Container container) {
    for (Object value : container.values()) {
      if (!(value instanceof LibraryObject)) {
        return false;
      }
    }
    return container.size() > 0;
  }

  private void share(RunningActor by, Container container, String name) {
    Resource.Kind kind =
        container instanceof DictionaryValue ? Resource.Kind.MAPPING : Resource.Kind.ARRAY;
    int resource = resources.add(kind, name, by.memory().process(), () -> Snapshot.of(container));
    container.share(resource);
    resources.own(resource, container);
    if (recorder != null) {
      recorder.add(
          new Event.ResourceCreated(recorder.nanos(), by.id(), resource, Snapshot.of(container)));
    }
    container.values().forEach(value -> share(by, value, name));
  }
}
