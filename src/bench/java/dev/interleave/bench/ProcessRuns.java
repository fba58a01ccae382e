package dev.interleave.bench;

import dev.interleave.live.process.AddingRun;
import dev.interleave.live.process.Surroundings;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram.SharedMemory;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// How long it takes until one child process is up, with the archive of classes and without, in
/// turn; and how many rounds of processes that share memory lose something without lock and sleep.
public final class ProcessRuns {

  private static final int STARTS = 21;
  private static final int RACES = 100;

  private ProcessRuns() {}

  /// Measures and prints.
  public static void main(String[] arguments)
      throws IOException, LiveException, InterruptedException {
    Path folder = Files.createTempDirectory("interleave-bench");
    // Below a file no folder can be made, so nothing can be kept there.
    Path noFolder = Files.createFile(folder.resolve("file")).resolve("cache");
    var with = new Surroundings(folder, folder.resolve("cache"), List.of());
    var without = new Surroundings(folder, noFolder, List.of());
    try {
      starts(with, without);
      races(with);
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void starts(Surroundings with, Surroundings without)
      throws LiveException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "first start, which makes the archive: %.0f ms%n", nanosToStart(with) / 1e6);
    long[] fast = new long[STARTS];
    long[] slow = new long[STARTS];
    for (int start = 0; start < STARTS; start++) {
      fast[start] = nanosToStart(with);
      slow[start] = nanosToStart(without);
    }
    System.out.printf(
        Locale.ROOT,
        "until a process is up, median of %d: with the archive %.0f ms, without %.0f ms%n",
        STARTS,
        medianMillis(fast),
        medianMillis(slow));
  }

  private static double medianMillis(long[] nanos) {
    return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2] / 1e6;
  }

  private static long nanosToStart(Surroundings surroundings)
      throws LiveException, InterruptedException {
    long began = System.nanoTime();
    try (AddingRun run = AddingRun.start(program(1, Toggles.NONE), surroundings)) {
      long nanos = System.nanoTime() - began;
      run.await(Duration.ofMinutes(1));
      return nanos;
    }
  }

  private static void races(Surroundings surroundings) throws LiveException, InterruptedException {
    int lost = 0;
    int torn = 0;
    for (int race = 0; race < RACES; race++) {
      try (AddingRun run =
          AddingRun.start(program(4, Toggles.NONE.withLocks(false)), surroundings)) {
        run.await(Duration.ofMinutes(1));
        Trace trace = run.trace();
        lost += isLost(trace.outcome().values()) ? 1 : 0;
        torn += isTorn(trace.outcome().values()) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "of %d rounds of 4 processes: %d with a number below 200, %d with a torn array%n",
        RACES,
        lost,
        torn);
  }

  private static SharedMemory program(int processes, Toggles toggles) {
    return new SharedMemory(processes, 100, Guard.SHARED, Duration.ZERO, false, toggles);
  }

  private static boolean isLost(Map<String, Datum> values) {
    return !Datum.of(200).equals(values.get("number"));
  }

  private static boolean isTorn(Map<String, Datum> values) {
    if (!(values.get("numbers") instanceof Datum.Sequence(var elements, _))) {
      return true;
    }
    List<Double> added = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      added.add(Double.parseDouble(elements.get(i).toString()) - 100 * i);
    }
    return added.stream().distinct().count() > 1;
  }
}
