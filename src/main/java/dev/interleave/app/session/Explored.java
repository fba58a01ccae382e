package dev.interleave.app.session;

import dev.interleave.analyse.Analysis;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import dev.interleave.program.Program;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is known of all the ways a program can go.
///
/// @param subject what was explored
/// @param exploration what was found
/// @param losing the outcomes that lose an update on the shortest way to them and on that with the
///   fewest switches
/// @param over whether exploring has come to its end, or goes on
public record Explored(
    Subject subject, Exploration exploration, Set<OutcomeGroup> losing, boolean over) {

  /// Looking at more ways than this would keep a person waiting.
  private static final int MOST_LOOKED_INTO = 100;

  public Explored {
    losing = Set.copyOf(losing);
  }

  /// What is known while exploring goes on.
  static Explored underWay(Subject subject, Exploration soFar) {
    return new Explored(subject, soFar, Set.of(), false);
  }

  /// What is known at the end. Replays the ways to the outcomes to see which lose an update; with
  /// very many outcomes none is looked at.
  ///
  /// @param cancelled asked now and then; when it says yes, the answer does not matter any more
  static Explored atTheEnd(
      Subject subject, Program program, Exploration exploration, BooleanSupplier cancelled) {
    var losing = new HashSet<OutcomeGroup>();
    var keeping = new HashSet<OutcomeGroup>();
    if (exploration.outcomes().size() <= MOST_LOOKED_INTO) {
      var simulator = new Simulator(program, exploration.run());
      for (ReachableOutcome outcome : exploration.outcomes()) {
        boolean loses =
            loses(simulator, outcome.shortest(), cancelled)
                && loses(simulator, outcome.fewestSwitches(), cancelled);
        (loses ? losing : keeping).add(OutcomeGroup.of(outcome.outcome()));
      }
    }
    losing.removeAll(keeping);
    return new Explored(subject, exploration, losing, true);
  }

  /// Whether a run on this way loses more updates than it brings back; no way contradicts nothing.
  private static boolean loses(Simulator simulator, @Nullable Way way, BooleanSupplier cancelled) {
    if (way == null) {
      return true;
    }
    try {
      var trace = simulator.record(Script.replay(way.schedule()), cancelled);
      return Analysis.lostUpdates(trace) > 0;
    } catch (ScheduleException _) {
      // What cannot be replayed proves nothing.
      return false;
    }
  }
}
