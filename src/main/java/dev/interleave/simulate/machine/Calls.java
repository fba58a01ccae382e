package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Shareable;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.simulate.value.TypeName;
import dev.interleave.trace.Event;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Calling: of functions of the program and of built-ins, and what becomes of results.
final class Calls {

  private static final int DEEPEST = 1_000;
  private static final Cell[] NO_CELLS = {};

  private final @Nullable Recorder recorder;

  Calls(@Nullable Recorder recorder) {
    this.recorder = recorder;
  }

  /// Calls something.
  ///
  /// @param receiver the object whose method it is, or `null`
  /// @param values all values, of which the last are given by keyword
  /// @param keywords names of the last values
  /// @param assignedTo name of the variable that the result goes to, or `null`
  /// @param use what becomes of the result
  void call(
      RunningActor actor,
      Object callable,
      @Nullable Object receiver,
      List<Object> values,
      List<String> keywords,
      @Nullable String assignedTo,
      ResultUse use) {
    switch (callable) {
      case FunctionValue function -> push(actor, function, values, keywords, null, use);
      case NativeFunction function ->
          callNative(actor, function, receiver, values, keywords, assignedTo, use);
      case BoundMethod(Object bound, NativeFunction method) ->
          callNative(actor, method, bound, values, keywords, assignedTo, use);
      case PythonClass type when type.constructor() != null ->
          callNative(
              actor,
              Objects.requireNonNull(type.constructor()),
              null,
              values,
              keywords,
              assignedTo,
              use);
      case ExceptionClass type when keywords.isEmpty() ->
          accept(actor, new ExceptionValue(type, values), use);
      case ExceptionClass type ->
          throw PythonError.type(type.name() + "() takes no keyword arguments");
      default -> throw PythonError.type("'" + TypeName.of(callable) + "' object is not callable");
    }
  }

  private void callNative(
      RunningActor actor,
      NativeFunction function,
      @Nullable Object receiver,
      List<Object> values,
      List<String> keywords,
      @Nullable String assignedTo,
      ResultUse use) {
    Object self = receiver == null ? None.NONE : receiver;
    if (function.readsValues()) {
      values.forEach(value -> SharedAccess.look(actor, value));
    }
    Shareable shared =
        self instanceof Container container && container.isShared()
            ? container
            : function.readsValues() ? SharedAccess.firstShared(values) : null;
    Object result =
        shared == null
            ? function.call(actor, self, values, keywords, assignedTo)
            : SharedAccess.call(
                shared, caller -> function.call(caller, self, values, keywords, assignedTo));
    accept(actor, result, use);
  }

  /// Goes on with a result: a value, or an effect.
  void accept(RunningActor actor, Object result, ResultUse use) {
    switch (result) {
      case Operation operation -> actor.comeTo(operation, use);
      case PythonCall(Object callable, List<Object> values, PythonCall.Continuation then) -> {
        if (callable instanceof FunctionValue function) {
          push(actor, function, values, List.of(), then, use);
        } else {
          callBack(actor, callable, values, then, use);
        }
      }
      default -> deliver(actor, result, use);
    }
  }

  /// A built-in calls a built-in.
  private void callBack(
      RunningActor actor,
      Object callable,
      List<Object> values,
      PythonCall.Continuation then,
      ResultUse use) {
    Object result =
        switch (callable) {
          case NativeFunction function -> function.call(actor, None.NONE, values, List.of(), null);
          case BoundMethod(Object receiver, NativeFunction method) ->
              method.call(actor, receiver, values, List.of(), null);
          case PythonClass type when type.constructor() != null ->
              Objects.requireNonNull(type.constructor())
                  .call(actor, None.NONE, values, List.of(), null);
          default ->
              throw PythonError.type("'" + TypeName.of(callable) + "' object is not callable");
        };
    accept(
        actor,
        result instanceof Operation step ? new Chained(step, then) : then.resume(result),
        use);
  }

  private static void deliver(RunningActor actor, Object value, ResultUse use) {
    Frame frame = actor.frame;
    if (frame == null) {
      return;
    }
    switch (use) {
      case PUSH -> frame.push(value);
      case DROP -> {}
      case PUSH_CALLABLE -> {
        frame.push(value);
        frame.push(Operation.NO_VALUE);
      }
      case LOOP -> {
        if (value == Operation.NO_VALUE) {
          frame.pop();
          frame.next = frame.routine.arguments[frame.current()];
        } else {
          frame.push(value);
        }
      }
    }
  }

  /// Enters a function that takes nothing.
  void enter(RunningActor actor, FunctionValue function) {
    actor.frame = new Frame(function.routine, cells(function), null, null, ResultUse.DROP);
    actor.depth = 1;
  }

  private void push(
      RunningActor actor,
      FunctionValue function,
      List<Object> values,
      List<String> keywords,
      PythonCall.@Nullable Continuation then,
      ResultUse use) {
    if (actor.depth >= DEEPEST) {
      throw PythonError.of(ExceptionClass.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    Routine routine = function.routine;
    var frame = new Frame(routine, cells(function), actor.frame, then, use);
    function.bind(values, keywords, frame.slots);
    actor.frame = frame;
    actor.depth++;
    List<Code.Captured> captured = routine.code.ownCaptured();
    for (int index = 0; index < captured.size(); index++) {
      int parameter = captured.get(index).parameter();
      if (parameter >= 0) {
        frame.cells[index].value = frame.slots[parameter];
      }
    }
    if (recorder != null) {
      recordEntry(recorder, actor, frame);
    }
  }

  private static Cell[] cells(FunctionValue function) {
    List<Code.Captured> own = function.routine.code.ownCaptured();
    if (own.isEmpty()) {
      return function.taken.length == 0 ? NO_CELLS : function.taken;
    }
    var cells = new Cell[own.size() + function.taken.length];
    for (int index = 0; index < own.size(); index++) {
      cells[index] = new Cell(own.get(index).name(), own.get(index).observable());
    }
    System.arraycopy(function.taken, 0, cells, own.size(), function.taken.length);
    return cells;
  }

  private static void recordEntry(Recorder recorder, RunningActor actor, Frame frame) {
    recorder.add(new Event.FunctionEntered(recorder.nanos(), actor.id(), frame.routine.name));
    List<String> parameters = frame.routine.code.parameters();
    for (int index = 0; index < parameters.size(); index++) {
      Object value = Objects.requireNonNull(frame.slots[index]);
      recorder.add(
          new Event.LocalChanged(
              recorder.nanos(), actor.id(), parameters.get(index), Snapshot.of(value)));
    }
  }

  /// Leaves the current function with a value.
  void leave(RunningActor actor, Object value) {
    Frame left = actor.currentFrame();
    abandon(actor);
    accept(actor, left.then == null ? value : left.then.resume(value), left.use);
  }

  /// Leaves the current function without a value.
  void abandon(RunningActor actor) {
    Frame left = actor.currentFrame();
    actor.frame = left.caller;
    actor.depth--;
    if (recorder != null) {
      recorder.add(new Event.FunctionLeft(recorder.nanos(), actor.id()));
    }
  }

  /// Records that a variable of the current function got a value, unless it is the compiler's own
  /// or called `_`, which says that nobody is to look at it.
  void recordLocal(RunningActor actor, String name, Object value) {
    if (recorder != null && name.charAt(0) != '.' && !name.equals("_")) {
      recorder.add(new Event.LocalChanged(recorder.nanos(), actor.id(), name, Snapshot.of(value)));
    }
  }
}
