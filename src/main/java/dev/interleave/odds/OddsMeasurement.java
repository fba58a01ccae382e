package dev.interleave.odds;

import dev.interleave.explore.Exploration;
import dev.interleave.explore.ExploreSettings;
import dev.interleave.explore.Explorer;
import dev.interleave.explore.Limits;
import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.SleepOrder;
import dev.interleave.live.run.LiveException;
import dev.interleave.program.Program;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import dev.interleave.trace.Trace;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Measures how the odds of a bad outcome of a program depend on the length of its sleeps. An
/// outcome is bad if it differs from all that are possible with the locks on.
///
/// Simulated rounds draw who goes next by weights that fall with how much later than the earliest
/// an actor could begin. A longer sleep between a read and a write therefore lets others come in
/// between more often, as on a real machine, but never surely.
public final class OddsMeasurement {

  /// What sleeps are multiplied by, in order; 0 is no sleep.
  public static final List<Double> FACTORS =
      List.of(0.0, 1.0 / 64, 1.0 / 16, 0.25, 1.0, 4.0, 16.0, 64.0);

  private static final Duration LONGEST_EXPLORATION = Duration.ofSeconds(20);
  private static final Duration REAL_TIME_PER_POINT = Duration.ofSeconds(2);
  private static final int LEAST_REAL_ROUNDS = 3;
  private static final int MOST_REAL_ROUNDS = 100;

  private final Texts texts;
  private final Program program;
  private final RunSettings settings;
  private final int rounds;
  private final boolean real;
  private final Simulator simulator;
  private final List<Odds> odds = new ArrayList<>();
  private Set<Ending> good = Set.of();
  private @Nullable Possibility without;
  private @Nullable Possibility with;

  /// A measurement that is yet to begin.
  ///
  /// @param settings what the program is run with; policy, locks and sleeps do not matter
  /// @param rounds how many simulated rounds are counted for each length, at least 1
  /// @param real whether real rounds are counted too, where the program has a real twin
  public OddsMeasurement(
      Texts texts, Program program, RunSettings settings, int rounds, boolean real) {
    this.texts = texts;
    this.program = program;
    this.settings = settings.withPolicy(PolicyKind.RANDOM);
    this.rounds = rounds;
    this.real = real;
    this.simulator = new Simulator(program, this.settings);
  }

  /// Measures.
  ///
  /// @param listener gets what is known so far, each time that there is more
  /// @param cancelled asked now and then
  /// @throws OddsException if the program has no lock or no sleep, or cannot be run
  /// @throws CancellationException if it was cancelled
  public OddsReport measure(Consumer<OddsReport> listener, BooleanSupplier cancelled)
      throws OddsException {
    try {
      check(cancelled);
      findGood(cancelled);
      listener.accept(report());
      for (double factor : FACTORS) {
        odds.add(simulated(Origin.SIMULATED, factor, cancelled));
        odds.add(simulated(Origin.LOCKED, factor, cancelled));
        listener.accept(report());
      }
      Optional<RealTwin> twin = real ? RealTwin.of(program) : Optional.empty();
      if (twin.isPresent()) {
        for (double factor : FACTORS) {
          odds.add(real(twin.get(), factor, cancelled));
          listener.accept(report());
        }
      }
      return report();
    } catch (ScheduleException | LiveException failure) {
      throw new OddsException(String.valueOf(failure.getMessage()), failure);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The measurement was interrupted.");
    }
  }

  /// How many counts there will be when all is measured.
  public int total() {
    int series = real && RealTwin.of(program).isPresent() ? 3 : 2;
    return series * FACTORS.size();
  }

  private OddsReport report() {
    String endings =
        good.stream()
            .limit(3)
            .map(ending -> ending.inWords(texts))
            .reduce((first, next) -> texts.say("odds.or", first, next))
            .orElse("");
    return new OddsReport(program.name(), endings, odds, without, with);
  }

  private void check(BooleanSupplier cancelled) throws ScheduleException, OddsException {
    Trace trace = simulator.record(Script.NONE, cancelled);
    if (trace.resources().stream().noneMatch(each -> each.kind() == Resource.Kind.LOCK)) {
      throw new OddsException(texts.say("odds.refused.no-lock"), null);
    }
    if (trace.events().stream().noneMatch(Event.SleepBegan.class::isInstance)) {
      throw new OddsException(texts.say("odds.refused.no-sleep"), null);
    }
  }

  /// What is possible with the locks on, by exploring if that comes to an end, and else by rounds.
  private void findGood(BooleanSupplier cancelled) throws ScheduleException {
    Exploration locked = explore(true, cancelled);
    var endings = new LinkedHashSet<Ending>();
    locked.outcomes().forEach(each -> endings.add(Ending.of(each.outcome())));
    if (!locked.complete()) {
      for (double factor : FACTORS) {
        for (int round = 0; round < rounds; round++) {
          endings.add(ending(true, factor, round, cancelled));
        }
      }
    }
    good = endings;
    with = possibility(locked);
    without = possibility(explore(false, cancelled));
  }

  private Exploration explore(boolean locks, BooleanSupplier cancelled) {
    long begun = System.nanoTime();
    ExploreSettings how =
        ExploreSettings.USUAL
            .withSleeps(SleepOrder.ANY_ORDER)
            .withLimits(
                new Limits(Limits.USUAL.states(), Limits.USUAL.memoryBytes(), LONGEST_EXPLORATION));
    Exploration found =
        new Explorer(program, settings.withToggles(settings.toggles().withLocks(locks)))
            .explore(
                how,
                _ -> {},
                () ->
                    cancelled.getAsBoolean()
                        || System.nanoTime() - begun > LONGEST_EXPLORATION.toNanos());
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The measurement was cancelled.");
    }
    return found;
  }

  private Possibility possibility(Exploration found) {
    List<ReachableOutcome> bad =
        found.outcomes().stream()
            .filter(each -> !good.contains(Ending.of(each.outcome())))
            .toList();
    BigInteger sum = BigInteger.ZERO;
    for (ReachableOutcome each : bad) {
      sum = sum == null || each.interleavings() == null ? null : sum.add(each.interleavings());
    }
    return new Possibility(found.complete(), !bad.isEmpty(), sum, found.interleavings());
  }

  private Odds simulated(Origin origin, double factor, BooleanSupplier cancelled)
      throws ScheduleException {
    int bad = 0;
    for (int round = 0; round < rounds; round++) {
      Ending ending = ending(origin == Origin.LOCKED, factor, round, cancelled);
      bad += good.contains(ending) ? 0 : 1;
    }
    return new Odds(origin, factor, new Share(bad, rounds));
  }

  private Ending ending(boolean locks, double factor, int round, BooleanSupplier cancelled)
      throws ScheduleException {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The rounds were cancelled.");
    }
    RunSettings seeded =
        settings
            .withToggles(settings.toggles().withLocks(locks).withSleepFactor(factor))
            .withSeed(settings.seed() + round);
    return Ending.of(simulator.under(seeded).run(Script.NONE, cancelled).outcome());
  }

  private static Odds real(RealTwin twin, double factor, BooleanSupplier cancelled)
      throws LiveException, InterruptedException {
    long begun = System.nanoTime();
    int bad = 0;
    int done = 0;
    while (done < MOST_REAL_ROUNDS
        && (done < LEAST_REAL_ROUNDS
            || System.nanoTime() - begun < REAL_TIME_PER_POINT.toNanos())) {
      bad += twin.losesWith(factor, cancelled) ? 1 : 0;
      done++;
    }
    return new Odds(Origin.REAL, factor, new Share(bad, done));
  }
}
