package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.explore.walk.Order;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a program with far more states than the limits let anybody walk.
class LimitsTest {

  private static final long MANY_STATES = 1L << 40;
  private static final long MUCH_MEMORY = 1L << 30;
  private static final Duration LONG = Duration.ofMinutes(2);

  private static final String HUGE =
      """
      from threading import Thread

      x = 0

      def work():
          global x
          for _ in range(30):
              x += 1

      for _ in range(6):
          Thread(target=work).start()
      """;

  private static Exploration explored(Limits limits, boolean reduction, BooleanSupplier cancelled)
      throws Exception {
    ExploreSettings settings =
        ExploreSettings.USUAL.withThreads(2).withReduction(reduction).withLimits(limits);
    return new Explorer(Program.compile("huge.py", HUGE), RunSettings.DEFAULT)
        .explore(settings, _ -> {}, cancelled);
  }

  /// A partial answer says that it is one, and every outcome in it is one that the simulator shows.
  private static void assertIsPartial(Exploration exploration, String why) throws Exception {
    assertThat(exploration.complete()).isFalse();
    assertThat(exploration.stop()).contains(why).endsWith(".");
    assertThat(exploration.outcomes()).isNotEmpty();
    for (ReachableOutcome reachable : exploration.outcomes()) {
      var script = Script.replay(reachable.shortest().schedule());
      Outcome replayed =
          new Simulator(Program.compile("huge.py", HUGE), RunSettings.DEFAULT)
              .run(script)
              .outcome();
      assertThat(replayed).isEqualTo(reachable.outcome());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLimitOnStatesLeavesOutcomesThatSingleRunsFound(boolean reduction) throws Exception {
    var limits = new Limits(5_000, MUCH_MEMORY, LONG);

    assertIsPartial(explored(limits, reduction, () -> false), "5,000 states");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLimitOnMemoryLeavesOutcomesThatSingleRunsFound(boolean reduction) throws Exception {
    var limits = new Limits(reduction ? 100_000 : MANY_STATES, 2 << 20, LONG);

    assertIsPartial(explored(limits, reduction, () -> false), reduction ? "" : "MiB of memory");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLimitOnTimeLeavesOutcomesThatSingleRunsFound(boolean reduction) throws Exception {
    var limits = new Limits(MANY_STATES, MUCH_MEMORY, Duration.ofSeconds(2));

    assertIsPartial(explored(limits, reduction, () -> false), "");
  }

  @Test
  void aLimitOnMemoryHoldsDepthFirstToo() throws Exception {
    ExploreSettings depth = ExploreSettings.USUAL.withReduction(false).withOrder(Order.DEPTH);
    var explorer = new Explorer(Program.compile("huge.py", HUGE), RunSettings.DEFAULT);

    assertIsPartial(
        explorer.explore(
            depth.withLimits(new Limits(MANY_STATES, 2 << 20, LONG)), _ -> {}, () -> false),
        "MiB of memory");
  }

  @Test
  void whoCancelsGetsWhatWasFoundUntilThen() throws Exception {
    var asked = new AtomicInteger();
    var limits = new Limits(MANY_STATES, MUCH_MEMORY, LONG);

    assertIsPartial(explored(limits, true, () -> asked.incrementAndGet() > 500), "cancelled");
  }

  @Test
  void noTimeAtAllIsAnAnswerWithoutOutcomes() throws Exception {
    Exploration exploration =
        explored(new Limits(MANY_STATES, MUCH_MEMORY, Duration.ZERO), true, () -> false);

    assertThat(exploration.complete()).isFalse();
    assertThat(exploration.outcomes()).isEmpty();
  }

  @Test
  void outcomesAreToldBeforeTheWalkComesToAnyEnd() throws Exception {
    var told = new AtomicInteger();
    var limits = new Limits(MANY_STATES, MUCH_MEMORY, LONG);
    new Explorer(Program.compile("huge.py", HUGE), RunSettings.DEFAULT)
        .explore(
            ExploreSettings.USUAL.withLimits(limits),
            progress -> told.set(progress.soFar().outcomes().size()),
            () -> told.get() > 0);

    assertThat(told.get()).isPositive();
  }

  @Test
  void countsAreLeftOutWhereRunsWereOnlyTried() throws Exception {
    var limits = new Limits(5_000, MUCH_MEMORY, LONG);
    List<ReachableOutcome> outcomes = explored(limits, false, () -> false).outcomes();

    assertThat(outcomes)
        .allSatisfy(
            reachable -> {
              assertThat(reachable.interleavings()).isNull();
              assertThat(reachable.probability()).isEmpty();
            });
  }
}
