package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Explores what comes with Interleave, as it comes.
class BuiltInProgramsTest {

  /// Their workers print who did which of many tasks, so there are more outcomes than can be told.
  private static final List<String> TOO_MANY_OUTCOMES = List.of("queue-workers", "queue-one-shot");

  static Stream<BuiltInProgram> programs() {
    return BuiltInProgram.all().stream()
        .filter(program -> !TOO_MANY_OUTCOMES.contains(program.name()));
  }

  private static Exploration explore(BuiltInProgram program, long states) throws ProgramException {
    var limits = new Limits(states, 400L << 20, Duration.ofMinutes(2));
    return new Explorer(Program.compile(program.name(), program.source()), RunSettings.DEFAULT)
        .explore(ExploreSettings.USUAL.withLimits(limits), _ -> {}, () -> false);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramIsExploredCompletely(BuiltInProgram program) throws ProgramException {
    Exploration exploration = explore(program, 100_000);

    assertThat(exploration.stop()).isEmpty();
    assertThat(exploration.outcomes())
        .isNotEmpty()
        .noneMatch(reachable -> reachable.outcome().kind() == Outcome.Kind.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue-workers", "queue-one-shot"})
  void whereThereAreTooManyOutcomesItSaysThatItStopped(String name) throws ProgramException {
    Exploration exploration = explore(BuiltInProgram.named(name).orElseThrow(), 10_000);

    assertThat(exploration.complete()).isFalse();
    assertThat(exploration.stop()).contains("10,000 states");
  }
}
