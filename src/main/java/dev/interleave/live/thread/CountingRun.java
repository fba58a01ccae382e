package dev.interleave.live.thread;

import dev.interleave.live.record.CellType;
import dev.interleave.live.record.Places;
import dev.interleave.live.record.Recording;
import dev.interleave.live.record.ShownSource;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import java.util.ArrayList;
import java.util.List;

/// Runs [CountingThread]s.
public final class CountingRun {

  /// What a round leaves at most: request, acquire, read, sleep, wake, write, release.
  private static final int RECORDS_OF_ROUND = 7;

  private CountingRun() {}

  /// The text of the file that runs.
  public static String source() {
    return ShownSource.of(CountingThread.class);
  }

  /// How many records each thread leaves at most.
  public static long recordsOfThread(LiveProgram.Locks program) {
    return (long) program.rounds() * RECORDS_OF_ROUND;
  }

  /// Starts the threads.
  public static LiveRun start(LiveProgram.Locks program) {
    var shared = new SharedCount(program.guard());
    var controls = new Controls(program.toggles());
    Recording recording = recording(program, shared);
    var run = new ThreadRun(recording, controls, program.kind());
    List<Thread> threads = new ArrayList<>();
    run.addMain(
        recordsOfMain(program),
        (_, record) -> new CountingThread.Main(threads, shared, recording::addLine, record));
    for (int number = 1; number <= program.threads(); number++) {
      threads.add(
          run.addThread(
              "t" + number,
              false,
              recordsOfThread(program),
              (me, record) ->
                  new CountingThread(
                      me, program.rounds(), program.sleep(), shared, controls, record)));
    }
    return run.start();
  }

  private static Recording recording(LiveProgram.Locks program, SharedCount shared) {
    String source = source();
    var recording =
        new Recording(
            program.name(),
            source,
            Places.in(source, CountingStep.values()),
            program.toggles(),
            program.conditions());
    recording.addVariable("count", 0, CellType.WHOLE, shared.count);
    if (program.guard().isLock()) {
      recording.addLock(SharedCount.LOCK_NAME, 0);
    }
    return recording;
  }

  /// Start, begin to wait and end of waiting for each thread; reading and printing.
  private static long recordsOfMain(LiveProgram.Locks program) {
    return program.threads() * 3L + 2;
  }
}
