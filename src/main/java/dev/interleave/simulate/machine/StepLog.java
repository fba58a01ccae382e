package dev.interleave.simulate.machine;

import dev.interleave.trace.Schedule;
import java.util.Arrays;

/// Which actor took each step, in a buffer that grows.
final class StepLog {

  private int[] actors = new int[1_024];
  private int size;

  void add(int actor) {
    if (size == actors.length) {
      actors = Arrays.copyOf(actors, size * 2);
    }
    actors[size++] = actor;
  }

  int size() {
    return size;
  }

  Schedule schedule() {
    return Schedule.of(Arrays.copyOf(actors, size));
  }
}
