package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.schedule.Scheduler;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Schedule;
import org.jspecify.annotations.Nullable;

/// A schedule followed to the letter, and then the policy.
final class ExactTurns implements Turns {

  private final Schedule schedule;
  private int step;

  ExactTurns(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public @Nullable Participant next(Scheduler scheduler) {
    int bound = bound();
    return bound == Actor.NOBODY ? scheduler.choose() : scheduler.choose(bound);
  }

  @Override
  public void taken(int actor) {
    step++;
  }

  @Override
  public int bound() {
    return step < schedule.length() ? schedule.actorOf(step) : Actor.NOBODY;
  }
}
