package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 560;

  @Test
  void thePictureIsTheSameHoweverItIsReached() {
    Film film = new Film(SampleTraces.raceWithLock(), List.of(), SampleTexts.ENGLISH);
    Duration position = Duration.ofMillis(4_321);
    var played = new Stage(film);
    for (int frame = 0; frame < 130; frame++) {
      played.picture(Duration.ofMillis(frame * 33L), WIDTH, HEIGHT);
    }
    var steppedBack = new Stage(film);
    steppedBack.picture(film.pace().length(), WIDTH, HEIGHT);
    steppedBack.picture(Duration.ofSeconds(6), 480, 300);
    Picture direct = new Stage(film).picture(position, WIDTH, HEIGHT);
    assertThat(played.picture(position, WIDTH, HEIGHT)).isEqualTo(direct);
    assertThat(steppedBack.picture(position, WIDTH, HEIGHT)).isEqualTo(direct);
  }

  @Test
  void aRunWithoutALockHasNoRoomForOne() {
    assertThat(texts(SampleTraces.raceWithoutLock())).doesNotContain("lock", "free");
    assertThat(texts(SampleTraces.raceWithLock())).contains("lock", "free");
  }

  @Test
  void theEndOfARunSaysHowItEnded() {
    assertThat(texts(SampleTraces.raceWithLock())).contains("db_val = 2");
  }

  private static List<String> texts(Trace trace) {
    Film film = new Film(trace, List.of(), SampleTexts.ENGLISH);
    return new Stage(film)
        .picture(film.pace().length(), WIDTH, HEIGHT).shapes().stream()
            .filter(Shape.Label.class::isInstance)
            .map(shape -> ((Shape.Label) shape).text())
            .toList();
  }
}
