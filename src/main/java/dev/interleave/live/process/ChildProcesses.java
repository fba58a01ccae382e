package dev.interleave.live.process;

import dev.interleave.live.record.Recording;
import dev.interleave.live.run.LiveException;
import java.util.ArrayList;
import java.util.List;

/// All child processes of a run.
///
/// @param all the processes, by actor
record ChildProcesses(List<ChildProcess> all) {

  private static final long INTERVAL_MILLIS = 1;

  ChildProcesses {
    all = List.copyOf(all);
  }

  /// Waits until all are up.
  ///
  /// @throws LiveException if one dies before
  void awaitAllUp() throws LiveException, InterruptedException {
    while (!all.stream().allMatch(child -> child.slot().wasUp())) {
      for (ChildProcess child : all) {
        child.checkStart();
      }
      Thread.sleep(INTERVAL_MILLIS);
    }
  }

  /// Compares their clocks with this one's, notes how they differ, and lets all begin.
  ///
  /// @throws LiveException if one does not answer
  void release(Recording recording) throws LiveException {
    List<CommonStart.Clock> clocks = new ArrayList<>();
    for (ChildProcess child : all) {
      CommonStart.Clock clock =
          CommonStart.compare(child.slot())
              .orElseThrow(
                  () ->
                      new LiveException(
                          "The process %s does not answer: start the run again."
                              .formatted(child.name())));
      recording.alignClock(child.actor(), clock.offsetNanos(), clock.errorNanos());
      clocks.add(clock);
    }
    CommonStart.release(all.stream().map(ChildProcess::slot).toList(), clocks);
  }

  /// Ends all by force.
  void kill() {
    all.forEach(ChildProcess::kill);
  }

  /// Waits until none is left.
  void awaitExit() {
    all.forEach(ChildProcess::awaitExit);
  }
}
