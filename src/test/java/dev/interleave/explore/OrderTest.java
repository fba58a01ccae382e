package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.explore.walk.Order;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.RandomPrograms;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// That walking depth first gives the answer that walking breadth first gives.
class OrderTest {

  /// How many programs are generated; set the property to try more.
  private static final long PROGRAMS = Long.getLong("interleave.order.programs", 40);

  private static final ExploreSettings BREADTH =
      ExploreSettings.USUAL
          .withThreads(1)
          .withReduction(false)
          .withLimits(new Limits(2_000, 1L << 28, Duration.ofMinutes(1)));

  private static final ExploreSettings DEPTH = BREADTH.withOrder(Order.DEPTH);

  private static final Explored SPINNING =
      new Explored(
          """
          from threading import Thread

          ready = False
          x = 0

          def wait():
              global x
              while not ready:
                  pass
              x += 1

          def tell():
              global ready, x
              x += 1
              ready = True

          Thread(target=wait).start()
          Thread(target=tell).start()
          """);

  private static Exploration explore(Program program, ExploreSettings settings) {
    return new Explorer(program, RunSettings.DEFAULT).explore(settings, _ -> {}, () -> false);
  }

  private static Program program(long seed) throws ProgramException {
    return Program.compile("random.py", RandomPrograms.small(seed));
  }

  private static void assertAgree(Exploration depth, Exploration breadth, String what) {
    assertThat(depth.states()).as(what).isEqualTo(breadth.states());
    assertThat(depth.transitions()).as(what).isEqualTo(breadth.transitions());
    assertThat(depth.endless()).as(what).isEqualTo(breadth.endless());
    Map<Outcome, ReachableOutcome> expected =
        breadth.outcomes().stream()
            .collect(Collectors.toMap(ReachableOutcome::outcome, Function.identity()));
    assertThat(depth.outcomes().stream().map(ReachableOutcome::outcome))
        .as(what)
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (ReachableOutcome reachable : depth.outcomes()) {
      ReachableOutcome other = Objects.requireNonNull(expected.get(reachable.outcome()));
      assertThat(reachable.interleavings()).as(what).isEqualTo(other.interleavings());
      assertThat(reachable.probability().orElseThrow())
          .as(what)
          .isCloseTo(other.probability().orElseThrow(), within(1e-9));
      assertThat(reachable.shortest().choices()).as(what).isEqualTo(other.shortest().choices());
    }
  }

  @Test
  void bothOrdersAgreeOnGeneratedProgramsToTheLastInterleaving() throws ProgramException {
    int compared = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Program program = program(seed);
      Exploration breadth = explore(program, BREADTH);
      Exploration depth = explore(program, DEPTH);
      assertThat(depth.complete()).as("seed %d", seed).isEqualTo(breadth.complete());
      if (breadth.complete()) {
        compared++;
        assertAgree(depth, breadth, "seed " + seed);
      }
    }
    assertThat(compared).isGreaterThan((int) (PROGRAMS / 2));
  }

  @Test
  void bothOrdersAgreeWhereThreadsGoRoundInCircles() throws ProgramException {
    Program program = Program.compile("spinning.py", SPINNING.source());
    Exploration breadth = explore(program, BREADTH);

    assertThat(breadth.endless()).isTrue();
    assertAgree(explore(program, DEPTH), breadth, "spinning");
  }

  @Test
  void aShortestScheduleFoundDepthFirstReplays() throws Exception {
    Program program = Program.compile("counters.py", Explored.program("increments").source());
    Exploration depth = explore(program, DEPTH);

    assertThat(depth.complete()).isTrue();
    for (ReachableOutcome reachable : depth.outcomes()) {
      var script = Script.replay(reachable.shortest().schedule());
      assertThat(new Simulator(program, RunSettings.DEFAULT).run(script).outcome())
          .isEqualTo(reachable.outcome());
    }
  }
}
