package dev.interleave.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.simulate.Script;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs print what CPython 3.11 printed when the expected texts were recorded. An exception
/// that nobody caught is the last line of both.
class ConformanceTest {

  static List<String> programs() {
    return Sources.read("/language/programs.txt").lines().toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aProgramPrintsWhatPythonPrints(String name) throws ProgramException, ScheduleException {
    Program program = Program.compile(name + ".py", Sources.read("/language/" + name + ".py"));
    Outcome outcome = new Simulator(program, RunSettings.DEFAULT).run(Script.NONE).outcome();
    List<String> printed = new ArrayList<>(outcome.output());
    if (outcome.kind() != Outcome.Kind.FINISHED) {
      printed.add(outcome.explanation().replaceFirst("^\\S+\\.py:\\d+:\\d+: ", ""));
    }
    assertThat(printed)
        .containsExactlyElementsOf(Sources.read("/language/" + name + ".out").lines().toList());
  }
}
