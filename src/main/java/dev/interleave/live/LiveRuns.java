package dev.interleave.live;

import dev.interleave.live.process.AddingRun;
import dev.interleave.live.process.Surroundings;
import dev.interleave.live.queue.QueueRun;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.thread.CountingRun;

/// Starts real runs.
public final class LiveRuns {

  private LiveRuns() {}

  /// Starts a program on real threads or processes.
  ///
  /// @throws LiveException if it cannot be run as it is asked for, or not on this machine
  public static LiveRun start(LiveProgram program) throws LiveException {
    Limits.ofThisMachine().check(program);
    try {
      return switch (program) {
        case LiveProgram.Locks locks -> CountingRun.start(locks);
        case LiveProgram.Queue queue -> QueueRun.start(queue);
        case LiveProgram.SharedMemory shared ->
            AddingRun.start(shared, Surroundings.ofThisMachine());
      };
    } catch (OutOfMemoryError e) {
      throw new LiveException(
          "There is not enough memory for this run: choose fewer rounds or actors.", e);
    }
  }

  /// The text of the Java file that runs.
  public static String sourceOf(LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _ -> CountingRun.source();
      case LiveProgram.Queue _ -> QueueRun.source();
      case LiveProgram.SharedMemory _ -> AddingRun.source();
    };
  }
}
