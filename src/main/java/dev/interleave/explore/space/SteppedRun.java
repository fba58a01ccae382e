package dev.interleave.explore.space;

import dev.interleave.explore.walk.Run;
import dev.interleave.simulate.machine.Stepper;
import dev.interleave.trace.Outcome;

/// A run in the simulator.
final class SteppedRun implements Run {

  private final Stepper stepper;

  SteppedRun(Stepper stepper) {
    this.stepper = stepper;
  }

  @Override
  public int[] possible() {
    return stepper.actors().stream()
        .filter(actor -> stepper.next(actor).possible())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public boolean isHidden(int actor) {
    return stepper.next(actor).hidden();
  }

  @Override
  public void take(int actor) {
    stepper.take(actor);
  }

  @Override
  public Outcome outcome() {
    return stepper.outcome();
  }
}
