package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Copier;
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
  final Operation read = new Read();
  @Nullable Object value;
  private int resource = NONE;

  Cell(String name, boolean observable) {
    this.name = name;
    this.observable = observable;
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
    public Object perform(RunningActor actor) {
      set(actor, next);
      return NO_VALUE;
    }
  }
}
