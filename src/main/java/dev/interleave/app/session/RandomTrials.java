package dev.interleave.app.session;

import dev.interleave.program.ProgramException;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.trace.Trace;
import java.util.function.BooleanSupplier;

/// Simulated rounds whose schedules are drawn at random, with one seed after the other.
final class RandomTrials implements TrialSource {

  private static final int BATCH = 50;

  private final Counting counting;

  RandomTrials(Subject subject) {
    var origin = new Trace.Origin(subject.name(), subject.source(), subject.run());
    counting = new Counting(origin, subject.run());
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public Tally count(int more, BooleanSupplier cancelled) throws TrialException {
    try {
      return counting.count(more, cancelled);
    } catch (ProgramException | ScheduleException failed) {
      throw new TrialException(String.valueOf(failed.getMessage()), failed);
    }
  }
}
