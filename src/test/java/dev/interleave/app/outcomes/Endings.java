package dev.interleave.app.outcomes;

import dev.interleave.app.session.Explored;
import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.app.session.Subject;
import dev.interleave.app.session.Tally;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import dev.interleave.explore.walk.Search;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Explorations and tallies as tests need them.
final class Endings {

  private static final Way WAY = new Way(Schedule.EMPTY, 4, 1, 2);

  private Endings() {}

  /// Ends with a value of x and of a constant, and prints something.
  static Outcome finished(long x, String... output) {
    return new Outcome(
        Outcome.Kind.FINISHED,
        "",
        Map.of("x", new Datum.Whole(x), "limit", new Datum.Whole(9)),
        List.of(output));
  }

  static Outcome deadlock() {
    return new Outcome(Outcome.Kind.DEADLOCK, "a waits for b", Map.of(), List.of());
  }

  /// An outcome that a number of interleavings lead to.
  static ReachableOutcome reached(Outcome outcome, long interleavings) {
    return new ReachableOutcome(
        outcome, BigInteger.valueOf(interleavings), OptionalDouble.of(0.25), WAY, null);
  }

  static ReachableOutcome uncounted(Outcome outcome) {
    return new ReachableOutcome(outcome, null, OptionalDouble.empty(), WAY, null);
  }

  /// Everything was explored.
  static Explored complete(Set<OutcomeGroup> losing, ReachableOutcome... outcomes) {
    return explored(losing, "", false, outcomes);
  }

  static Explored explored(
      Set<OutcomeGroup> losing, String stop, boolean endless, ReachableOutcome... outcomes) {
    var exploration =
        new Exploration(
            "tiny",
            RunSettings.DEFAULT,
            ExploreSettings.USUAL,
            stop,
            endless,
            Search.WHOLE,
            10,
            12,
            Duration.ofMillis(1),
            List.of(outcomes));
    return new Explored(new Subject("tiny", "", RunSettings.DEFAULT), exploration, losing, true);
  }

  /// The same, found by another search.
  static Explored by(Search search, Explored explored) {
    Exploration whole = explored.exploration();
    var exploration =
        new Exploration(
            whole.program(),
            whole.run(),
            whole.settings(),
            whole.stop(),
            whole.endless(),
            search,
            whole.states(),
            whole.transitions(),
            whole.time(),
            whole.outcomes());
    return new Explored(explored.subject(), exploration, explored.losing(), explored.over());
  }

  /// Rounds that ended so, one each.
  static Tally tally(Outcome... outcomes) {
    return new Tally(
        outcomes.length,
        Arrays.stream(outcomes)
            .map(outcome -> new Tally.Entry(OutcomeGroup.of(outcome), 1, new Tally.Example.Gone()))
            .toList());
  }
}
