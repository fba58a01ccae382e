package dev.interleave.analyse;

import java.util.Arrays;

/// How much of every actor's past is known at one place: a time for each actor (Mattern, "Virtual
/// Time and Global States of Distributed Systems", 1989; Fidge 1988). Only as long as the highest
/// actor that it knows anything of.
final class VectorClock {

  private int[] times;

  /// A clock that knows nothing.
  VectorClock() {
    this(new int[0]);
  }

  private VectorClock(int[] times) {
    this.times = times;
  }

  /// What is known of an actor; 0 if nothing.
  int of(int actor) {
    return actor < times.length ? times[actor] : 0;
  }

  /// The actor comes to its next time.
  void tick(int actor) {
    reach(actor + 1);
    times[actor]++;
  }

  /// What the other knows is known here too.
  void learn(VectorClock other) {
    reach(other.times.length);
    for (int actor = 0; actor < other.times.length; actor++) {
      if (other.times[actor] > times[actor]) {
        times[actor] = other.times[actor];
      }
    }
  }

  /// Something is known of an actor.
  void learn(int actor, int time) {
    reach(actor + 1);
    times[actor] = Math.max(times[actor], time);
  }

  /// Whether everything that the other knows is known here.
  boolean covers(VectorClock other) {
    for (int actor = 0; actor < other.times.length; actor++) {
      if (other.times[actor] > of(actor)) {
        return false;
      }
    }
    return true;
  }

  /// Nothing is known any more.
  void clear() {
    times = new int[0];
  }

  VectorClock copy() {
    return new VectorClock(times.clone());
  }

  private void reach(int length) {
    if (times.length < length) {
      times = Arrays.copyOf(times, length);
    }
  }
}
