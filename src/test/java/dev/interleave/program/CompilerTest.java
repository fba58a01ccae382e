package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lock = Lock()                        | lock",
        "a = b = Lock()                       | a",
        "forks = [Lock() for i in range(3)]   | forks[]",
        "forks = [Lock()]                     | forks[]",
        "forks.append(Lock())                 | forks[]",
        "a, lock = 1, Lock()                  | lock",
        "lock: int = Lock()                   | lock",
        "lock = Lock() if x else None         | lock",
        "use(Lock())                          |",
        "things.lock = Lock()                 |",
      })
  void aCallKnowsWhatItsResultIsCalled(String source, @Nullable String expected)
      throws ProgramException {
    Instruction call =
        instructions(source).stream()
            .filter(instruction -> instruction.opcode() == Opcode.CALL)
            .filter(
                instruction ->
                    instruction.range().endColumn() - instruction.range().startColumn() == 6)
            .findFirst()
            .orElseThrow();
    assertThat(call.assignedTo()).isEqualTo(expected);
  }

  @Test
  void aCallNamesItsKeywords() throws ProgramException {
    Instruction call =
        instructions("f(1, b=2, a=3)").stream()
            .filter(instruction -> instruction.opcode() == Opcode.CALL)
            .findFirst()
            .orElseThrow();
    assertThat(call.keywords()).containsExactly("b", "a");
    assertThat(call.argument()).isEqualTo(3);
  }

  @Test
  void parametersAreTheFirstLocals() throws ProgramException {
    Code code = Program.compile("p", "def f(b, a):\n    c = a\n").codes().get(1);
    assertThat(code.parameters()).containsExactly("b", "a");
    assertThat(code.locals()).containsExactly("b", "a", "c");
  }

  @Test
  void theVariableOfAComprehensionIsHiddenWhereItsNameIsTaken() throws ProgramException {
    Code code = Program.compile("p", "def f(x):\n    return [x for x in x]\n").codes().get(1);
    assertThat(code.locals()).hasSize(2).first().isEqualTo("x");
    assertThat(code.locals().getLast()).startsWith(".");
  }

  @Test
  void theProgramsNameIsMain() throws ProgramException {
    assertThat(opcodes("x = __name__")).startsWith(Opcode.CONSTANT, Opcode.STORE_GLOBAL);
  }

  @Test
  void anAugmentedAssignmentIsOneReadAndOneWrite() throws ProgramException {
    assertThat(opcodes("x += 1"))
        .startsWith(
            Opcode.LOAD_GLOBAL, Opcode.CONSTANT, Opcode.BINARY_IN_PLACE, Opcode.STORE_GLOBAL);
  }

  @Test
  void aNegativeNumberIsAConstant() throws ProgramException {
    assertThat(opcodes("x = -9223372036854775808"))
        .startsWith(Opcode.CONSTANT, Opcode.STORE_GLOBAL);
  }

  @Test
  void innerHandlersComeBeforeOuterOnes() throws ProgramException {
    Code code =
        Program.compile(
                "p",
                """
                try:
                    with lock:
                        work()
                except ValueError:
                    pass
                """)
            .codes()
            .getFirst();
    assertThat(code.handlers()).hasSize(2);
    assertThat(code.handlers().getFirst().depth()).isEqualTo(1);
    assertThat(code.handlers().getLast().depth()).isZero();
  }

  @Test
  void whatLeavesAWithBlockIsNotWatchedByIt() throws ProgramException {
    Code code = Program.compile("p", "def f():\n    with lock:\n        return 1\n").codes().get(1);
    int exit =
        code.instructions().stream().map(Instruction::opcode).toList().indexOf(Opcode.EXIT_CONTEXT);
    assertThat(code.handlers())
        .noneMatch(handler -> handler.start() <= exit && exit < handler.end());
  }

  @Test
  void windowsLineEndsCountAsOne() throws ProgramException {
    assertThat(instructions("x = 1\r\ny = 2\r\n").get(2).range()).hasToString("2:5");
  }

  @Test
  void anEmptyProgramRuns() throws ProgramException {
    assertThat(opcodes("")).containsExactly(Opcode.CONSTANT, Opcode.RETURN);
  }

  @Test
  void theSameTextCompilesToTheSameProgram() throws ProgramException {
    for (BuiltInProgram program : BuiltInProgram.all()) {
      assertThat(Program.compile("p", program.source()))
          .isEqualTo(Program.compile("p", program.source()));
    }
  }

  private static List<Instruction> instructions(String source) throws ProgramException {
    return Program.compile("p", source).codes().getFirst().instructions();
  }

  private static List<Opcode> opcodes(String source) throws ProgramException {
    return instructions(source).stream().map(Instruction::opcode).toList();
  }
}
