package dev.interleave.footage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape.Label;
import dev.interleave.picture.TextStyle;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {

  private static final int MOST = 8;
  private static final TextStyle CAPTION = new TextStyle(TextStyle.Face.REGULAR, 12);
  private static final TextStyle NUMBER = new TextStyle(TextStyle.Face.BOLD, 12);

  @Test
  void aLostUpdateIsReadReadWriteAndOverwritten() {
    assertThat(captions(BuiltInRuns.of("race", false)))
        .containsExactly(
            "t1 reads 0 from db_val",
            "t2 reads 0 from db_val",
            "t1 writes 1 to db_val, where 0 was",
            "t2 writes 1 to db_val, as it was already");
  }

  @Test
  void aDeadlockIsEachLockTakenAndEachWait() {
    assertThat(captions(BuiltInRuns.of("deadlock", true)))
        .containsExactly(
            "t1 acquires checking_lock",
            "t2 acquires savings_lock",
            "t1 waits for savings_lock that t2 holds",
            "t2 waits for checking_lock that t1 holds");
  }

  @Test
  void anEndlessWaitIsToldToTheEnd() {
    assertThat(captions(BuiltInRuns.of("queue-one-shot", true)))
        .contains("main waits until the 20 tasks of the queue are done")
        .last()
        .isEqualTo("w10 comes to its end");
  }

  @Test
  void theGravestFindingIsTheTitle() {
    Trace trace = BuiltInRuns.of("race", false);
    String lost =
        Analysis.of(trace, SampleTexts.ENGLISH).findings().stream()
            .filter(finding -> finding.kind() == Finding.Kind.LOST_UPDATE)
            .findFirst()
            .orElseThrow()
            .sentence();
    assertThat(labels(trace)).extracting(Label::text).first().isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource({"960,540", "794,1123", "540,540"})
  void everyBuiltInProgramHasAStoryOfAFewNumberedPanels(int width, int height) {
    for (BuiltInProgram program : BuiltInProgram.all()) {
      Trace trace = BuiltInRuns.of(program.name(), false);
      Picture page = picture(trace, width, height);
      List<String> numbers =
          page.shapes().stream()
              .filter(shape -> shape instanceof Label label && label.style().equals(NUMBER))
              .map(shape -> ((Label) shape).text())
              .toList();
      assertThat(numbers).as(program.name()).hasSizeBetween(2, MOST);
      assertThat(numbers.getLast()).isEqualTo(Integer.toString(numbers.size()));
      assertThat(page.shapes())
          .filteredOn(Label.class::isInstance)
          .allMatch(shape -> ((Label) shape).x() <= width && ((Label) shape).y() <= height);
    }
  }

  private static List<String> captions(Trace trace) {
    return labels(trace).stream()
        .filter(label -> label.style().equals(CAPTION))
        .map(Label::text)
        .toList();
  }

  private static List<Label> labels(Trace trace) {
    return picture(trace, 1600, 900).shapes().stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .toList();
  }

  private static Picture picture(Trace trace, double width, double height) {
    List<Finding> findings = Analysis.of(trace, SampleTexts.ENGLISH).findings();
    return Story.of(Footage.film(trace, findings, SampleTexts.ENGLISH), findings)
        .picture(width, height);
  }
}
