package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTracesTest {

  static Stream<Trace> samples() {
    return Stream.concat(
        Stream.of(
            SampleTraces.raceWithoutLock(),
            SampleTraces.raceWithLock(),
            SampleTraces.raceWithLockOff(),
            SampleTraces.queue(3, 7),
            SampleTraces.processes(),
            SampleTraces.deadlock(),
            LiveSampleTraces.killedHolder(true),
            LiveSampleTraces.interrupted(),
            LiveSampleTraces.tornArray(3)),
        IntStream.of(1, 2, 64).mapToObj(SampleTraces::contending));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void stepsHaveTimesThatOnlyGrow(Trace trace) {
    List<Long> times =
        IntStream.rangeClosed(1, trace.stepCount()).mapToObj(trace::nanosOfStep).toList();
    assertThat(times).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theStateAfterwardsAgreesWithTheOutcome(Trace trace) {
    Moment end = trace.momentAt(trace.endNanos());
    trace
        .outcome()
        .values()
        .forEach((name, value) -> assertThat(valueOf(trace, end, name)).isEqualTo(value));
    assertThat(end.outputCount()).isEqualTo(trace.outcome().output().size());
  }

  private static @Nullable Datum valueOf(Trace trace, Moment moment, String name) {
    Resource resource =
        trace.resources().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return moment.resource(resource.id()) instanceof ResourceState.ElementsState(var elements, _)
        ? new Datum.Sequence(List.copyOf(elements.values()), false)
        : ((ResourceState.VariableState) moment.resource(resource.id())).value();
  }
}
