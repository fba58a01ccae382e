package dev.interleave.lesson;

import dev.interleave.analyse.Finding;
import dev.interleave.explore.Exploration;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.util.function.Predicate;

/// Something that the program itself can tell of a run: the only judge of whether a task is done.
public sealed interface Check {

  /// The run ended so.
  record Ended(Ending ending) implements Check {}

  /// Something of a kind was found in the run, or nothing of it.
  ///
  /// @param present whether it is to be found
  record Found(Finding.Kind kind, boolean present) implements Check {}

  /// Locks worked all the time, or were all off from beginning to end.
  record Locks(boolean on) implements Check {}

  /// Sleeps lasted as long as the program says or longer, or were off.
  record Sleeps(boolean on) implements Check {}

  /// Each process had a global interpreter lock, or none had.
  record InterpreterLock(boolean on) implements Check {}

  /// The text was run as the lesson has it.
  record Unchanged() implements Check {}

  /// Somebody chose who goes next: the scheduler alone would have gone another way.
  record Chosen() implements Check {}

  /// It was recorded of real threads or processes.
  record Real() implements Check {}

  /// Every interleaving was explored, and all that come to an end end so.
  record EveryWay(Ending ending) implements Check {}

  /// Exploring found an interleaving that ends so.
  record SomeWay(Ending ending) implements Check {}

  /// Whether it is so. May take as long as the run took to be made.
  default boolean holds(Evidence evidence) {
    Trace trace = evidence.trace();
    RunSettings settings = trace.origin().settings();
    return switch (this) {
      case Ended(Ending ending) -> ending.holds(trace.outcome());
      case Found(Finding.Kind kind, boolean present) ->
          evidence.findings().stream().anyMatch(found -> found.kind() == kind) == present;
      case Locks(boolean on) -> on ? locksWorked(trace) : noLockWorked(trace);
      case Sleeps(boolean on) -> settings.toggles().sleepFactor() >= 1 == on;
      case InterpreterLock(boolean on) -> settings.gil() == on;
      case Unchanged _ -> trace.origin().source().equals(evidence.program());
      case Chosen _ -> wasChosen(trace);
      case Real _ -> trace.origin().provenance() instanceof Provenance.Recorded;
      case EveryWay(Ending ending) ->
          evidence
              .explored()
              .filter(Exploration::complete)
              .filter(explored -> ways(explored, ending::holds) == explored.outcomes().size())
              .isPresent();
      case SomeWay(Ending ending) ->
          evidence.explored().filter(explored -> ways(explored, ending::holds) > 0).isPresent();
    };
  }

  private static long ways(Exploration explored, Predicate<Outcome> condition) {
    return explored.outcomes().stream()
        .filter(reachable -> condition.test(reachable.outcome()))
        .count();
  }

  private static boolean locksWorked(Trace trace) {
    return trace.events().stream().noneMatch(Event.LockBypassed.class::isInstance);
  }

  private static boolean noLockWorked(Trace trace) {
    return trace.events().stream().noneMatch(Event.LockAcquired.class::isInstance)
        && !locksWorked(trace);
  }

  private static boolean wasChosen(Trace trace) {
    return switch (trace.origin().provenance()) {
      case Provenance.Recorded _ -> false;
      case Provenance.Simulated _ -> !unattended(trace).equals(trace.schedule());
    };
  }

  /// Which way the scheduler goes where nobody chooses.
  private static Schedule unattended(Trace trace) {
    Trace.Origin origin = trace.origin();
    try {
      var simulator =
          new Simulator(Program.compile(origin.program(), origin.source()), origin.settings());
      return simulator.run(new Script(Schedule.EMPTY, trace.toggleChanges())).schedule();
    } catch (ProgramException | ScheduleException _) {
      return Schedule.EMPTY;
    }
  }
}
