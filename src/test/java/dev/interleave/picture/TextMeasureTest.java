package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.picture.TextStyle.Face;
import org.junit.jupiter.api.Test;

class TextMeasureTest {

  private static final TextStyle SANS = new TextStyle(Face.REGULAR, 10);
  private static final TextStyle MONO = new TextStyle(Face.MONO, 10);

  private final TextMeasure measure = new TextMeasure();

  @Test
  void everyCharacterOfTheMonospacedFaceIsSixTenthsWide() {
    assertThat(measure.width("local_val = 1", MONO)).isCloseTo(13 * 6.0, within(1e-3));
  }

  @Test
  void aNarrowLetterTakesLessThanABroadOne() {
    assertThat(measure.width("i", SANS)).isLessThan(measure.width("W", SANS) / 2);
  }

  @Test
  void widthGrowsWithTheSize() {
    assertThat(measure.width("db_val", new TextStyle(Face.REGULAR, 20)))
        .isCloseTo(2 * measure.width("db_val", SANS), within(1e-3));
  }

  @Test
  void allPrintableAsciiOfTheRegularFaceAddsUpToWhatTheFontSays() {
    var ascii = new StringBuilder();
    for (char character = ' '; character < 127; character++) {
      ascii.append(character);
    }
    assertThat(measure.width(ascii.toString(), SANS)).isCloseTo(508.95, within(0.01));
  }

  @Test
  void aTextThatFitsStaysWhole() {
    assertThat(measure.elide("t1", SANS, 50)).isEqualTo("t1");
  }

  @Test
  void aTextThatDoesNotFitEndsInAnEllipsisWithinTheWidth() {
    String elided = measure.elide("thread_number_12", SANS, 50);
    assertThat(elided).startsWith("thread").endsWith("…");
    assertThat(measure.width(elided, SANS)).isLessThanOrEqualTo(50);
  }

  @Test
  void nothingIsLeftWhereNotEvenTheEllipsisFits() {
    assertThat(measure.elide("thread", SANS, 2)).isEmpty();
  }
}
