package dev.interleave.explore.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.explore.walk.MachineSpace.Kind;
import dev.interleave.trace.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReducedWalkTest {

  private static final WalkSettings AMPLE =
      new WalkSettings(Order.BREADTH, 1, true, false, 10_000_000, 1 << 30, Duration.ofMinutes(2));

  private static ReducedWalk reduced(Space space) {
    return new ReducedWalk(new Answers(space), new Watch(AMPLE, () -> false), 10_000_000);
  }

  private static Set<Outcome> outcomes(ReducedWalk walk) {
    return walk.endings().list(false, false).stream()
        .map(Ending::outcome)
        .collect(Collectors.toSet());
  }

  private static Set<Outcome> outcomes(WalkResult result) {
    return result.endings().stream().map(Ending::outcome).collect(Collectors.toSet());
  }

  @Test
  void noEndingIsMissing() {
    int smaller = 0;
    for (int seed = 0; seed < 2000; seed++) {
      MachineSpace space = Machines.random(new Random(seed));
      WalkResult full = new Walk(space, AMPLE).run(_ -> {}, () -> false);
      ReducedWalk walk = reduced(space);

      assertThat(walk.run()).isTrue();
      assertThat(outcomes(walk)).as("seed %d", seed).isEqualTo(outcomes(full));
      assertThat(walk.states()).isLessThanOrEqualTo(full.states());
      smaller += walk.states() < full.states() ? 1 : 0;
    }
    assertThat(smaller).isGreaterThan(200);
  }

  @Test
  void philosophersNeedFewerStates() {
    Space space = Machines.philosophers(6, false);
    ReducedWalk walk = reduced(space);

    assertThat(walk.run()).isTrue();
    assertThat(walk.states())
        .isLessThan(new Walk(space, AMPLE).run(_ -> {}, () -> false).states() / 2);
  }

  @Test
  void whereActorsComeBackToWhereTheyStoodThereIsNoAnswer() {
    var space =
        new MachineSpace(
            1,
            2,
            List.of(
                List.of(Machines.of(Kind.READ, 0, 0), Machines.of(Kind.JUMP_IF, 0, 0)),
                List.of(Machines.of(Kind.SET, 0, 1))));

    assertThat(reduced(space).run()).isFalse();
  }

  @Test
  void aWalkThatWasStoppedIsCompleteIfTheReducedSearchIs() {
    var few = new WalkSettings(Order.BREADTH, 1, true, false, 8000, 1 << 30, Duration.ofMinutes(2));

    WalkResult result = new Walk(Machines.philosophers(8, false), few).run(_ -> {}, () -> false);

    assertThat(result.complete()).isTrue();
    assertThat(result.search()).isEqualTo(Search.REDUCED);
    assertThat(result.endings()).hasSize(2).allMatch(ending -> ending.paths() == null);
  }
}
