package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that were damaged at random compile or end in a sentence: nothing else happens.
class CompilerFuzzTest {

  private static final int TEXTS_PER_SEED = 250;

  private static final List<String> FRAGMENTS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ":",
          ",",
          ".",
          "=",
          "==",
          "+=",
          "\n",
          "\n    ",
          "\t",
          "if ",
          "else:",
          "for i in range(3):",
          "while True:",
          "try:",
          "except ValueError as e:",
          "finally:",
          "with lock:",
          "def f(a, b=2):",
          "lambda x: x",
          "return",
          "break",
          "continue",
          "global x",
          "nonlocal y",
          "import os",
          "not ",
          " and ",
          " in ",
          " is ",
          "'",
          "\"",
          "\"\"\"",
          "f'{x!r:>{w}}'",
          "f\"",
          "#",
          "\\",
          "0x1f",
          "1e5",
          "007",
          "*",
          "**",
          "//",
          "@",
          "->",
          "...",
          "raise",
          "assert x, y",
          "None",
          "[i for i in x if i]",
          "a if b else c",
          "é",
          "ß",
          "$",
          "?",
          "!",
          ";",
          "x: int = 3",
          "class A:",
          "yield ",
          "a, b = b, a",
          "\r",
          "\u0000",
          "\ud800",
          "😀");

  static IntStream seeds() {
    return IntStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDamagedTextCompilesOrIsRefusedInOneSentence(int seed) {
    var random = new Random(seed);
    List<String> sources = BuiltInProgram.all().stream().map(BuiltInProgram::source).toList();
    for (int round = 0; round < TEXTS_PER_SEED; round++) {
      String source = sources.get(random.nextInt(sources.size()));
      for (int damage = random.nextInt(3); damage >= 0; damage--) {
        source = damaged(source, random);
      }
      assertCompilesOrIsRefused(source);
    }
  }

  private static String damaged(String source, Random random) {
    int place = random.nextInt(source.length() + 1);
    int end = Math.min(source.length(), place + random.nextInt(1, 12));
    String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> source.substring(0, place) + fragment + source.substring(place);
      case 1 -> source.substring(0, place) + source.substring(end);
      case 2 -> source.substring(0, place);
      default -> source.substring(0, place) + fragment + source.substring(end);
    };
  }

  private static void assertCompilesOrIsRefused(String source) {
    try {
      assertThat(Program.compile("p", source).codes()).isNotEmpty();
    } catch (ProgramException refused) {
      assertThat(refused.problem().message()).as(source).matches("(?s)[^\\n]*\\.");
      assertThat(refused.problem().range().startLine())
          .as(source)
          .isBetween(1, (int) source.chars().filter(c -> c == '\n' || c == '\r').count() + 1);
    }
  }
}
