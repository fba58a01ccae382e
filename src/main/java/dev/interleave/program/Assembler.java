package dev.interleave.program;

import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the instructions of one function, knows how high the stack is after each, and puts in
/// the targets of jumps.
final class Assembler {

  /// A place that is jumped to.
  static final class Label {
    private int position = -1;
    private int depth = -1;
  }

  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Integer, Label> jumps = new HashMap<>();
  private final List<Code.Handler> handlers = new ArrayList<>();
  private final Map<Datum, Integer> constants = new LinkedHashMap<>();
  private int depth;

  /// Index of the next instruction.
  int here() {
    return instructions.size();
  }

  /// How many values lie on the stack.
  int depth() {
    return depth;
  }

  /// Goes on as if so many values lay on the stack, after instructions that leave for elsewhere.
  void restoreDepth(int height) {
    depth = height;
  }

  void emit(Opcode opcode, int argument, SourceRange range) {
    add(new Instruction(opcode, argument, range));
  }

  void emit(Opcode opcode, SourceRange range) {
    emit(opcode, 0, range);
  }

  void emitConstant(Datum value, SourceRange range) {
    emit(Opcode.CONSTANT, constant(value), range);
  }

  /// An instruction whose argument is a name.
  void emitNamed(Opcode opcode, String name, SourceRange range) {
    emit(opcode, constant(Datum.of(name)), range);
  }

  void emitCall(
      Opcode opcode,
      int arguments,
      SourceRange range,
      List<String> keywords,
      @Nullable String assignedTo) {
    add(new Instruction(opcode, arguments, range, keywords, assignedTo));
  }

  private void add(Instruction instruction) {
    instructions.add(instruction);
    depth += effect(instruction.opcode(), instruction.argument());
  }

  private int constant(Datum value) {
    return constants.computeIfAbsent(value, _ -> constants.size());
  }

  /// A jump of any kind.
  void jump(Opcode opcode, Label target, SourceRange range) {
    jumps.put(here(), target);
    emit(opcode, range);
    target.depth =
        switch (opcode) {
          case JUMP_IF_FALSE_OR_DROP, JUMP_IF_TRUE_OR_DROP -> depth + 1;
          case NEXT -> depth - 2;
          default -> depth;
        };
  }

  /// Puts a label here.
  void mark(Label label) {
    label.position = here();
    if (label.depth >= 0) {
      depth = label.depth;
    }
  }

  void addHandler(Code.Handler handler) {
    handlers.add(handler);
  }

  /// The instructions, when all labels have been put somewhere.
  List<Instruction> instructions() {
    jumps.forEach(
        (index, label) -> {
          Instruction jump = instructions.get(index);
          instructions.set(index, new Instruction(jump.opcode(), label.position, jump.range()));
        });
    return instructions;
  }

  List<Code.Handler> handlers() {
    return handlers;
  }

  List<Datum> constants() {
    return List.copyOf(constants.keySet());
  }

  /// By how much an instruction raises the stack when it goes on with the next one.
  private static int effect(Opcode opcode, int argument) {
    return switch (opcode) {
      case CONSTANT, LOAD_LOCAL, LOAD_CAPTURED, LOAD_GLOBAL, IMPORT_MODULE, IMPORT_MEMBER -> 1;
      case LOAD_METHOD, DUPLICATE, NEXT, ENTER_CONTEXT -> 1;
      case DUPLICATE_TWO -> 2;
      case LOAD_ATTRIBUTE, UNARY, ITERATE, MAKE_FUNCTION, JUMP, SWAP, ROTATE_THREE -> 0;
      case DELETE_LOCAL, DELETE_CAPTURED, RENEW_CAPTURED, DELETE_GLOBAL, MATCH_EXCEPTION -> 0;
      case STORE_LOCAL, STORE_CAPTURED, STORE_GLOBAL, LOAD_ELEMENT, BINARY, BINARY_IN_PLACE -> -1;
      case COMPARE, FORMAT, APPEND, JUMP_IF_FALSE, JUMP_IF_TRUE, DROP, RETURN -> -1;
      case JUMP_IF_FALSE_OR_DROP, JUMP_IF_TRUE_OR_DROP, EXIT_CONTEXT, RAISE -> -1;
      case STORE_ATTRIBUTE, BUILD_SLICE -> -2;
      case STORE_ELEMENT -> -3;
      case BUILD_LIST, BUILD_TUPLE, BUILD_TEXT -> 1 - argument;
      case BUILD_MAPPING -> 1 - 2 * argument;
      case UNPACK -> argument - 1;
      case CALL -> -argument;
      case CALL_METHOD -> -argument - 1;
    };
  }
}
