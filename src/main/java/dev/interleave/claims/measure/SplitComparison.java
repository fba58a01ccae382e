package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Comparison;
import dev.interleave.claims.Comparison.Origin;
import dev.interleave.claims.Contender;
import dev.interleave.claims.Figure;
import dev.interleave.claims.Quantity;
import dev.interleave.claims.Sample;
import dev.interleave.live.run.LiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// The same work done by 1, 2, 4 and so on threads and by as many processes.
///
/// @param total how much work there is
/// @param among over how many it is split, each in its turn; 1 comes first
/// @param byThread does a share of the work in a thread
/// @param byProcess asks a process to do a share of it
record SplitComparison(
    Texts texts, long total, List<Integer> among, LongConsumer byThread, Split.Asking byProcess) {

  /// What it gave.
  ///
  /// @param threads a figure for each number of threads
  /// @param processes a figure for each number of processes
  record Result(List<Figure> threads, List<Figure> processes) {

    /// How many times the time of one thread the most threads took.
    double byThreads() {
      return lastToFirst(threads);
    }

    /// How many times the time of one process the most processes took.
    double byProcesses() {
      return lastToFirst(processes);
    }

    private static double lastToFirst(List<Figure> figures) {
      return figures.getLast().sample().median() / figures.getFirst().sample().median();
    }

    Comparison comparison(String title) {
      var all = new ArrayList<>(threads);
      all.addAll(processes);
      return new Comparison(title, Quantity.NANOSECONDS, Origin.MEASURED, all);
    }
  }

  /// Does it, some times over.
  ///
  /// @param children at least as many processes as the work is split over
  /// @throws LiveException if one of them ended
  Result measure(int repetitions, List<Child> children) throws LiveException, InterruptedException {
    var all = new ArrayList<Repeated.Once>();
    for (int count : among) {
      all.add(() -> new Split(total, count).nanosByThreads(byThread));
      all.add(() -> new Split(total, count).nanosByProcesses(children, byProcess));
    }
    List<Sample> samples = Repeated.inTurn(repetitions, all);
    var threads = new ArrayList<Figure>();
    var processes = new ArrayList<Figure>();
    for (int index = 0; index < among.size(); index++) {
      int count = among.get(index);
      threads.add(
          new Figure(Counted.threads(texts, count), Contender.THREAD, samples.get(2 * index)));
      processes.add(
          new Figure(
              Counted.processes(texts, count), Contender.PROCESS, samples.get(2 * index + 1)));
    }
    return new Result(threads, processes);
  }
}
