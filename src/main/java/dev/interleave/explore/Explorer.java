package dev.interleave.explore;

import dev.interleave.explore.space.ProgramSpace;
import dev.interleave.explore.walk.Ending;
import dev.interleave.explore.walk.StepSequence;
import dev.interleave.explore.walk.Walk;
import dev.interleave.explore.walk.WalkProgress;
import dev.interleave.explore.walk.WalkResult;
import dev.interleave.explore.walk.WalkSettings;
import dev.interleave.program.Program;
import dev.interleave.simulate.Simulator;
import dev.interleave.simulate.machine.Timing;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Explores one program under one group of settings. Immutable; may be used by several threads at
/// once.
public final class Explorer {

  private static final Comparator<ReachableOutcome> LIKELIEST_FIRST =
      Comparator.comparing(
              ReachableOutcome::interleavings,
              Comparator.nullsLast(Comparator.<BigInteger>reverseOrder()))
          .thenComparingDouble(outcome -> -outcome.probability().orElse(0));

  private final Program program;
  private final RunSettings run;

  /// An explorer of the program under the settings; policy and seed do not matter.
  public Explorer(Program program, RunSettings run) {
    this.program = program;
    this.run = run;
  }

  /// Explores.
  ///
  /// @param listener is told now and then how far it is, on the thread that explores
  /// @param cancelled asked now and then; when it says yes, what was found so far is the answer
  public Exploration explore(
      ExploreSettings settings, Consumer<Progress> listener, BooleanSupplier cancelled) {
    RunSettings explored = explored(settings.sleeps());
    var simulator = new Simulator(program, explored);
    Timing timing = timing(settings.sleeps());
    var space =
        new ProgramSpace(
            () -> settings.output() ? simulator.stepper(timing) : simulator.silentStepper(timing));
    Limits limits = settings.limits();
    var walk =
        new Walk(
            space,
            new WalkSettings(
                settings.order(),
                settings.threads(),
                settings.reduction(),
                settings.symmetry(),
                limits.states(),
                limits.memoryBytes(),
                limits.time()));
    long begun = System.nanoTime();
    WalkResult result =
        walk.run(progress -> listener.accept(progress(settings, explored, progress)), cancelled);
    return new Exploration(
        program.name(),
        explored,
        settings,
        result.stop(),
        result.endless(),
        result.search(),
        result.states(),
        result.transitions(),
        Duration.ofNanos(System.nanoTime() - begun),
        outcomes(result.endings()));
  }

  private RunSettings explored(SleepOrder sleeps) {
    return switch (sleeps) {
      case ANY_ORDER, TIMED -> run;
      case OFF -> run.withToggles(run.toggles().withSleepFactor(0));
    };
  }

  private static Timing timing(SleepOrder sleeps) {
    return switch (sleeps) {
      case ANY_ORDER, OFF -> Timing.ANY_ORDER;
      case TIMED -> Timing.VIRTUAL_CLOCK;
    };
  }

  private Progress progress(ExploreSettings settings, RunSettings explored, WalkProgress walked) {
    var soFar =
        new Exploration(
            program.name(),
            explored,
            settings,
            "There is more to explore.",
            false,
            walked.search(),
            walked.states(),
            walked.transitions(),
            walked.time(),
            outcomes(walked.endings()));
    return new Progress(walked.states(), walked.frontier(), walked.time(), soFar);
  }

  private static List<ReachableOutcome> outcomes(List<Ending> endings) {
    return endings.stream().map(Explorer::outcome).sorted(LIKELIEST_FIRST).toList();
  }

  private static ReachableOutcome outcome(Ending ending) {
    StepSequence fewest = ending.fewestSwitches();
    return new ReachableOutcome(
        ending.outcome(),
        ending.paths(),
        ending.probability(),
        way(ending.shortest()),
        fewest == null ? null : way(fewest));
  }

  private static Way way(StepSequence steps) {
    return new Way(
        Schedule.of(steps.actors()), steps.choices(), steps.switches(), steps.decidingStep());
  }
}
