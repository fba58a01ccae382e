package dev.interleave.explore;

import dev.interleave.program.Program;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Explores one program under one group of settings. Immutable; may be used by several threads at
/// once.
public final class Explorer {

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
    var found = new LinkedHashMap<Outcome, ReachableOutcome>();
    long begun = System.nanoTime();
    var simulator = new Simulator(program, run);
    long[] states = {0};
    visit(simulator, Schedule.EMPTY, 1.0, found, states, cancelled);
    String stop = cancelled.getAsBoolean() ? "The exploration was cancelled." : "";
    List<ReachableOutcome> outcomes = new ArrayList<>(found.values());
    var exploration =
        new Exploration(
            program.name(),
            run,
            settings,
            stop,
            false,
            states[0],
            states[0],
            Duration.ofNanos(System.nanoTime() - begun),
            outcomes);
    listener.accept(new Progress(states[0], 0, exploration.time(), exploration));
    return exploration;
  }

  private static void visit(
      Simulator simulator,
      Schedule path,
      double probability,
      Map<Outcome, ReachableOutcome> found,
      long[] states,
      BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      return;
    }
    try {
      states[0]++;
      List<Integer> choices = simulator.choicesAfter(Script.replay(path));
      if (choices.isEmpty()) {
        Outcome outcome = simulator.run(Script.replay(path)).outcome();
        var way = new Way(path, path.length(), 0, path.length());
        found.merge(
            outcome,
            new ReachableOutcome(
                outcome, BigInteger.ONE, OptionalDouble.of(probability), way, null),
            (one, other) ->
                new ReachableOutcome(
                    outcome,
                    BigInteger.ONE.add(one.interleavings()),
                    OptionalDouble.of(one.probability().orElse(0) + probability),
                    one.shortest(),
                    null));
      }
      for (int actor : choices) {
        visit(simulator, path.then(actor), probability / choices.size(), found, states, cancelled);
      }
    } catch (ScheduleException impossible) {
      throw new CancellationException(impossible.getMessage());
    }
  }
}
