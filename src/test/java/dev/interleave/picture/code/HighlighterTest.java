package dev.interleave.picture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.code.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  @Test
  void aDefinitionIsAKeywordAndAName() {
    assertThat(Highlighter.PYTHON.tokens("def work(item):"))
        .containsExactly(new Token(0, 3, Kind.KEYWORD), new Token(4, 8, Kind.DEFINITION));
  }

  @Test
  void aWordOfTheLanguageInsideATextIsPartOfTheText() {
    assertThat(Highlighter.PYTHON.tokens("x = 'for ever'"))
        .containsExactly(new Token(4, 14, Kind.STRING));
  }

  @Test
  void aHashInsideATextBeginsNoComment() {
    assertThat(Highlighter.PYTHON.tokens("'#1' # one"))
        .containsExactly(new Token(0, 4, Kind.STRING), new Token(5, 10, Kind.COMMENT));
  }

  @Test
  void aTextWithAnEscapedQuoteEndsAtTheNext() {
    assertThat(Highlighter.PYTHON.tokens("'it\\'s' 1"))
        .containsExactly(new Token(0, 7, Kind.STRING), new Token(8, 9, Kind.NUMBER));
  }

  @Test
  void aFormattedTextBelongsTogetherWithItsLetter() {
    assertThat(Highlighter.PYTHON.tokens("f\"{x}\"")).containsExactly(new Token(0, 6, Kind.STRING));
  }

  @Test
  void aTextOfSeveralLinesEndsAtItsThreeQuotes() {
    assertThat(Highlighter.PYTHON.tokens("\"\"\"a\nb\"\"\"\n1"))
        .containsExactly(new Token(0, 9, Kind.STRING), new Token(10, 11, Kind.NUMBER));
  }

  @Test
  void aTextThatIsStillBeingWrittenEndsWithItsLine() {
    assertThat(Highlighter.PYTHON.tokens("x = 'abc\n1"))
        .containsExactly(new Token(4, 8, Kind.STRING), new Token(9, 10, Kind.NUMBER));
  }

  @Test
  void aKeywordInsideANameIsNoKeyword() {
    assertThat(Highlighter.PYTHON.tokens("information")).isEmpty();
  }

  @Test
  void aFunctionOfTheLibraryIsOneWhereItIsCalled() {
    assertThat(Highlighter.PYTHON.tokens("Thread(len)"))
        .isEqualTo(List.of(new Token(0, 6, Kind.LIBRARY)));
  }
}
