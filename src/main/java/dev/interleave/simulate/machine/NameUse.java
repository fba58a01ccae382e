package dev.interleave.simulate.machine;

import dev.interleave.program.Instruction;
import dev.interleave.program.Opcode;
import dev.interleave.program.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// What a program does with the names and numbers of its threads, by which it could tell apart
/// those that are alike. Follows them through the arguments of `print`; whatever else is done with
/// them counts as reading them.
enum NameUse {
  /// It never reads them.
  NONE,
  /// It prints them, and does nothing else with them.
  PRINTED,
  /// It may go another way because of them.
  READ;

  private static final Set<String> NAMES = Set.of("name", "ident", "native_id");
  private static final String METHOD = "getName";
  private static final String PRINT = "print";

  /// What lies on the stack.
  private enum Held {
    PRINT,
    NAME,
    OTHER
  }

  /// What a program does with them.
  static NameUse of(Program program, List<Routine> routines) {
    var all = new Scan(program);
    routines.forEach(all::follow);
    return all.use;
  }

  /// Follows code from instruction to instruction. A jump ends what can be followed.
  private static final class Scan {
    private final Program program;
    private final boolean ownPrint;
    private final Deque<Held> stack = new ArrayDeque<>();
    private NameUse use = NONE;

    Scan(Program program) {
      this.program = program;
      ownPrint =
          program.codes().stream()
              .flatMap(code -> code.instructions().stream())
              .anyMatch(each -> each.opcode() == Opcode.STORE_GLOBAL && isPrint(each));
    }

    private boolean isPrint(Instruction instruction) {
      return program.globals().get(instruction.argument()).name().equals(PRINT);
    }

    void follow(Routine routine) {
      stack.clear();
      for (Instruction instruction : routine.instructions) {
        follow(routine, instruction);
      }
      lose();
    }

    private void follow(Routine routine, Instruction instruction) {
      int argument = instruction.argument();
      switch (instruction.opcode()) {
        case CONSTANT, LOAD_LOCAL, LOAD_CAPTURED -> stack.push(Held.OTHER);
        case LOAD_GLOBAL -> stack.push(!ownPrint && isPrint(instruction) ? Held.PRINT : Held.OTHER);
        case LOAD_ATTRIBUTE -> {
          drop(1);
          stack.push(attribute(String.valueOf(routine.constants[argument])));
        }
        case LOAD_METHOD -> {
          drop(1);
          if (METHOD.equals(routine.constants[argument])) {
            use = READ;
          }
          stack.push(Held.OTHER);
          stack.push(Held.OTHER);
        }
        case FORMAT -> {
          drop(1);
          stack.push(pop());
        }
        case BUILD_TEXT -> stack.push(join(argument));
        case CALL -> {
          Held joined = join(argument);
          if (pop() != Held.PRINT && joined == Held.NAME) {
            use = READ;
          }
          stack.push(Held.OTHER);
        }
        case CALL_METHOD -> {
          drop(argument + 2);
          stack.push(Held.OTHER);
        }
        default -> lose();
      }
    }

    private Held attribute(String name) {
      if (NAMES.contains(name)) {
        use = use == NONE ? PRINTED : use;
        return Held.NAME;
      }
      if (name.equals(METHOD)) {
        use = READ;
      }
      return Held.OTHER;
    }

    private Held pop() {
      return stack.isEmpty() ? Held.OTHER : stack.pop();
    }

    private Held join(int count) {
      Held joined = Held.OTHER;
      for (int i = 0; i < count; i++) {
        joined = pop() == Held.NAME ? Held.NAME : joined;
      }
      return joined;
    }

    private void drop(int count) {
      if (join(count) == Held.NAME) {
        use = READ;
      }
    }

    private void lose() {
      drop(stack.size());
    }
  }
}
