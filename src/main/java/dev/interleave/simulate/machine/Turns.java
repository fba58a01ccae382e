package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.schedule.Scheduler;
import org.jspecify.annotations.Nullable;

/// Whose turn it is to take the next step of a run.
interface Turns {

  /// The actor whose turn it is, or `null` if it cannot go on as things stand. May be asked several
  /// times before the step is taken.
  @Nullable Participant next(Scheduler scheduler);

  /// An actor took the step.
  void taken(int actor);

  /// Id of the only actor that may take the next step, or [dev.interleave.trace.Actor#NOBODY] if it
  /// is not laid down.
  int bound();
}
