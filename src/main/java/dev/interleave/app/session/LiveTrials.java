package dev.interleave.app.session;

import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveRun;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Real rounds on this machine, one after the other. A round in which nothing moves any more is
/// ended and counted as waiting forever.
final class LiveTrials implements TrialSource {

  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Texts texts;
  private final Counterpart counterpart;
  private final Map<OutcomeGroup, Tally.Entry> entries = new LinkedHashMap<>();
  private int rounds;

  LiveTrials(Counterpart counterpart, Texts texts) {
    this.texts = texts;
    this.counterpart = counterpart;
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public synchronized Tally count(int more, BooleanSupplier cancelled) throws TrialException {
    for (int round = 0; round < more; round++) {
      OutcomeGroup group = round(cancelled);
      entries.merge(
          group, new Tally.Entry(group, 1, new Tally.Example.Gone()), (old, _) -> old.andOneMore());
      rounds++;
    }
    return new Tally(rounds, List.copyOf(entries.values()));
  }

  private OutcomeGroup round(BooleanSupplier cancelled) throws TrialException {
    try (LiveRun run = LiveRuns.start(counterpart.program())) {
      boolean over = run.await(GLANCE);
      boolean stuck = false;
      while (!over && !stuck) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("Nobody wants more rounds");
        }
        stuck = !run.standstill().isEmpty();
        over = run.await(GLANCE);
      }
      return counterpart.group(run.trace().outcome(), stuck && !over);
    } catch (LiveException refused) {
      throw new TrialException(refused.sentence(), refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TrialException(texts.say("session.trials.interrupted"), interrupted);
    }
  }
}
