package dev.interleave.live.run;

import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;

/// A run of real threads or processes that goes on by itself. Every method may be called from any
/// thread, returns at once unless it says otherwise, and does nothing once the run is over.
public interface LiveRun extends AutoCloseable {

  /// Switches the lock or the sleeps of the running actors.
  void switchTo(Toggles toggles);

  /// Says whether actors take over a lock whose holder was killed.
  void recover(boolean on);

  /// Interrupts a thread; a process is left alone.
  ///
  /// @param actor id of the actor
  void interrupt(int actor);

  /// Ends a process by force; a thread is left alone, since there is no way to do that.
  ///
  /// @param actor id of the actor
  void kill(int actor);

  /// Ends the run within a second, whatever its actors do or wait for.
  void stop();

  /// Whether everything has come to its end and nothing of the run is left behind.
  boolean isOver();

  /// Waits until the run is over.
  ///
  /// @return whether it is over
  /// @throws InterruptedException if the waiting thread is interrupted; the run goes on
  boolean await(Duration atMost) throws InterruptedException;

  /// Everything recorded so far, put in order: a whole trace, whose outcome is final only when the
  /// run is over. Takes longer the more was recorded; not for the FX thread.
  Trace trace();

  /// Why nothing moves, who waits for what, in one sentence; empty while the run makes progress.
  /// Looks at a whole trace once for each time that nothing moves; not for the FX thread.
  String standstill();

  /// Stops the run and waits until nothing of it is left.
  @Override
  void close();
}
