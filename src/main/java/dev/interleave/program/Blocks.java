package dev.interleave.program;

import dev.interleave.trace.Datum;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The blocks around the statement that is being compiled, and the ways out of them: whatever
/// leaves a block carries out what the block owes.
final class Blocks {

  /// A way out.
  enum Exit {
    BREAK,
    CONTINUE,
    RETURN
  }

  /// A block that owes something when it is left.
  sealed interface Block {}

  /// A loop.
  ///
  /// @param afterwards where `break` goes
  /// @param again where `continue` goes
  /// @param iterator whether the loop keeps an iterator on the stack
  record Loop(Assembler.Label afterwards, Assembler.Label again, boolean iterator)
      implements Block {}

  /// A `with`, whose manager lies on the stack.
  ///
  /// @param coverage where exceptions go to its handler
  /// @param range where the manager stands in the source
  record Context(Coverage coverage, SourceRange range) implements Block {}

  /// What `except` parts watch.
  ///
  /// @param coverage where exceptions go to them
  record Attempt(Coverage coverage) implements Block {}

  /// The body of an `except` part with a variable, which loses its value at the end.
  ///
  /// @param coverage where exceptions go to its handler
  /// @param variable the variable
  /// @param range where it stands in the source
  record Handling(Coverage coverage, String variable, SourceRange range) implements Block {}

  /// What a `finally` part follows. The part is compiled once; a hidden local says how it was
  /// reached and so where to go from it.
  ///
  /// @param coverage where exceptions go to it
  /// @param entry where it begins
  /// @param reason the hidden local that says how it was reached
  /// @param result the hidden local for what is to be returned
  /// @param exits the ways out that lead through it, as far as is known
  record Protected(
      Coverage coverage, Assembler.Label entry, int reason, int result, Set<Exit> exits)
      implements Block {

    /// The reason when nothing is left.
    static final int NORMAL = 0;

    /// The reason when an exception passes.
    static final int EXCEPTION = 1;

    Protected(Coverage coverage, Assembler.Label entry, int reason, int result) {
      this(coverage, entry, reason, result, EnumSet.noneOf(Exit.class));
    }

    /// The reason when a way out is taken.
    static int reason(Exit exit) {
      return EXCEPTION + 1 + exit.ordinal();
    }
  }

  private final Assembler assembler;
  private final Frame frame;
  private final List<Block> open = new ArrayList<>();

  Blocks(Assembler assembler, Frame frame) {
    this.assembler = assembler;
    this.frame = frame;
  }

  void enter(Block block) {
    open.add(block);
  }

  void leave() {
    open.removeLast();
  }

  boolean isInsideLoop() {
    return open.stream().anyMatch(Loop.class::isInstance);
  }

  /// Leaves blocks from the inside to the outside, as far as the way out leads. What is to be
  /// returned lies on the stack.
  void exit(Exit exit, SourceRange range) {
    int depth = assembler.depth() - (exit == Exit.RETURN ? 1 : 0);
    List<Coverage> suspended = new ArrayList<>();
    boolean arrived = false;
    for (int index = open.size() - 1; index >= 0 && !arrived; index--) {
      arrived =
          switch (open.get(index)) {
            case Loop loop -> leaveLoop(loop, exit, range);
            case Context(var coverage, var managerRange) -> {
              suspend(coverage, suspended);
              swapForReturn(exit, range);
              assembler.emit(Opcode.EXIT_CONTEXT, managerRange);
              yield false;
            }
            case Attempt(var coverage) -> {
              suspend(coverage, suspended);
              yield false;
            }
            case Handling(var coverage, var variable, var variableRange) -> {
              suspend(coverage, suspended);
              frame.delete(variable, variableRange);
              yield false;
            }
            case Protected part -> {
              suspend(part.coverage, suspended);
              leaveThrough(part, exit, range);
              yield true;
            }
          };
    }
    if (!arrived) {
      assembler.emit(Opcode.RETURN, range);
    }
    suspended.forEach(Coverage::resume);
    assembler.restoreDepth(depth);
  }

  private static void suspend(Coverage coverage, List<Coverage> suspended) {
    coverage.suspend();
    suspended.add(coverage);
  }

  private void swapForReturn(Exit exit, SourceRange range) {
    if (exit == Exit.RETURN) {
      assembler.emit(Opcode.SWAP, range);
    }
  }

  private boolean leaveLoop(Loop loop, Exit exit, SourceRange range) {
    if (exit == Exit.CONTINUE) {
      assembler.jump(Opcode.JUMP, loop.again, range);
      return true;
    }
    if (loop.iterator) {
      swapForReturn(exit, range);
      assembler.emit(Opcode.DROP, range);
    }
    if (exit == Exit.BREAK) {
      assembler.jump(Opcode.JUMP, loop.afterwards, range);
    }
    return exit == Exit.BREAK;
  }

  private void leaveThrough(Protected part, Exit exit, SourceRange range) {
    part.exits.add(exit);
    if (exit == Exit.RETURN) {
      assembler.emit(Opcode.STORE_LOCAL, part.result, range);
    }
    assembler.emitConstant(Datum.of(Protected.reason(exit)), range);
    assembler.emit(Opcode.STORE_LOCAL, part.reason, range);
    assembler.jump(Opcode.JUMP, part.entry, range);
  }
}
