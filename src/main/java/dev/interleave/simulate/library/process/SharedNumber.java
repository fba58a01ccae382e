package dev.interleave.simulate.library.process;

import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.value.Representation;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import org.jspecify.annotations.Nullable;

/// `multiprocessing.Value`: one number in shared memory.
final class SharedNumber extends SharedMemory {

  private static final PythonClass CLASS =
      common("Synchronized")
          .property(
              "value",
              (_, number) -> ((SharedNumber) number).read,
              (_, number, value) -> ((SharedNumber) number).write(value))
          .build();

  private final TypeCode type;
  private final Cell cell;
  @NotState private final Operation read = Operation.of(Reach.READS, this::read);

  /// What the memory holds.
  private static final class Cell {
    Object value;

    Cell(Object value) {
      this.value = value;
    }
  }

  private SharedNumber(
      PythonClass pythonClass,
      Run run,
      int resource,
      TypeCode type,
      Cell cell,
      @Nullable LockValue lock) {
    super(pythonClass, run, resource, lock);
    this.type = type;
    this.cell = cell;
  }

  static Object create(Call call) {
    TypeCode type = TypeCode.of(call.value(0));
    Object initial = type.stored(call.value(1, type.zero()));
    var cell = new Cell(initial);
    int resource =
        call.run()
            .createResource(
                call.actor(),
                Resource.Kind.VARIABLE,
                call.nameOr("value"),
                Resource.BETWEEN_PROCESSES,
                Snapshot.of(initial),
                () -> Snapshot.of(cell.value));
    PythonClass pythonClass = hasLock(call, 2) ? CLASS : withoutLock(type);
    return new SharedNumber(pythonClass, call.run(), resource, type, cell, givenLock(call, 2));
  }

  private static PythonClass withoutLock(TypeCode type) {
    return PythonClass.named(type.name())
        .property(
            "value",
            (_, number) -> ((SharedNumber) number).read,
            (_, number, value) -> ((SharedNumber) number).write(value))
        .build();
  }

  private Object read(RunningActor actor) {
    Object value = cell.value;
    record(nanos -> new Event.ValueRead(nanos, actor.id(), resource(), null, Snapshot.of(value)));
    return value;
  }

  private Operation write(Object value) {
    Object next = type.stored(value);
    return Operation.of(
        Reach.SETS,
        actor -> {
          Datum before = Snapshot.of(cell.value);
          cell.value = next;
          record(
              nanos ->
                  new Event.ValueWritten(
                      nanos, actor.id(), resource(), null, before, Snapshot.of(next)));
          return Operation.NO_VALUE;
        });
  }

  @Override
  public String representation() {
    return "<Synchronized wrapper for %s(%s)>"
        .formatted(type.name(), Representation.of(cell.value));
  }
}
