package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

  private static final long MILLISECOND = 1_000_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void laterInTheTraceIsNeverEarlierInTheFilm(long seed) {
    Pace pace = new Pace(randomTrace(seed, 200));
    var random = new Random(seed);
    for (int trial = 0; trial < 500; trial++) {
      long nanos = random.nextLong(3_000 * MILLISECOND);
      assertThat(pace.positionOf(nanos + random.nextLong(MILLISECOND)))
          .isGreaterThanOrEqualTo(pace.positionOf(nanos));
      assertThat(pace.nanosAt(pace.positionOf(nanos).plusNanos(random.nextLong(MILLISECOND))))
          .isGreaterThanOrEqualTo(pace.nanosAt(pace.positionOf(nanos)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void thePositionOfATimeShowsThatTime(long seed) {
    Trace trace = randomTrace(seed, 200);
    Pace pace = new Pace(trace);
    for (Event event : trace.events()) {
      assertThat(pace.nanosAt(pace.positionOf(event.nanos()))).isEqualTo(event.nanos());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPositionIsNeverBeforeTheTimeItShows(long seed) {
    Pace pace = new Pace(randomTrace(seed, 100));
    var random = new Random(seed);
    for (int trial = 0; trial < 500; trial++) {
      Duration position = Duration.ofNanos(random.nextLong(pace.length().toNanos()));
      assertThat(pace.positionOf(pace.nanosAt(position))).isLessThanOrEqualTo(position);
    }
  }

  @Test
  void aStepThatTransfersNothingTakesSixTenthsOfASecond() {
    Pace pace = new Pace(steps(10, 1_000));
    Duration one = pace.positionOf(2_000).minus(pace.positionOf(1_000));
    assertThat(one).isBetween(Duration.ofMillis(599), Duration.ofMillis(602));
  }

  @Test
  void aRunOfSixtyStepsIsOverInFortySeconds() {
    assertThat(new Pace(steps(60, 1_000)).length())
        .isBetween(Duration.ofSeconds(28), Duration.ofSeconds(40));
  }

  @Test
  void aRunOfTwoThousandStepsIsOverInFourMinutes() {
    assertThat(new Pace(steps(2_000, 1_000)).length())
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(4));
  }

  @Test
  void aRunOfAHundredThousandStepsStillMovesStepByStep() {
    Pace pace = new Pace(steps(100_000, 1_000));
    assertThat(pace.positionOf(50_001_000)).isGreaterThan(pace.positionOf(50_000_000));
    assertThat(pace.length()).isLessThan(Duration.ofMinutes(45));
  }

  @Test
  void aLongSleepTakesLongerThanAShortOneButNotInProportion() {
    Duration shorter = new Pace(steps(2, 10 * MILLISECOND)).length();
    Duration longer = new Pace(steps(2, 1_000 * MILLISECOND)).length();
    assertThat(longer).isGreaterThan(shorter).isLessThan(shorter.multipliedBy(4));
  }

  @Test
  void theFilmOfARunEndsAtItsLastEvent() {
    Trace trace = SampleTraces.raceWithoutLock();
    Pace pace = new Pace(trace);
    assertThat(pace.length()).isEqualTo(pace.positionOf(trace.endNanos()));
  }

  @Test
  void theFilmOfNothingHasNoLength() {
    assertThat(new Pace(empty().build(finished())).length()).isZero();
  }

  private static Trace steps(int count, long gapNanos) {
    TraceBuilder builder = empty();
    for (int step = 1; step <= count; step++) {
      builder.add(new Event.StepTaken(step * gapNanos, 0, SourceRange.NOWHERE, 1_000));
    }
    return builder.build(finished());
  }

  private static Trace randomTrace(long seed, int steps) {
    var random = new Random(seed);
    TraceBuilder builder = empty();
    long nanos = 0;
    for (int step = 0; step < steps; step++) {
      nanos += random.nextInt(4) == 0 ? random.nextLong(20 * MILLISECOND) : random.nextInt(1, 2000);
      builder.add(new Event.StepTaken(nanos, 0, SourceRange.NOWHERE, 1_000));
      if (random.nextBoolean()) {
        builder.add(new Event.SleepBegan(nanos, 0, nanos + MILLISECOND));
      }
    }
    return builder.build(finished());
  }

  private static TraceBuilder empty() {
    var builder = new TraceBuilder(new Trace.Origin("test", "", RunSettings.DEFAULT));
    builder.addActor(Actor.Kind.MAIN, "main", Actor.NOBODY, Actor.NOBODY, false);
    return builder;
  }

  private static Outcome finished() {
    return new Outcome(Outcome.Kind.FINISHED, "", Map.of(), List.of());
  }
}
