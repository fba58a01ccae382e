package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that are nested or strung together beyond reason end in a sentence, also on a small stack.
class NestingTest {

  private static final int FAR = 20_000;
  private static final long SMALL_STACK = 512 * 1024;

  static List<String> unreasonable() {
    var blocks = new StringBuilder();
    for (int depth = 0; depth < 200; depth++) {
      blocks.append(" ".repeat(depth)).append("if x:\n");
    }
    return List.of(
        "x = " + "(".repeat(FAR) + ")".repeat(FAR),
        "x = " + "[".repeat(99) + "]".repeat(99) + " + " + "-".repeat(FAR) + "1",
        "x = " + "not ".repeat(FAR) + "1",
        "x = " + "-".repeat(FAR) + "1",
        "x = " + "2 ** ".repeat(FAR) + "1",
        "x = " + "1 + ".repeat(FAR) + "1",
        "x = " + "lambda: ".repeat(FAR) + "1",
        "x = " + "1 if 1 else ".repeat(FAR) + "1",
        "x = y" + ".y".repeat(FAR),
        "x = y" + "()".repeat(FAR),
        "x = " + "f'{".repeat(50) + "1" + "}'".repeat(50),
        "x = [1 " + "for x in y ".repeat(FAR) + "]",
        blocks.toString());
  }

  @ParameterizedTest
  @MethodSource("unreasonable")
  void nestingBeyondReasonIsRefused(String source) throws Exception {
    assertThat(compileOnSmallStack(source)).matches(".*(too deeply|too long|too many).*");
  }

  @Test
  void longTextsOfShortStatementsAreFine() throws ProgramException {
    String source = "x = 1\nx = x + 1\n".repeat(FAR);
    assertThat(Program.compile("p", source).codes().getFirst().instructions())
        .hasSizeGreaterThan(FAR);
  }

  @Test
  void longListsAreFine() throws ProgramException {
    String source = "x = [" + "1, ".repeat(FAR) + "]\n";
    assertThat(Program.compile("p", source).codes()).hasSize(1);
  }

  @Test
  void ninetyBlocksInsideEachOtherAreFine() throws Exception {
    var source = new StringBuilder();
    for (int depth = 0; depth < 90; depth++) {
      source.append(" ".repeat(depth)).append("try:\n");
    }
    source.append(" ".repeat(90)).append("x = 1\n");
    for (int depth = 89; depth >= 0; depth--) {
      source.append(" ".repeat(depth)).append("finally:\n");
      source.append(" ".repeat(depth)).append(" x = 2\n");
    }
    assertThat(compileOnSmallStack(source.toString())).isEqualTo("compiled");
  }

  @Test
  void aNumberOfTooManyDigitsIsRefused() {
    assertThatExceptionOfType(ProgramException.class)
        .isThrownBy(() -> Program.compile("p", "x = " + "9".repeat(5000)))
        .withMessageContaining("more than 4300 digits");
  }

  private static String compileOnSmallStack(String source) throws Exception {
    var task =
        new FutureTask<>(
            () -> {
              try {
                Program.compile("p", source);
                return "compiled";
              } catch (ProgramException refused) {
                return refused.problem().message();
              }
            });
    new Thread(null, task, "small stack", SMALL_STACK).start();
    return task.get();
  }
}
