package dev.interleave.cli;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs a program on real threads or processes, once or several times, and waits for its end. A run
/// that makes no progress is ended.
final class RealRuns {

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Texts texts;
  private final LiveProgram program;

  RealRuns(Texts texts, LiveProgram program) {
    this.texts = texts;
    this.program = program;
  }

  /// Runs it once.
  Trace trace() throws CommandException {
    try (LiveRun run = LiveRuns.start(program)) {
      var closing = new Thread(run::close, "close-run");
      Runtime.getRuntime().addShutdownHook(closing);
      try {
        return finished(run);
      } finally {
        forget(closing);
      }
    } catch (LiveException refusal) {
      throw new CommandException(refusal.sentence(), refusal);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new CommandException(texts.say("cli.run.interrupted"), interrupt);
    }
  }

  private static void forget(Thread closing) {
    try {
      Runtime.getRuntime().removeShutdownHook(closing);
    } catch (IllegalStateException _) {
      // This process is about to end, and the hook closes the run.
    }
  }

  private static Trace finished(LiveRun run) throws InterruptedException {
    String named = "";
    long since = System.nanoTime();
    while (!run.await(LOOK)) {
      String standstill = run.standstill();
      if (standstill.isEmpty() || !standstill.equals(named)) {
        named = standstill;
        since = System.nanoTime();
      } else if (System.nanoTime() - since >= PATIENCE.toNanos()) {
        run.close();
        return waitingForever(run.trace(), standstill);
      }
    }
    return run.trace();
  }

  private static Trace waitingForever(Trace trace, String standstill) {
    Outcome end = trace.outcome();
    return trace.withOutcome(
        new Outcome(Outcome.Kind.WAITS_FOREVER, standstill, end.values(), end.output()));
  }

  /// Runs a number of rounds and says how they went.
  RunReport rounds(int count) throws CommandException {
    var counting = new Rounds.Counting();
    var examples = new ArrayList<RunReport.Example>();
    long lostEvents = 0;
    int losing = 0;
    for (int number = 1; number <= count; number++) {
      Trace trace = trace();
      List<Finding> findings = Analysis.of(trace, texts).findings();
      var round = new Rounds.Round.Real(number);
      if (counting.add(trace.outcome(), round) && examples.size() < SimulatedRuns.MOST_EXAMPLES) {
        examples.add(new RunReport.Example(round, trace, findings));
      }
      lostEvents += trace.origin().provenance().missingEvents();
      losing += findings.stream().mapToInt(Finding::lost).sum() > 0 ? 1 : 0;
    }
    return new RunReport(
        texts,
        program.name(),
        new RunReport.Circumstances.Real(
            examples.getFirst().trace().origin().settings(),
            program.conditions(),
            lostEvents,
            losing),
        counting.rounds(),
        examples);
  }
}
