package dev.interleave.remedy;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Explorer;
import dev.interleave.explore.Limits;
import dev.interleave.explore.Progress;
import dev.interleave.explore.Proof;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.remedy.Verdict.Kind;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.math.BigInteger;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tries a remedy by exploring the changed program: whether what was found can still happen.
///
/// A deadlock, endless waiting and an exception are outcomes, so that their absence from a complete
/// exploration is a proof. Whether an update is lost on the way is not: that counts as proven if
/// all interleavings end alike and the run that leads there is without it.
public final class Trial {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final ExploreSettings SETTINGS =
      ExploreSettings.USUAL.withLimits(
          new Limits(5_000_000, Runtime.getRuntime().maxMemory() / 4, LONGEST));

  private final Trace trace;
  private final Finding finding;
  private final Remedy remedy;
  private final Texts texts;

  /// @param trace the run in which something was found
  /// @param finding what was found
  /// @param remedy what may help
  /// @param texts the language in which is judged
  public Trial(Trace trace, Finding finding, Remedy remedy, Texts texts) {
    this.trace = trace;
    this.finding = finding;
    this.remedy = remedy;
    this.texts = texts;
  }

  /// Explores, and judges. Takes as long as it takes, half a minute at most.
  ///
  /// @param listener is told now and then how far it is
  /// @param cancelled asked now and then
  public Verdict judge(Consumer<Progress> listener, BooleanSupplier cancelled) {
    long begun = System.nanoTime();
    RunSettings run = trace.origin().settings().withToggles(remedy.toggles());
    try {
      Program program = Program.compile(trace.origin().program(), remedy.source());
      Exploration found =
          new Explorer(program, run)
              .explore(
                  SETTINGS,
                  listener,
                  () -> cancelled.getAsBoolean() || System.nanoTime() - begun > LONGEST.toNanos());
      return judge(found, new Simulator(program, run));
    } catch (ProgramException | ScheduleException unfit) {
      return new Verdict(
          Kind.NOT_PROVEN, texts.say("remedy.does-not-run", String.valueOf(unfit.getMessage())));
    }
  }

  private Verdict judge(Exploration found, Simulator simulator) throws ScheduleException {
    for (ReachableOutcome reachable : found.outcomes()) {
      if (goesWrong(reachable, simulator)) {
        return new Verdict(Kind.NOT_PROVEN, texts.say("remedy.not-proven." + misfortune()));
      }
    }
    if (!found.complete()) {
      return new Verdict(Kind.TOO_LARGE, texts.say("remedy.too-large", found.states()));
    }
    String proven = texts.say("remedy.proven." + misfortune(), none(found.interleavings()));
    if (outcomeSought() != null) {
      return new Verdict(Kind.PROVEN, proven);
    }
    return Proof.of(found, texts)
        .map(proof -> new Verdict(Kind.PROVEN, proven + " " + proof))
        .orElseGet(
            () ->
                new Verdict(
                    Kind.NOT_PROVEN, texts.say("remedy.several-ends", found.outcomes().size())));
  }

  private String none(@Nullable BigInteger interleavings) {
    return interleavings == null
        ? texts.say("remedy.none")
        : texts.say("remedy.none-of", interleavings);
  }

  private boolean goesWrong(ReachableOutcome reachable, Simulator simulator)
      throws ScheduleException {
    Outcome.Kind sought = outcomeSought();
    if (sought != null) {
      return reachable.outcome().kind() == sought;
    }
    Trace again = simulator.record(Script.replay(reachable.shortest().schedule()), () -> false);
    return Analysis.of(again, texts).findings().stream().anyMatch(other -> isSame(again, other));
  }

  private boolean isSame(Trace again, Finding other) {
    boolean sameThing =
        finding.resource() == Finding.NO_RESOURCE
            || (other.resource() != Finding.NO_RESOURCE
                && again
                    .resource(other.resource())
                    .name()
                    .equals(trace.resource(finding.resource()).name()));
    return other.kind() == finding.kind() && sameThing;
  }

  /// The outcome that a finding is told by, or `null` if no outcome tells it.
  private Outcome.@Nullable Kind outcomeSought() {
    return switch (finding.kind()) {
      case DEADLOCK, POSSIBLE_DEADLOCK -> Outcome.Kind.DEADLOCK;
      case WAITS_FOREVER, LOCK_NEVER_RELEASED -> Outcome.Kind.WAITS_FOREVER;
      case UNCAUGHT_EXCEPTION -> Outcome.Kind.ERROR;
      case LOST_UPDATE,
          DATA_RACE,
          PREDICTED_RACE,
          TORN_ARRAY,
          TORN_READ,
          KILLED_WHILE_HOLDING,
          STARVATION,
          CONTENTION ->
          null;
    };
  }

  /// What must not happen, as the texts name it.
  private String misfortune() {
    return switch (finding.kind()) {
      case LOST_UPDATE -> "lost-update";
      case DATA_RACE, PREDICTED_RACE -> "race";
      case TORN_ARRAY, TORN_READ -> "torn";
      case KILLED_WHILE_HOLDING -> "lost-lock";
      case DEADLOCK, POSSIBLE_DEADLOCK -> "deadlock";
      case WAITS_FOREVER, LOCK_NEVER_RELEASED -> "endless";
      case STARVATION -> "starvation";
      case CONTENTION -> "contention";
      case UNCAUGHT_EXCEPTION -> "exception";
    };
  }
}
