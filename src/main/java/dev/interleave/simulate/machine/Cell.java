package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.value.PythonObject;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import org.jspecify.annotations.Nullable;

/// A variable that outlives a function call: a global, or one that inner functions use. If it is
/// observable, its accesses are steps.
final class Cell implements PythonObject {

  private static final int NONE = -1;

  final String name;
  final boolean observable;
  @NotState final Operation read = new Read();
  @Nullable Object value;
  @NotState private int resource = NONE;
  @NotState private @Nullable Place place;

  Cell(String name, boolean observable) {
    this.name = name;
    this.observable = observable;
  }

  /// What it is called in the state of a run, or `null` before its first assignment.
  @Nullable Place place() {
    return place;
  }

  /// It is a global variable of a process.
  void becomeGlobal(int process, int index) {
    place = Place.global(process, index);
  }

  /// The step that sets it.
  Operation write(Object next) {
    return new Write(next);
  }

  /// Id of the resource it is in the trace, or -1 before its first assignment.
  int resource() {
    return resource;
  }

  /// It is copied into the memory of a process.
  void becomeResource(Resources resources, int process) {
    resource = resources.add(Resource.Kind.VARIABLE, name, process, this::current);
    resources.own(resource, this);
    if (place == null) {
      place = resources.place(resource);
    }
  }

  /// It gets a value, in a step.
  void set(RunningActor actor, Object next) {
    Recorder recorder = actor.run().recorder();
    if (resource == NONE) {
      becomeResource(actor.run().resources(), actor.memory().process());
      if (recorder != null) {
        recorder.add(
            new Event.ResourceCreated(recorder.nanos(), actor.id(), resource, Snapshot.of(next)));
      }
    } else if (recorder != null) {
      recorder.add(
          new Event.ValueWritten(
              recorder.nanos(), actor.id(), resource, null, current(), Snapshot.of(next)));
    }
    value = next;
    actor.run().sharing().assigned(actor, this, next);
  }

  @Nullable Datum current() {
    return value == null ? null : Snapshot.of(value);
  }

  @Override
  public String typeName() {
    return "cell";
  }

  @Override
  public String representation() {
    return "<cell " + name + ">";
  }

  @Override
  public Object copiedBy(Copier copier) {
    var copy = new Cell(name, observable);
    copier.remember(this, copy);
    copy.value = value == null ? null : copier.copy(value);
    return copy;
  }

  private final class Read extends Operation {

    @Override
    public Reach reach() {
      return place == null ? Reach.EVERYTHING : Reach.READS;
    }

    @Override
    public Object perform(RunningActor actor) {
      Object found = value;
      if (found == null) {
        return actor.interpreter().unset(name);
      }
      Recorder recorder = actor.run().recorder();
      if (recorder != null) {
        recorder.add(
            new Event.ValueRead(recorder.nanos(), actor.id(), resource, null, Snapshot.of(found)));
      }
      return found;
    }
  }

  private final class Write extends Operation {

    private final Object next;

    Write(Object next) {
      this.next = next;
    }

    @Override
    public Reach reach() {
      return place == null ? Reach.EVERYTHING : Reach.SETS;
    }

    @Override
    public Object perform(RunningActor actor) {
      set(actor, next);
      return NO_VALUE;
    }
  }
}
