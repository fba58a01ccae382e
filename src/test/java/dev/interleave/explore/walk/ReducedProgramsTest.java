package dev.interleave.explore.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.explore.space.ProgramSpace;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.RandomPrograms;
import dev.interleave.simulate.Simulator;
import dev.interleave.simulate.machine.Timing;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// That the reduced search finds every outcome of programs in the teaching language.
class ReducedProgramsTest {

  /// How many programs are generated, and from which seed on; set the properties to try more.
  private static final long PROGRAMS = Long.getLong("interleave.reduction.programs", 100);

  private static final long FIRST = Long.getLong("interleave.reduction.first", 0);

  private static final WalkSettings FEW =
      new WalkSettings(Order.BREADTH, 1, false, false, 2_000, 1 << 28, Duration.ofMinutes(1));

  private static Space space(String source) throws ProgramException {
    var simulator = new Simulator(Program.compile("program.py", source), RunSettings.DEFAULT);
    return new ProgramSpace(() -> simulator.stepper(Timing.ANY_ORDER));
  }

  private static Set<Outcome> outcomes(Endings endings) {
    return endings.list(false, false).stream().map(Ending::outcome).collect(Collectors.toSet());
  }

  @Test
  void noOutcomeOfAGeneratedProgramIsMissing() throws ProgramException {
    int searched = 0;
    int smaller = 0;
    for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      var answers = new Answers(space(RandomPrograms.small(seed)));
      var watch = new Watch(FEW, () -> false);
      try (var crew = new Crew(1)) {
        var full = new BreadthFirst(answers, FEW, watch, crew, _ -> {});
        full.walk();
        var reduced = new ReducedWalk(answers, new Watch(FEW, () -> false), FEW.maxStates());
        if (watch.reason().isEmpty() && reduced.run()) {
          searched++;
          assertThat(outcomes(reduced.endings()))
              .as("seed %d", seed)
              .isEqualTo(outcomes(full.endings()));
          smaller += reduced.states() < full.store().size() ? 1 : 0;
        }
      }
    }
    assertThat(searched).isGreaterThan((int) (PROGRAMS / 2));
    assertThat(smaller).isGreaterThan((int) (PROGRAMS / 4));
  }
}
