package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Instruction;
import dev.interleave.program.Opcode;
import dev.interleave.program.syntax.BinaryOperator;
import dev.interleave.program.syntax.Comparison;
import dev.interleave.program.syntax.UnaryOperator;
import dev.interleave.simulate.value.Arithmetic;
import dev.interleave.simulate.value.Elements;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.IteratorValue;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.TupleValue;
import dev.interleave.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out instructions: an actor's local work up to its next step.
final class Interpreter {

  /// After so many instructions without a step, a step that does nothing lets the others in.
  private static final int LONGEST_LOCAL_WORK = 5_000;

  private static final BinaryOperator[] BINARY = BinaryOperator.values();
  private static final UnaryOperator[] UNARY = UnaryOperator.values();
  private static final Comparison[] COMPARISONS = Comparison.values();

  private final Image image;
  private final Library library;
  private final Calls calls;
  private final ObjectProtocol protocol;
  private final @Nullable Recorder recorder;

  Interpreter(Image image, Library library, @Nullable Recorder recorder) {
    this.image = image;
    this.library = library;
    this.recorder = recorder;
    this.calls = new Calls(recorder);
    this.protocol = new ObjectProtocol(library);
  }

  /// What a variable without a value stands for: the built-in of its name.
  ///
  /// @throws PythonError if there is none
  Object unset(String name) {
    Object builtIn = library.builtIn(name);
    if (builtIn == null) {
      throw PythonError.of(ExceptionClass.NAME_ERROR, "name '" + name + "' is not defined");
    }
    return builtIn;
  }

  /// The actor begins with the program's own level.
  void beginProgram(RunningActor actor) {
    if (!image.isEmpty()) {
      calls.enter(actor, new FunctionValue(image.routine(0), TupleValue.EMPTY, new Cell[0]));
    }
  }

  /// The actor begins with a call.
  void beginCall(RunningActor actor, Target target) {
    try {
      calls.call(
          actor, target.callable(), null, target.values(), target.keywords(), null, ResultUse.DROP);
    } catch (PythonError error) {
      raise(actor, error.value());
    }
  }

  /// The actor takes its next step, and does its local work up to the one after.
  ///
  /// @return how many instructions the local work took
  int step(RunningActor actor) {
    Operation operation = actor.nextStep();
    ResultUse use = actor.use;
    actor.pending = null;
    try {
      calls.accept(actor, operation.perform(actor), use);
    } catch (PythonError error) {
      raise(actor, error.value());
    } catch (StackOverflowError _) {
      raise(actor, tooDeep());
    }
    return advance(actor);
  }

  /// Does local work until the actor comes to its next step or has nothing left to do.
  ///
  /// @return how many instructions it took
  int advance(RunningActor actor) {
    int left = LONGEST_LOCAL_WORK;
    while (actor.frame != null && actor.pending == null) {
      try {
        left = carryOut(actor, actor.frame, left);
        if (left <= 0 && actor.pending == null && actor.frame != null) {
          actor.comeTo(Tick.TICK, ResultUse.DROP);
        }
      } catch (PythonError error) {
        raise(actor, error.value());
      } catch (StackOverflowError _) {
        raise(actor, tooDeep());
      }
    }
    return LONGEST_LOCAL_WORK - left;
  }

  static ExceptionValue tooDeep() {
    return PythonError.of(ExceptionClass.RECURSION_ERROR, "maximum recursion depth exceeded")
        .value();
  }

  /// Carries out instructions of one frame until another frame or a step is next.
  private int carryOut(RunningActor actor, Frame frame, int budget) {
    int left = budget;
    Routine routine = frame.routine;
    Opcode[] opcodes = routine.opcodes;
    int[] arguments = routine.arguments;
    while (left-- > 0) {
      int index = frame.next++;
      int argument = arguments[index];
      switch (opcodes[index]) {
        case CONSTANT -> frame.push(routine.constants[argument]);
        case LOAD_LOCAL -> loadLocal(frame, argument);
        case STORE_LOCAL -> storeLocal(actor, frame, argument);
        case DELETE_LOCAL -> frame.slots[argument] = null;
        case LOAD_CAPTURED -> loadCaptured(actor, frame, argument);
        case DELETE_CAPTURED -> frame.cells[argument].value = null;
        case RENEW_CAPTURED -> frame.renewCell(argument);
        case DELETE_GLOBAL -> actor.memory().global(argument).value = null;
        case STORE_CAPTURED -> storeCell(actor, frame, frame.cells[argument]);
        case LOAD_GLOBAL -> loadCell(actor, frame, actor.memory().global(argument));
        case STORE_GLOBAL -> storeCell(actor, frame, actor.memory().global(argument));
        case IMPORT_MODULE -> frame.push(protocol.module(name(routine, argument)));
        case IMPORT_MEMBER -> frame.push(protocol.member(frame.peek(0), name(routine, argument)));
        case LOAD_ATTRIBUTE ->
            take(
                actor,
                frame,
                protocol.attribute(actor, frame.pop(), name(routine, argument)),
                ResultUse.PUSH);
        case STORE_ATTRIBUTE -> storeAttribute(actor, frame, name(routine, argument));
        case LOAD_METHOD -> loadMethod(actor, frame, name(routine, argument));
        case LOAD_ELEMENT -> loadElement(actor, frame);
        case STORE_ELEMENT -> storeElement(actor, frame);
        case BUILD_SLICE -> Builds.slice(frame);
        case UNARY -> frame.push(Arithmetic.unary(UNARY[argument], frame.pop()));
        case BINARY -> binary(frame, BINARY[argument]);
        case BINARY_IN_PLACE -> binaryInPlace(actor, frame, BINARY[argument]);
        case COMPARE -> compare(actor, frame, COMPARISONS[argument]);
        case BUILD_LIST -> Builds.list(frame, argument);
        case BUILD_TUPLE -> Builds.tuple(frame, argument);
        case BUILD_MAPPING -> Builds.mapping(frame, argument);
        case BUILD_TEXT -> Builds.text(frame, argument);
        case FORMAT -> {
          SharedAccess.look(actor, frame.peek(1));
          Builds.format(frame, argument);
        }
        case APPEND -> Builds.append(frame, argument);
        case UNPACK -> Builds.unpack(frame, argument);
        case ITERATE -> {
          IteratorValue iterator = Elements.iterate(frame.pop());
          SharedAccess.lookAtKeys(actor, iterator.source());
          frame.push(iterator);
        }
        case NEXT -> nextElement(actor, frame, argument);
        case JUMP -> frame.next = argument;
        case JUMP_IF_FALSE -> jump(frame, !Truth.of(frame.pop()), argument);
        case JUMP_IF_TRUE -> jump(frame, Truth.of(frame.pop()), argument);
        case JUMP_IF_FALSE_OR_DROP -> jumpOrDrop(frame, !Truth.of(frame.peek(0)), argument);
        case JUMP_IF_TRUE_OR_DROP -> jumpOrDrop(frame, Truth.of(frame.peek(0)), argument);
        case DROP -> drop(actor, frame);
        case DUPLICATE -> frame.push(frame.peek(0));
        case DUPLICATE_TWO -> Builds.duplicateTwo(frame);
        case SWAP -> Builds.swap(frame);
        case ROTATE_THREE -> Builds.rotateThree(frame);
        case MAKE_FUNCTION -> makeFunction(frame, argument);
        case CALL -> call(actor, frame, routine.instructions[index], false);
        case CALL_METHOD -> call(actor, frame, routine.instructions[index], true);
        case RETURN -> calls.leave(actor, frame.pop());
        case ENTER_CONTEXT ->
            take(actor, frame, protocol.enter(actor, frame.peek(0)), ResultUse.PUSH);
        case EXIT_CONTEXT -> take(actor, frame, protocol.exit(actor, frame.pop()), ResultUse.DROP);
        case RAISE -> throw new PythonError(ObjectProtocol.exception(frame.pop()));
        case MATCH_EXCEPTION -> matchException(actor, frame);
      }
      if (actor.pending != null || actor.frame != frame) {
        return left;
      }
    }
    return left;
  }

  private static String name(Routine routine, int constant) {
    return (String) routine.constants[constant];
  }

  private void take(RunningActor actor, Frame frame, Object result, ResultUse use) {
    if (result instanceof Effect || use != ResultUse.PUSH) {
      calls.accept(actor, result, use);
    } else {
      frame.push(result);
    }
  }

  private static void loadLocal(Frame frame, int local) {
    Object value = frame.slots[local];
    if (value == null) {
      throw unbound(frame.routine.code.locals().get(local));
    }
    frame.push(value);
  }

  private void storeLocal(RunningActor actor, Frame frame, int local) {
    Object value = frame.pop();
    frame.slots[local] = value;
    if (recorder != null) {
      calls.recordLocal(actor, frame.routine.code.locals().get(local), value);
    }
  }

  private void loadCaptured(RunningActor actor, Frame frame, int index) {
    Cell cell = frame.cells[index];
    if (cell.value == null) {
      throw index < frame.routine.code.ownCaptured().size()
          ? unbound(cell.name)
          : PythonError.of(
              ExceptionClass.NAME_ERROR,
              "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                  .formatted(cell.name));
    }
    loadCell(actor, frame, cell);
  }

  private static PythonError unbound(String name) {
    return PythonError.of(
        ExceptionClass.UNBOUND_LOCAL_ERROR,
        "cannot access local variable '%s' where it is not associated with a value"
            .formatted(name));
  }

  private void loadCell(RunningActor actor, Frame frame, Cell cell) {
    if (cell.observable) {
      actor.comeTo(cell.read, ResultUse.PUSH);
      return;
    }
    Object value = cell.value;
    frame.push(value == null ? unset(cell.name) : value);
  }

  private void storeCell(RunningActor actor, Frame frame, Cell cell) {
    Object value = frame.pop();
    if (cell.observable) {
      actor.comeTo(cell.write(value), ResultUse.DROP);
      return;
    }
    cell.value = value;
    if (recorder != null && Snapshot.of(value).isData()) {
      calls.recordLocal(actor, cell.name, value);
    }
  }

  private void storeAttribute(RunningActor actor, Frame frame, String name) {
    Object object = frame.pop();
    take(actor, frame, protocol.setAttribute(actor, object, name, frame.pop()), ResultUse.DROP);
  }

  private void loadMethod(RunningActor actor, Frame frame, String name) {
    Object object = frame.pop();
    NativeFunction method = protocol.method(object, name);
    if (method != null) {
      frame.push(method);
      frame.push(object);
    } else {
      take(actor, frame, protocol.attribute(actor, object, name), ResultUse.PUSH_CALLABLE);
    }
  }

  private void loadElement(RunningActor actor, Frame frame) {
    Object index = frame.pop();
    Object object = frame.pop();
    take(actor, frame, protocol.element(actor, object, index), ResultUse.PUSH);
  }

  private void storeElement(RunningActor actor, Frame frame) {
    Object index = frame.pop();
    Object object = frame.pop();
    Object value = frame.pop();
    take(actor, frame, protocol.setElement(actor, object, index, value), ResultUse.DROP);
  }

  private static void binary(Frame frame, BinaryOperator operator) {
    Object right = frame.pop();
    frame.replaceTop(Arithmetic.binary(operator, frame.peek(0), right));
  }

  private void binaryInPlace(RunningActor actor, Frame frame, BinaryOperator operator) {
    Object right = frame.pop();
    take(actor, frame, protocol.inPlace(operator, frame.pop(), right), ResultUse.PUSH);
  }

  private void compare(RunningActor actor, Frame frame, Comparison comparison) {
    Object right = frame.pop();
    SharedAccess.look(actor, right);
    SharedAccess.look(actor, frame.peek(0));
    take(actor, frame, protocol.compare(comparison, frame.pop(), right), ResultUse.PUSH);
  }

  private void nextElement(RunningActor actor, Frame frame, int end) {
    Object next = protocol.next((IteratorValue) frame.peek(0));
    if (next instanceof Effect) {
      calls.accept(actor, next, ResultUse.LOOP);
    } else if (next == Operation.NO_VALUE) {
      frame.pop();
      frame.next = end;
    } else {
      frame.push(next);
    }
  }

  private static void jump(Frame frame, boolean jumps, int target) {
    if (jumps) {
      frame.next = target;
    }
  }

  private static void jumpOrDrop(Frame frame, boolean jumps, int target) {
    if (jumps) {
      frame.next = target;
    } else {
      frame.pop();
    }
  }

  private void drop(RunningActor actor, Frame frame) {
    if (frame.pop() instanceof ExceptionValue exception) {
      land(actor, exception);
    }
  }

  private void makeFunction(Frame frame, int index) {
    Routine routine = image.routine(index);
    List<Integer> from = routine.code.takenCaptured();
    var taken = new Cell[from.size()];
    for (int place = 0; place < taken.length; place++) {
      taken[place] = frame.cells[from.get(place)];
    }
    frame.push(new FunctionValue(routine, (TupleValue) frame.pop(), taken));
  }

  private void call(RunningActor actor, Frame frame, Instruction instruction, boolean method) {
    int count = instruction.argument();
    var values = new ArrayList<Object>(count);
    for (int below = count - 1; below >= 0; below--) {
      values.add(frame.peek(below));
    }
    frame.drop(count);
    Object receiver = method ? frame.pop() : null;
    Object callable = frame.pop();
    calls.call(
        actor,
        callable,
        receiver == Operation.NO_VALUE ? null : receiver,
        values,
        instruction.keywords(),
        instruction.assignedTo(),
        ResultUse.PUSH);
  }

  private void matchException(RunningActor actor, Frame frame) {
    Object type = frame.pop();
    var exception = (ExceptionValue) frame.peek(0);
    boolean matches = ObjectProtocol.matches(exception, type);
    if (matches) {
      land(actor, exception);
    }
    frame.push(matches);
  }

  private void land(RunningActor actor, ExceptionValue exception) {
    if (exception.land() && recorder != null) {
      record(actor, exception, true);
    }
  }

  private void record(RunningActor actor, ExceptionValue exception, boolean caught) {
    if (recorder != null) {
      recorder.add(
          new Event.ExceptionRaised(
              recorder.nanos(),
              actor.id(),
              exception.type().name(),
              exception.text(),
              exception.raisedAt(),
              caught));
    }
  }

  /// An exception goes to whoever handles it, or ends the actor.
  void raise(RunningActor actor, ExceptionValue exception) {
    Frame frame = actor.frame;
    exception.raise(frame == null ? actor.range : frame.routine.ranges[frame.current()]);
    while (frame != null) {
      Code.Handler handler = frame.routine.handlerOf(frame.current());
      if (handler != null) {
        frame.cutTo(handler.depth());
        frame.push(exception);
        frame.next = handler.target();
        return;
      }
      calls.abandon(actor);
      frame = actor.frame;
    }
    actor.failure = exception;
    if (!exception.type().isWithin(ExceptionClass.SYSTEM_EXIT)) {
      record(actor, exception, false);
    }
  }
}
