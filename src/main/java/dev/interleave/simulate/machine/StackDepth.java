package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Instruction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// How many values a function's code has on the stack at most. Follows every path once.
final class StackDepth {

  private final Code code;
  private final int[] depths;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int deepest;

  private StackDepth(Code code) {
    this.code = code;
    this.depths = new int[code.instructions().size()];
    Arrays.fill(depths, -1);
  }

  static int of(Code code) {
    var depth = new StackDepth(code);
    depth.reach(0, 0);
    for (Code.Handler handler : code.handlers()) {
      depth.reach(handler.target(), handler.depth() + 1);
    }
    while (!depth.open.isEmpty()) {
      int index = depth.open.pop();
      depth.follow(index, depth.depths[index]);
    }
    return depth.deepest;
  }

  private void reach(int instruction, int depth) {
    deepest = Math.max(deepest, depth);
    if (instruction < depths.length && depths[instruction] < 0) {
      depths[instruction] = depth;
      open.push(instruction);
    }
  }

  private void follow(int index, int depth) {
    Instruction instruction = code.instructions().get(index);
    int argument = instruction.argument();
    int next = index + 1;
    switch (instruction.opcode()) {
      case JUMP -> reach(argument, depth);
      case RETURN, RAISE -> {}
      case DELETE_LOCAL, DELETE_CAPTURED, RENEW_CAPTURED, DELETE_GLOBAL -> reach(next, depth);
      case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
        reach(argument, depth - 1);
        reach(next, depth - 1);
      }
      case JUMP_IF_FALSE_OR_DROP, JUMP_IF_TRUE_OR_DROP -> {
        reach(argument, depth);
        reach(next, depth - 1);
      }
      case NEXT -> {
        reach(argument, depth - 1);
        reach(next, depth + 1);
      }
      case CONSTANT, LOAD_LOCAL, LOAD_CAPTURED, LOAD_GLOBAL, IMPORT_MODULE, IMPORT_MEMBER ->
          reach(next, depth + 1);
      case LOAD_METHOD, DUPLICATE, ENTER_CONTEXT -> reach(next, depth + 1);
      case DUPLICATE_TWO -> reach(next, depth + 2);
      case LOAD_ATTRIBUTE, UNARY, ITERATE, SWAP, ROTATE_THREE, MAKE_FUNCTION, MATCH_EXCEPTION ->
          reach(next, depth);
      case STORE_LOCAL, STORE_CAPTURED, STORE_GLOBAL, DROP, EXIT_CONTEXT, APPEND ->
          reach(next, depth - 1);
      case LOAD_ELEMENT, BINARY, BINARY_IN_PLACE, COMPARE, FORMAT -> reach(next, depth - 1);
      case STORE_ATTRIBUTE, BUILD_SLICE -> reach(next, depth - 2);
      case STORE_ELEMENT -> reach(next, depth - 3);
      case BUILD_LIST, BUILD_TUPLE, BUILD_TEXT -> reach(next, depth - argument + 1);
      case BUILD_MAPPING -> reach(next, depth - 2 * argument + 1);
      case UNPACK -> reach(next, depth - 1 + argument);
      case CALL -> reach(next, depth - argument);
      case CALL_METHOD -> reach(next, depth - argument - 1);
    }
  }
}
