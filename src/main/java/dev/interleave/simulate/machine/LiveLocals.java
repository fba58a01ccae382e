package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Instruction;
import java.util.BitSet;
import java.util.List;

/// Which locals of a function may still be read after an instruction. What can never be read again
/// is no part of a run's state, so that states which differ in it alone are one: Bozga, Fernandez
/// and Ghirvu, "State Space Reduction Based on Live Variables Analysis" (SAS 1999). The analysis is
/// the usual one, backward to a fixed point.
final class LiveLocals {

  private final Code code;
  private final List<Instruction> instructions;
  private final BitSet[] before;

  private LiveLocals(Code code) {
    this.code = code;
    this.instructions = code.instructions();
    this.before = new BitSet[instructions.size() + 1];
    for (int index = 0; index < before.length; index++) {
      before[index] = new BitSet();
    }
  }

  /// The locals that are live after each instruction.
  static BitSet[] afterEach(Code code) {
    var live = new LiveLocals(code);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int index = live.instructions.size() - 1; index >= 0; index--) {
        changed |= live.update(index);
      }
    }
    var after = new BitSet[live.instructions.size()];
    for (int index = 0; index < after.length; index++) {
      after[index] = live.after(index);
    }
    return after;
  }

  private boolean update(int index) {
    BitSet live = after(index);
    Instruction instruction = instructions.get(index);
    switch (instruction.opcode()) {
      case LOAD_LOCAL -> live.set(instruction.argument());
      case STORE_LOCAL, DELETE_LOCAL -> {
        live.clear(instruction.argument());
        live.or(caught(index));
      }
      default -> {}
    }
    boolean changed = !live.equals(before[index]);
    before[index] = live;
    return changed;
  }

  private BitSet after(int index) {
    BitSet live = caught(index);
    Instruction instruction = instructions.get(index);
    switch (instruction.opcode()) {
      case RETURN, RAISE -> {}
      case JUMP -> live.or(before[instruction.argument()]);
      case JUMP_IF_FALSE, JUMP_IF_TRUE, JUMP_IF_FALSE_OR_DROP, JUMP_IF_TRUE_OR_DROP, NEXT -> {
        live.or(before[instruction.argument()]);
        live.or(before[index + 1]);
      }
      default -> live.or(before[index + 1]);
    }
    return live;
  }

  /// What is live where an exception of an instruction is handled.
  private BitSet caught(int index) {
    var live = new BitSet();
    for (Code.Handler handler : code.handlers()) {
      if (index >= handler.start() && index < handler.end()) {
        live.or(before[handler.target()]);
      }
    }
    return live;
  }
}
