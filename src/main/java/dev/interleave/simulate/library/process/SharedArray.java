package dev.interleave.simulate.library.process;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.SteppingIterator;
import dev.interleave.simulate.machine.Subscriptable;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.Iterated;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.ListValue;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Sequences;
import dev.interleave.simulate.value.Shareable;
import dev.interleave.simulate.value.Sized;
import dev.interleave.simulate.value.SliceValue;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `multiprocessing.Array`: numbers in shared memory.
final class SharedArray extends SharedMemory implements Subscriptable, Sized, Iterated, Shareable {

  private static final PythonClass CLASS = common("SynchronizedArray").build();

  private final TypeCode type;
  private final ListValue numbers;

  private SharedArray(
      PythonClass pythonClass,
      Run run,
      int resource,
      TypeCode type,
      ListValue numbers,
      @Nullable LockValue lock) {
    super(pythonClass, run, resource, lock);
    this.type = type;
    this.numbers = numbers;
  }

  static Object create(Call call) {
    TypeCode type = TypeCode.of(call.value(0));
    var numbers = new ListValue(initial(type, call.value(1)));
    int resource =
        call.run()
            .createResource(
                call.actor(),
                Resource.Kind.ARRAY,
                call.nameOr("array"),
                Resource.BETWEEN_PROCESSES,
                Snapshot.of(numbers),
                () -> Snapshot.of(numbers));
    PythonClass pythonClass =
        hasLock(call, 2)
            ? CLASS
            : PythonClass.named(type.name() + "_Array_" + numbers.size()).build();
    return new SharedArray(pythonClass, call.run(), resource, type, numbers, givenLock(call, 2));
  }

  private static List<Object> initial(TypeCode type, Object given) {
    var initial = new ArrayList<Object>();
    if (given instanceof Long size) {
      if (size < 0) {
        throw PythonError.value("Array length must be >= 0");
      }
      Sequences.check(size);
      for (long index = 0; index < size; index++) {
        initial.add(type.zero());
      }
    } else {
      Elements.size(given);
      Elements.forEach(given, value -> initial.add(type.stored(value)));
    }
    return initial;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public int sharedAs() {
    return resource();
  }

  @Override
  public long size() {
    return numbers.size();
  }

  @Override
  public boolean isTrue() {
    return numbers.size() > 0;
  }

  @Override
  public IteratorValue iterator() {
    return new Iterator();
  }

  @Override
  public Object element(RunningActor actor, Object index) {
    if (index instanceof SliceValue) {
      return Operation.of(Reach.READS, by -> readAll(by, index));
    }
    int place = place(index);
    return Operation.of(Reach.READS, by -> read(by, place));
  }

  private int place(Object index) {
    if (!(index instanceof Long || index instanceof Boolean)) {
      throw PythonError.type("indices must be integers");
    }
    try {
      return Elements.place(index, numbers.size(), "array", "index");
    } catch (PythonError _) {
      throw PythonError.of(ExceptionClass.INDEX_ERROR, "invalid index");
    }
  }

  private Object read(RunningActor actor, int place) {
    Object value = numbers.elements().get(place);
    record(
        nanos ->
            new Event.ValueRead(
                nanos, actor.id(), resource(), Datum.of(place), Snapshot.of(value)));
    return value;
  }

  private Object readAll(RunningActor actor, Object slice) {
    Object part = Elements.get(numbers, slice);
    record(nanos -> new Event.ValueRead(nanos, actor.id(), resource(), null, Snapshot.of(part)));
    return part;
  }

  @Override
  public Object setElement(RunningActor actor, Object index, Object value) {
    if (index instanceof SliceValue slice) {
      List<Object> stored = Elements.listed(value).stream().map(type::stored).toList();
      if (slice.in(numbers.size()).count() != stored.size()) {
        throw PythonError.value("Can only assign sequence of same size");
      }
      return Operation.of(by -> writeAll(by, slice, ListValue.of(stored)));
    }
    int place = place(index);
    Object stored = type.stored(value);
    return Operation.of(by -> write(by, place, stored));
  }

  private Object write(RunningActor actor, int place, Object next) {
    Object before = numbers.elements().set(place, next);
    record(
        nanos ->
            new Event.ValueWritten(
                nanos,
                actor.id(),
                resource(),
                Datum.of(place),
                Snapshot.of(before),
                Snapshot.of(next)));
    return Operation.NO_VALUE;
  }

  private Object writeAll(RunningActor actor, SliceValue slice, ListValue values) {
    Datum before = Snapshot.of(numbers);
    Elements.set(numbers, slice, values);
    record(
        nanos ->
            new Event.ValueWritten(
                nanos, actor.id(), resource(), null, before, Snapshot.of(numbers)));
    return Operation.NO_VALUE;
  }

  @Override
  public Datum snapshot() {
    return new Datum.Reference(representation());
  }

  @Override
  public Datum contents() {
    return Snapshot.of(numbers);
  }

  @Override
  public String representation() {
    return "<SynchronizedArray wrapper for %s_Array_%d>".formatted(type.name(), numbers.size());
  }

  private final class Iterator extends SteppingIterator {

    private int index;

    @Override
    public Operation step() {
      return Operation.of(
          Reach.READS, actor -> index < numbers.size() ? read(actor, index++) : Operation.NO_VALUE);
    }

    @Override
    public @Nullable Object next() {
      return index < numbers.size() ? numbers.elements().get(index++) : null;
    }
  }
}
