package dev.interleave.explore.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static final WalkSettings FULL =
      new WalkSettings(1, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));

  private static WalkResult walk(Space space) {
    return walk(space, FULL);
  }

  private static WalkResult walk(Space space, WalkSettings settings) {
    return new Walk(space, settings).run(_ -> {}, () -> false);
  }

  private static Map<Outcome, BigInteger> paths(WalkResult result) {
    var paths = new HashMap<Outcome, BigInteger>();
    result.endings().forEach(ending -> paths.put(ending.outcome(), ending.paths()));
    return paths;
  }

  @Test
  void twoActorsThatReadAndWriteHaveSixWays() {
    WalkResult result = walk(Machines.counters(2, 1));

    assertThat(result.complete()).isTrue();
    assertThat(
            result.endings().stream()
                .collect(
                    Collectors.toMap(
                        ending -> Outcome.inWords(ending.outcome().values()),
                        ending -> String.valueOf(ending.paths()))))
        .isEqualTo(Map.of("v0 = 2", "2", "v0 = 1", "4"));
  }

  @Test
  void countsOfTenRoundsAreExact() {
    WalkResult result = walk(Machines.counters(2, 10));

    assertThat(result.endings()).hasSize(19);
    assertThat(paths(result).values().stream().reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(new BigInteger("137846528820"));
  }

  @Test
  void countsMayNeedMoreThanAWord() {
    WalkResult result = walk(Machines.counters(2, 20));

    assertThat(paths(result).values().stream().reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(new BigInteger("107507208733336176461620"));
  }

  @Test
  void whatIsFoundIsWhatTryingEverythingFinds() {
    for (int seed = 0; seed < 400; seed++) {
      MachineSpace space = Machines.random(new Random(seed));
      var brute = new BruteForce(space);
      WalkResult result = walk(space);

      assertThat(result.states()).as("states, seed %d", seed).isEqualTo(brute.states.size());
      assertThat(result.endings().stream().map(Ending::outcome))
          .as("outcomes, seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(brute.paths.keySet());
      for (Ending ending : result.endings()) {
        assertThat(ending.shortest().choices())
            .as("shortest, seed %d", seed)
            .isEqualTo(brute.fewestChoices.get(ending.outcome()));
        assertThat(space.outcome(ending.shortest().actors())).isEqualTo(ending.outcome());
        if (ending.paths() != null) {
          assertThat(ending.paths())
              .as("paths, seed %d", seed)
              .isEqualTo(brute.paths.get(ending.outcome()));
          assertThat(ending.probability().orElseThrow())
              .isCloseTo(
                  brute.chances.get(ending.outcome()), org.assertj.core.data.Offset.offset(1e-9));
        }
      }
    }
  }

  @Test
  void threadsDoNotChangeWhatIsFound() {
    var two = new WalkSettings(2, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));

    WalkResult byTwo = walk(Machines.counters(3, 3), two);
    WalkResult byOne = walk(Machines.counters(3, 3));

    assertThat(byTwo.states()).isEqualTo(byOne.states());
    assertThat(byTwo.transitions()).isEqualTo(byOne.transitions());
    assertThat(paths(byTwo)).isEqualTo(paths(byOne));
    assertThat(byTwo.endings().stream().map(ending -> ending.shortest().choices()))
        .containsExactlyElementsOf(
            byOne.endings().stream().map(ending -> ending.shortest().choices()).toList());
  }

  @Test
  void aLimitOnStatesGivesAPartAndSaysSo() {
    var few = new WalkSettings(1, false, 100, 1 << 30, Duration.ofMinutes(2));

    WalkResult result = walk(Machines.counters(3, 4), few);

    assertThat(result.complete()).isFalse();
    assertThat(result.stop()).contains("100 states");
    assertThat(result.states()).isGreaterThanOrEqualTo(100);
  }
}
