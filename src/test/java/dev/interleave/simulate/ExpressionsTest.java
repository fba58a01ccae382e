package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionsTest {

  private static final String ARROW = " ⇒ ";

  /// Rows of `expression ⇒ what CPython 3.11 prints for it, or the exception it raises`.
  static Stream<Arguments> rows() throws IOException {
    try (InputStream rows =
        Objects.requireNonNull(ExpressionsTest.class.getResourceAsStream("expressions.txt"))) {
      List<String> lines = new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .map(line -> line.split(ARROW, -1))
          .map(parts -> Arguments.of(parts[0], parts[1]));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void anExpressionGivesWhatCPythonGives(String expression, String expected) {
    String program =
        """
        def check(expression):
            try:
                print(expression())
            except Exception as error:
                print(type(error).__name__, error)

        check(lambda: %s)
        """;

    assertThat(Programs.output(program.replace("%s", expression)).getLast()).isEqualTo(expected);
  }
}
