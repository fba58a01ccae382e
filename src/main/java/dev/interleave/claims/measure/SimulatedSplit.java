package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Sample;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Event;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import java.util.List;

/// The same computing as a program in the teaching language, split over several and run by the
/// simulator, which can do what no Java runtime can: switch the interpreter lock on and off. Times
/// are virtual, the same on every machine, and given relative to that of one. Nobody begins before
/// all are started.
final class SimulatedSplit {

  private static final int ROUNDS = 24_000;

  private final Texts texts;
  private final int among;
  private final Figure threadsUnderGil;
  private final Figure threadsWithoutGil;
  private final Figure processesUnderGil;

  /// @param among over how many the work is split, with a core for each
  SimulatedSplit(Texts texts, int among) {
    this.texts = texts;
    this.among = among;
    threadsUnderGil = threads(true, "claims.computing.gil-on");
    threadsWithoutGil = threads(false, "claims.computing.gil-off");
    processesUnderGil =
        new Figure(
            texts.say("claims.computing.gil-on", Counted.processes(texts, among)),
            Contender.PROCESS,
            relative(
                "from multiprocessing import Process as Worker, Queue\nfrom time import sleep",
                true));
  }

  private Figure threads(boolean gil, String key) {
    return new Figure(
        texts.say(key, Counted.threads(texts, among)),
        Contender.THREAD,
        relative(
            "from threading import Thread as Worker\nfrom queue import Queue\nfrom time import sleep",
            gil));
  }

  int among() {
    return among;
  }

  /// How many times the time of one thread the threads took under an interpreter lock.
  double threadsUnderGil() {
    return threadsUnderGil.sample().median();
  }

  Comparison comparison() {
    return new Comparison(
        texts.say("claims.computing.relative"),
        Quantity.TIMES,
        Origin.SIMULATED,
        List.of(threadsUnderGil, threadsWithoutGil, processesUnderGil));
  }

  private Sample relative(String workers, boolean gil) {
    return Sample.of((double) nanos(workers, gil, among) / nanos(workers, gil, 1));
  }

  /// How long the work takes from when all are let go.
  private static long nanos(String workers, boolean gil, int among) {
    String source =
        """
        %s

        ROUNDS = %d
        WORKERS = %d


        def work(gate):
            gate.get()
            value = 1
            for _ in range(ROUNDS // WORKERS):
                value = value * 16807 %% 2147483647


        if __name__ == "__main__":
            gate = Queue()
            workers = [Worker(target=work, args=(gate,)) for _ in range(WORKERS)]
            for worker in workers:
                worker.start()
            sleep(1)
            for _ in range(WORKERS):
                gate.put("go")
            for worker in workers:
                worker.join()
        """
            .formatted(workers, ROUNDS, among);
    RunSettings settings = RunSettings.DEFAULT.withCores(among + 1).withGil(gil);
    try {
      Trace trace =
          new Simulator(Program.compile("split.py", source), settings)
              .record(Script.NONE, () -> Thread.currentThread().isInterrupted());
      return trace.endNanos() - letGo(trace);
    } catch (ProgramException | ScheduleException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long letGo(Trace trace) {
    return trace.events().stream()
        .filter(Event.ItemPut.class::isInstance)
        .mapToLong(Event::nanos)
        .findFirst()
        .orElseThrow();
  }
}
