package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.SampleTraces;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {

  private static final Duration LONG = Duration.ofSeconds(1);

  private final RunView run = SampleRuns.of(SampleTraces.raceWithoutLock());
  private final Playback playback = new Playback();

  @BeforeEach
  void load() {
    playback.load(run, Duration.ZERO);
  }

  @Test
  void playingMovesTheCursorBySpeedTimesTheTimeThatPassed() {
    playback.playingProperty().set(true);
    playback.speedProperty().set(2);
    playback.advance(Duration.ofMillis(50));
    assertThat(playback.positionProperty().get()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void stepwiseAStepIsThereAtOnce() {
    playback.stepwiseProperty().set(true);
    playback.glideBy(1);
    assertThat(playback.step()).isEqualTo(1);
    assertThat(playback.movingProperty().get()).isFalse();
  }

  @Test
  void playingStepwiseRestsAtStepsAndComesToTheEndAllTheSame() {
    playback.stepwiseProperty().set(true);
    playback.playingProperty().set(true);
    Duration passed = Duration.ZERO;
    boolean ended = false;
    while (!ended && passed.compareTo(run.film().pace().length().multipliedBy(2)) < 0) {
      ended = playback.advance(Duration.ofMillis(16));
      passed = passed.plusMillis(16);
      assertThat(playback.positionProperty().get())
          .isEqualTo(Playback.restOf(run, playback.step()));
    }
    assertThat(ended).isTrue();
  }

  @Test
  void whatIsPausedStaysWhereItIs() {
    playback.advance(LONG);
    assertThat(playback.positionProperty().get()).isZero();
  }

  @Test
  void playingEndsWithTheFilm() {
    playback.playingProperty().set(true);
    assertThat(playback.advance(run.film().pace().length().plus(LONG))).isTrue();
    assertThat(playback.isAtEnd()).isTrue();
  }

  @Test
  void aStepForwardLeadsToTheNextStep() {
    playback.glideBy(1);
    playback.advance(LONG);
    assertThat(playback.step()).isEqualTo(1);
  }

  @Test
  void everyStepCanBeReachedByStepping() {
    for (int step = 1; step <= run.trace().stepCount(); step++) {
      playback.glideBy(1);
      playback.advance(LONG);
      assertThat(playback.step()).isEqualTo(step);
    }
    assertThat(playback.isAtEnd()).isTrue();
  }

  @Test
  void stepsAskedForInOneBreathAddUp() {
    playback.glideBy(1);
    playback.glideBy(1);
    playback.glideBy(1);
    playback.advance(LONG);
    assertThat(playback.step()).isEqualTo(3);
  }

  @Test
  void aStepBackLeadsToTheSameMomentThatWasThereBefore() {
    playback.moveToStep(4);
    var before = playback.momentProperty().get();
    playback.glideBy(1);
    playback.advance(LONG);
    playback.glideBy(-1);
    playback.advance(LONG);
    assertThat(playback.momentProperty().get()).isEqualTo(before);
  }

  @Test
  void theCursorGlidesAndDoesNotJump() {
    playback.moveToStep(2);
    Duration from = playback.positionProperty().get();
    playback.glideBy(1);
    playback.advance(Duration.ofMillis(20));
    assertThat(playback.positionProperty().get())
        .isGreaterThan(from)
        .isLessThan(Playback.restOf(run, 3));
  }

  @Test
  void theCursorStaysWithinTheFilm() {
    playback.moveTo(Duration.ofHours(1));
    assertThat(playback.positionProperty().get()).isEqualTo(run.film().pace().length());
    playback.moveTo(Duration.ofSeconds(-1));
    assertThat(playback.positionProperty().get()).isZero();
  }

  @Test
  void nothingMovesBeforeTheFirstStepIsGlidedOverBackwards() {
    playback.glideBy(-1);
    playback.advance(LONG);
    assertThat(playback.step()).isZero();
    assertThat(playback.movingProperty().get()).isFalse();
  }

  @Test
  void fasterAndSlowerGoThroughTheUsualSpeedsAndStopAtTheirBounds() {
    playback.faster();
    assertThat(playback.speedProperty().get()).isEqualTo(2);
    for (int times = 0; times < 10; times++) {
      playback.faster();
    }
    assertThat(playback.speedProperty().get()).isEqualTo(Playback.FASTEST);
    for (int times = 0; times < 20; times++) {
      playback.slower();
    }
    assertThat(playback.speedProperty().get()).isEqualTo(Playback.SLOWEST);
  }

  @Test
  void aRunThatIsTheSameSoFarIsShownAtTheSamePlace() {
    playback.moveToStep(3);
    playback.moveTo(playback.positionProperty().get().plusMillis(40));
    assertThat(playback.placeIn(run)).isEqualTo(playback.positionProperty().get());
  }
}
