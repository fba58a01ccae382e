package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.SourceRange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionRangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x += 1                   | LOAD_GLOBAL     | x",
        "x += 1                   | STORE_GLOBAL    | x += 1",
        "v.value += 1             | LOAD_ATTRIBUTE  | v.value",
        "v.value += 1             | STORE_ATTRIBUTE | v.value += 1",
        "a[i] += 1                | LOAD_ELEMENT    | a[i]",
        "a[i] += 1                | STORE_ELEMENT   | a[i] += 1",
        "x = f(1, n=2)            | CALL            | f(1, n=2)",
        "x = f(1)                 | STORE_GLOBAL    | x = f(1)",
        "t1.start()               | LOAD_METHOD     | t1.start",
        "t1.start()               | CALL_METHOD     | t1.start()",
        "print((x))               | CALL            | print((x))",
        "with lock: pass          | ENTER_CONTEXT   | lock",
        "with lock: pass          | EXIT_CONTEXT    | lock",
        "for i in range(3): pass  | NEXT            | i in range(3)",
        "for i in range(3): pass  | CALL            | range(3)",
        "raise ValueError('no')   | RAISE           | raise ValueError('no')",
        "assert x, 'no'           | RAISE           | assert x, 'no'",
        "y = a < b                | COMPARE         | a < b",
        "y = (a + b) * c          | BINARY          | a + b",
        "y = [k for k in a]       | NEXT            | for k in a",
        "y = f'{x!r:>5} is'       | FORMAT          | {x!r:>5}",
        "y = a[1:2]               | BUILD_SLICE     | 1:2",
        "from os import getpid    | IMPORT_MEMBER   | getpid",
      })
  void anInstructionStandsAtTheSmallestPartThatMeansIt(
      String source, Opcode opcode, String expected) throws ProgramException {
    assertThat(textOf(source, opcode)).isEqualTo(expected);
  }

  private static String textOf(String source, Opcode opcode) throws ProgramException {
    List<Instruction> instructions = Program.compile("p", source).codes().getFirst().instructions();
    SourceRange range =
        instructions.stream()
            .filter(instruction -> instruction.opcode() == opcode)
            .findFirst()
            .orElseThrow()
            .range();
    return source.substring(range.startColumn() - 1, range.endColumn() - 1);
  }
}
