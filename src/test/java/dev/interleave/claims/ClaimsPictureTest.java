package dev.interleave.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.TextMeasure;
import dev.interleave.picture.layout.Rect;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsPictureTest {

  private static final double LARGE = 100;

  private final TextMeasure measure = new TextMeasure();

  private static Picture picture(int cores, double width) {
    return new ClaimsPicture(Texts.in(Language.ENGLISH), SampleReports.ofCores(cores))
        .picture(width);
  }

  private static List<Label> labels(Picture picture) {
    return picture.shapes().stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .toList();
  }

  private Rect area(Label label) {
    double width = measure.width(label.text(), label.style());
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    double height = measure.capHeight(label.style());
    return new Rect(x, label.y() - height, width, height);
  }

  private static List<Rect> cards(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Box.class::isInstance)
        .map(shape -> (Shape.Box) shape)
        .filter(box -> box.width() > LARGE && box.height() > LARGE)
        .map(box -> new Rect(box.x(), box.y(), box.width(), box.height()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"2, 1200", "64, 1200", "4, 720", "8, 2400"})
  void noTextCoversAnother(int cores, double width) {
    List<Label> labels = labels(picture(cores, width));

    for (int one = 0; one < labels.size(); one++) {
      for (int other = 0; other < one; other++) {
        assertThat(area(labels.get(one)).overlaps(area(labels.get(other))))
            .as("%s and %s", labels.get(one).text(), labels.get(other).text())
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1200", "64, 1200", "4, 720"})
  void noTextIsCut(int cores, double width) {
    assertThat(labels(picture(cores, width)))
        .extracting(Label::text)
        .noneMatch(text -> text.contains(TextMeasure.ELLIPSIS));
  }

  @ParameterizedTest
  @CsvSource({"2, 1200", "64, 1200", "4, 720"})
  void everyTextBelowTheHeaderStandsOnACard(int cores, double width) {
    Picture picture = picture(cores, width);
    List<Rect> cards = cards(picture);
    double firstCard = cards.stream().mapToDouble(Rect::y).min().orElseThrow();

    assertThat(cards).hasSize(3);
    assertThat(labels(picture))
        .filteredOn(label -> label.y() > firstCard)
        .allMatch(
            label -> {
              Rect area = area(label);
              return cards.stream()
                  .anyMatch(
                      card ->
                          area.x() >= card.x()
                              && area.right() <= card.right()
                              && area.y() >= card.y()
                              && area.bottom() <= card.bottom());
            });
  }

  @Test
  void cardsKeepClearOfEachOtherAndOfTheEdge() {
    Picture picture = picture(2, 1200);
    List<Rect> cards = cards(picture);

    assertThat(cards).allMatch(card -> card.right() < 1200 && card.bottom() < picture.height());
    for (int one = 0; one < cards.size(); one++) {
      for (int other = 0; other < one; other++) {
        assertThat(cards.get(one).overlaps(cards.get(other))).isFalse();
      }
    }
  }

  @Test
  void everyFigureAndVerdictIsWritten() {
    assertThat(labels(picture(2, 1200)))
        .extracting(Label::text)
        .contains("50.0 µs", "40.0 µs – 90.0 µs", "50.0 ms", "1.00×")
        .contains("borne out here", "only partly", "not borne out here");
  }

  @Test
  void theSameReportGivesTheSamePicture() {
    assertThat(picture(2, 1200)).isEqualTo(picture(2, 1200));
  }
}
