package dev.interleave.simulate.machine;

import dev.interleave.program.Code;
import dev.interleave.program.Opcode;
import dev.interleave.program.Program;
import java.util.BitSet;
import java.util.List;

/// A program laid out for the machine. Immutable; runs share it.
public final class Image {

  private final Program program;
  private final List<Routine> routines;
  private final BitSet usedByFunctions = new BitSet();

  /// Lays out a program.
  public Image(Program program) {
    this.program = program;
    this.routines = program.codes().stream().map(Routine::new).toList();
    for (Code code : program.codes().subList(Math.min(1, routines.size()), routines.size())) {
      code.instructions().stream()
          .filter(instruction -> instruction.opcode() == Opcode.LOAD_GLOBAL)
          .forEach(instruction -> usedByFunctions.set(instruction.argument()));
    }
  }

  /// The program.
  public Program program() {
    return program;
  }

  Routine routine(int index) {
    return routines.get(index);
  }

  boolean isEmpty() {
    return routines.isEmpty();
  }

  /// Whether a function reads a global variable, so that threads may meet at what it holds.
  boolean isUsedByFunctions(int global) {
    return usedByFunctions.get(global);
  }
}
