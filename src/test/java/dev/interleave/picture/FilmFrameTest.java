package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmFrameTest {

  private final Trace trace = SampleTraces.raceWithoutLock();
  private final Film film = new Film(trace, List.of(), SampleTexts.ENGLISH);

  @Test
  void theCaptionTellsTheStepThatHasComeToRest() {
    var frame = new FilmFrame(film, nanos -> "step " + trace.stepAt(nanos) + " it is", false);
    for (int step = 0; step <= trace.stepCount(); step++) {
      Duration position = film.pace().positionOf(trace.nanosOfStep(step));
      assertThat(labels(frame.picture(position, 400, 300))).contains("step " + step + " it is");
    }
  }

  @Test
  void theCaptionTellsTheStepThatIsOnItsWay() {
    var frame = new FilmFrame(film, nanos -> "step " + trace.stepAt(nanos) + " it is", false);
    Duration before = film.pace().positionOf(trace.nanosOfStep(1)).minusMillis(50);
    assertThat(labels(frame.picture(before, 400, 300))).contains("step 1 it is");
  }

  @Test
  void theTimelineStandsUnderTheStageWhereThereIsRoom() {
    var with = new FilmFrame(film, _ -> "", true);
    assertThat(labels(with.picture(Duration.ZERO, 600, 500))).contains("asleep");
    assertThat(labels(with.picture(Duration.ZERO, 600, 300))).doesNotContain("asleep");
    assertThat(labels(new FilmFrame(film, _ -> "", false).picture(Duration.ZERO, 600, 500)))
        .doesNotContain("asleep");
  }

  @Test
  void aLongCaptionIsShortened() {
    var frame = new FilmFrame(film, _ -> "word ".repeat(200), false);
    assertThat(labels(frame.picture(Duration.ZERO, 400, 300)))
        .anyMatch(text -> text.startsWith("word") && text.endsWith(TextMeasure.ELLIPSIS));
  }

  private static List<String> labels(Picture picture) {
    return picture.shapes().stream()
        .filter(Shape.Label.class::isInstance)
        .map(shape -> ((Shape.Label) shape).text())
        .toList();
  }
}
