package dev.interleave.explore.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.explore.walk.MachineSpace.Instruction;
import dev.interleave.explore.walk.MachineSpace.Kind;
import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkTest {

  private static final WalkSettings FULL =
      new WalkSettings(Order.BREADTH, 1, false, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));

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
    WalkResult result = walk(Machines.counters(2, 17));

    assertThat(paths(result).values().stream().reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(new BigInteger("28453041475240576740"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFoundIsWhatTryingEverythingFinds(Order order) {
    var settings =
        new WalkSettings(order, 1, false, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));
    for (int seed = 0; seed < 400; seed++) {
      MachineSpace space = Machines.random(new Random(seed));
      var brute = new BruteForce(space);
      WalkResult result = walk(space, settings);

      assertThat(result.states()).as("states, seed %d", seed).isEqualTo(brute.states.size());
      assertThat(result.endings().stream().map(Ending::outcome))
          .as("outcomes, seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(brute.paths.keySet());
      for (Ending ending : result.endings()) {
        assertThat(ending.shortest().choices())
            .as("shortest, seed %d", seed)
            .isEqualTo(brute.fewestChoices.get(ending.outcome()));
        assertThat(space.outcome(ending.shortest().actors())).isEqualTo(ending.outcome());
        assertThat(ending.paths())
            .as("paths, seed %d", seed)
            .isEqualTo(brute.paths.get(ending.outcome()));
        assertThat(ending.probability().orElseThrow())
            .isCloseTo(brute.chances.getOrDefault(ending.outcome(), 0.0), within(1e-9));
        StepSequence rare = Objects.requireNonNull(ending.fewestSwitches());
        assertThat(space.outcome(rare.actors())).isEqualTo(ending.outcome());
        assertThat(rare.switches())
            .as("switches, seed %d", seed)
            .isEqualTo(brute.fewestSwitches.get(ending.outcome()));
      }
    }
  }

  @Test
  void theDecidingStepLeavesNoOtherEnding() {
    for (int seed = 0; seed < 100; seed++) {
      MachineSpace space = Machines.random(new Random(seed));
      for (Ending ending : walk(space).endings()) {
        int[] way = ending.shortest().actors();
        int step = ending.shortest().decidingStep();

        assertThat(outcomesAfter(space, way, step)).as("seed %d", seed).hasSize(1);
        if (step > 0) {
          assertThat(outcomesAfter(space, way, step - 1))
              .as("before, seed %d", seed)
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  private static Set<Outcome> outcomesAfter(MachineSpace space, int[] way, int steps) {
    return new BruteForce(space, space.replay(Arrays.copyOf(way, steps))).paths.keySet();
  }

  @Test
  void whoWaitsBusilyMayDoSoForEverButSurelyDoesNot() {
    var space =
        new MachineSpace(
            2,
            2,
            List.of(
                List.of(
                    Machines.of(Kind.READ, 0, 0),
                    Machines.of(Kind.JUMP_IF, 0, 0),
                    Machines.of(Kind.SET, 1, 7)),
                List.of(Machines.of(Kind.SET, 0, 1))));

    WalkResult result = walk(space);

    assertThat(result.complete()).isTrue();
    assertThat(result.endless()).isTrue();
    assertThat(result.endings()).hasSize(1);
    assertThat(result.endings().getFirst().paths()).isNull();
    assertThat(result.endings().getFirst().probability().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatRunsForEverIsAnEndingToo() {
    List<Instruction> waiter =
        List.of(Machines.of(Kind.READ, 0, 0), Machines.of(Kind.JUMP_IF, 1, 0));
    var space = new MachineSpace(1, 2, List.of(waiter, List.of(Machines.of(Kind.SET, 0, 1))));

    WalkResult result = walk(space);

    assertThat(result.endless()).isTrue();
    assertThat(result.endings().stream().map(ending -> ending.outcome().kind()))
        .containsExactlyInAnyOrder(Outcome.Kind.FINISHED, Outcome.Kind.STEP_LIMIT);
    assertThat(result.endings().stream().mapToDouble(one -> one.probability().orElseThrow()))
        .allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(1e-9)));
  }

  @Test
  void hiddenStepsThatGoRoundInACircleEnd() {
    var space =
        new MachineSpace(
            1,
            2,
            List.of(
                List.of(
                    Machines.of(Kind.COUNT, 0, 1),
                    Machines.of(Kind.JUMP_IF, 9, 0),
                    Machines.of(Kind.COUNT, 0, 3),
                    Machines.of(Kind.JUMP_IF, 0, 0)),
                List.of(Machines.of(Kind.SET, 0, 1))));

    WalkResult result = walk(space);

    assertThat(result.complete()).isTrue();
    assertThat(result.endless()).isTrue();
    assertThat(result.endings().getFirst().outcome().kind()).isEqualTo(Outcome.Kind.STEP_LIMIT);
  }

  @Test
  void philosophersHaveOneDeadlockUnlessOneIsLeftHanded() {
    for (int count = 3; count <= 6; count++) {
      assertThat(
              walk(Machines.philosophers(count, false)).endings().stream()
                  .filter(one -> one.outcome().kind() == Outcome.Kind.WAITS_FOREVER))
          .hasSize(1);
      assertThat(
              walk(Machines.philosophers(count, true)).endings().stream()
                  .filter(one -> one.outcome().kind() == Outcome.Kind.WAITS_FOREVER))
          .isEmpty();
    }
  }

  @Test
  void threadsDoNotChangeWhatIsFound() {
    var two =
        new WalkSettings(
            Order.BREADTH, 2, false, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));

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
    var few = new WalkSettings(Order.BREADTH, 1, false, false, 100, 1 << 30, Duration.ofMinutes(2));

    WalkResult result = walk(Machines.counters(3, 4), few);

    assertThat(result.complete()).isFalse();
    assertThat(result.stop()).contains("100 states");
    assertThat(result.states()).isGreaterThanOrEqualTo(100);
  }
}
