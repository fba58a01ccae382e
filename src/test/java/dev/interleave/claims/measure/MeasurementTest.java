package dev.interleave.claims.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interleave.claims.Claim;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Observation;
import dev.interleave.claims.Topic;
import dev.interleave.claims.Verdict;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MeasurementTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final List<Topic> TOLD = new ArrayList<>();
  private static ClaimsReport report;

  @BeforeAll
  static void measure() {
    report = new Measurement(ENGLISH, Effort.LEAST).measure((topic, _, _) -> TOLD.add(topic));
  }

  private static Claim claim(Topic topic) {
    return report.claims().stream()
        .filter(claim -> claim.topic() == topic)
        .findFirst()
        .orElseThrow();
  }

  private static List<Figure> measured(Topic topic) {
    return claim(topic).comparisons().stream()
        .filter(comparison -> comparison.origin() == Origin.MEASURED)
        .flatMap(comparison -> comparison.figures().stream())
        .toList();
  }

  private static Observation observed(String deed) {
    return report.claims().stream()
        .flatMap(claim -> claim.observations().stream())
        .filter(observation -> observation.deed().equals(deed))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTopicIsMeasuredAndTold() {
    assertThat(report.claims()).extracting(Claim::topic).containsExactly(Topic.values());
    assertThat(TOLD).containsExactly(Topic.values());
  }

  @Test
  void everyClaimSaysWhyAndHow() {
    assertThat(report.claims())
        .allSatisfy(
            claim -> {
              assertThat(claim.reason()).endsWith(".");
              assertThat(claim.method()).endsWith(".");
            });
  }

  @Test
  void everyTimeAndEveryAmountOfMemoryIsPositive() {
    assertThat(
            Stream.of(Topic.START, Topic.MEMORY, Topic.COMPUTING, Topic.WAITING, Topic.HANDOVER)
                .flatMap(topic -> measured(topic).stream()))
        .isNotEmpty()
        .allMatch(figure -> figure.sample().least() > 0);
  }

  @Test
  void threadsAndProcessesAreCompared() {
    for (Topic topic : List.of(Topic.START, Topic.MEMORY, Topic.COMPUTING, Topic.HANDOVER)) {
      assertThat(measured(topic))
          .extracting(Figure::contender)
          .contains(Contender.THREAD, Contender.PROCESS);
    }
    assertThat(measured(Topic.START))
        .extracting(Figure::contender)
        .contains(Contender.VIRTUAL_THREAD);
  }

  @Test
  void workIsSplitOverOneAndOverAllCores() {
    int cores = report.machine().cores();
    assertThat(measured(Topic.COMPUTING))
        .extracting(Figure::name)
        .contains("1 thread", "1 process")
        .contains(Counted.threads(ENGLISH, cores), Counted.processes(ENGLISH, cores));
  }

  @Test
  void theInterpreterLockIsSetBesideByTheSimulator() {
    assertThat(claim(Topic.COMPUTING).comparisons())
        .extracting(Comparison::origin)
        .containsExactly(Origin.MEASURED, Origin.SIMULATED);
  }

  @Test
  void memoryIsSharedByThreadsAndNotByProcesses() {
    assertThat(observed("A thread writes to a variable").happened()).isTrue();
    assertThat(observed("A process writes to the variable").happened()).isFalse();
    assertThat(observed("A process writes to a file both map").happened()).isTrue();
    assertThat(claim(Topic.SHARING).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void processesLoseNothingOfTheirOwn() {
    assertThat(measured(Topic.RACING))
        .filteredOn(figure -> figure.contender() == Contender.PROCESS)
        .singleElement()
        .matches(figure -> figure.sample().most() == 0);
  }

  @Test
  void aProcessCanBeKilledAndAComputingThreadCannot() {
    assertThat(observed("Kill a process that computes").happened()).isTrue();
    assertThat(observed("Interrupt a thread that sleeps").happened()).isTrue();
    assertThat(observed("Interrupt a thread that computes").happened()).isFalse();
    assertThat(claim(Topic.KILLING).verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void whatIsCancelledLeavesNoProcessBehind() {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    var measurement = new Measurement(ENGLISH, Effort.USUAL);
    var left = new ArrayList<ProcessHandle>();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                measurement.measure(
                    (topic, _, _) -> {
                      if (topic == Topic.COMPUTING) {
                        Thread.ofPlatform().start(() -> cancelAmidst(measurement, before, left));
                      }
                    }));

    assertThat(left).isNotEmpty().allMatch(process -> process.onExit().join() != null);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /// Waits until processes are at work, remembers them, and cancels.
  private static void cancelAmidst(
      Measurement measurement, List<ProcessHandle> before, List<ProcessHandle> left) {
    while (left.isEmpty()) {
      Thread.onSpinWait();
      ProcessHandle.current()
          .children()
          .filter(process -> process.isAlive() && !before.contains(process))
          .forEach(left::add);
    }
    measurement.cancel();
  }

  @Test
  void whatIsCancelledBeforehandDoesNotBegin() {
    var measurement = new Measurement(ENGLISH, Effort.LEAST);
    measurement.cancel();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> measurement.measure((_, _, _) -> {}));
  }
}
