package dev.interleave.live.queue;

import dev.interleave.live.record.Places;
import dev.interleave.live.record.Recording;
import dev.interleave.live.record.ShownSource;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.thread.Controls;
import dev.interleave.live.thread.ThreadRun;
import java.util.ArrayList;
import java.util.List;

/// Runs [QueueThreads].
public final class QueueRun {

  /// What a task leaves with its worker at most: take, taken, sleep, wake, print, done.
  private static final int RECORDS_OF_TASK = 6;

  /// What a task leaves with its producer: put, has put.
  private static final int RECORDS_OF_PUT = 2;

  private QueueRun() {}

  /// The text of the file that runs.
  public static String source() {
    return ShownSource.of(QueueThreads.class);
  }

  /// How many records each worker leaves at most: it may get every task.
  public static long recordsOfWorker(LiveProgram.Queue program) {
    return (program.tasks() + 1L) * RECORDS_OF_TASK;
  }

  /// Starts the threads.
  public static LiveRun start(LiveProgram.Queue program) {
    var controls = new Controls(program.toggles());
    Recording recording = recording(program);
    var threads = new QueueThreads(program, controls, recording::addLine);
    var run = new ThreadRun(recording, controls, program.kind());
    List<Thread> workers = new ArrayList<>();
    List<Thread> producers = new ArrayList<>();
    run.addMain(
        recordsOfMain(program), (_, record) -> () -> threads.main(workers, producers, record));
    for (int number = 1; number <= program.workers(); number++) {
      workers.add(addWorker(program, threads, run, "w" + number));
    }
    for (int number = 0; number < program.producers() && program.producers() > 1; number++) {
      producers.add(addProducer(program, threads, run, number));
    }
    return run.start();
  }

  private static Thread addWorker(
      LiveProgram.Queue program, QueueThreads threads, ThreadRun run, String name) {
    boolean daemon =
        switch (program.ending()) {
          case DAEMON, ONE_SHOT -> true;
          case POISON_PILL, INTERRUPT -> false;
        };
    return run.addThread(
        name, daemon, recordsOfWorker(program), (_, record) -> () -> threads.work(name, record));
  }

  private static Thread addProducer(
      LiveProgram.Queue program, QueueThreads threads, ThreadRun run, int number) {
    long puts = program.tasks() / program.producers() + 1L;
    return run.addThread(
        "p" + (number + 1),
        false,
        puts * RECORDS_OF_PUT,
        (_, record) -> () -> threads.produce(number, record));
  }

  private static Recording recording(LiveProgram.Queue program) {
    String source = source();
    var recording =
        new Recording(
            program.name(),
            source,
            Places.in(source, QueueStep.values()),
            program.toggles(),
            program.conditions());
    recording.addQueue("tasks", 0, program.capacity());
    return recording;
  }

  /// Starting, joining and interrupting everybody; putting everything; the join and the print.
  private static long recordsOfMain(LiveProgram.Queue program) {
    long threads = (long) program.workers() + program.producers();
    return threads * 4 + (program.tasks() + threads) * RECORDS_OF_PUT + 3;
  }
}
