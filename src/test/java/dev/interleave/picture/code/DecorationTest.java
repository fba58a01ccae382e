package dev.interleave.picture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.SourceRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecorationTest {

  private static final List<String> LINES = List.of("first", "  second", "third");

  @Test
  void aRangeWithinALineCoversItsColumns() {
    assertThat(Decoration.of(new SourceRange(2, 3, 2, 6), LINES, "x"))
        .containsExactly(new Decoration(1, 2, 5, "x"));
  }

  @Test
  void aRangeOverSeveralLinesCoversEachOfThem() {
    assertThat(Decoration.of(new SourceRange(1, 3, 3, 2), LINES, "x"))
        .containsExactly(
            new Decoration(0, 2, 5, "x"),
            new Decoration(1, 0, 8, "x"),
            new Decoration(2, 0, 1, "x"));
  }

  @Test
  void aRangeOfNowhereCoversNothing() {
    assertThat(Decoration.of(SourceRange.NOWHERE, LINES, "x")).isEmpty();
  }

  @Test
  void aRangeBeyondTheTextIsCut() {
    assertThat(Decoration.of(new SourceRange(3, 2, 9, 9), LINES, "x"))
        .containsExactly(new Decoration(2, 1, 5, "x"));
  }

  @Test
  void aLineIsCoveredWithoutItsIndentation() {
    assertThat(Decoration.ofLine(1, LINES, "x")).containsExactly(new Decoration(1, 2, 8, "x"));
  }

  @Test
  void aTokenOverTwoLinesCoversBoth() {
    var token = new Token(3, 10, Token.Kind.STRING);
    assertThat(Decoration.of(List.of(token), LINES))
        .containsExactly(
            new Decoration(0, 3, 5, "code-string"), new Decoration(1, 0, 4, "code-string"));
  }
}
