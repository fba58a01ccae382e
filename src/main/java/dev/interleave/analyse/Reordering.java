package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Leaves out of a run what need not have happened before two accesses, so that the two come next,
/// one right after the other, in either order. What is left happens in the order in which it did,
/// and each step of it does what it did: every read finds the same value, and whoever acquires a
/// lock finds it free. This is a synchronisation-preserving reordering: Mathur, Pavlogiannis and
/// Viswanathan, "Optimal Prediction of Synchronization-Preserving Races" (POPL 2021).
final class Reordering {

  private final Trace trace;
  private final Dependences dependences;
  private final int first;
  private final int second;

  /// For each actor, how many of its events happen.
  private final int[] counts;

  private final Map<Integer, Integer> lastAcquires = new HashMap<>();
  private final Deque<Integer> needed = new ArrayDeque<>();
  private int visited;

  private Reordering(Trace trace, Dependences dependences, int first, int second) {
    this.trace = trace;
    this.dependences = dependences;
    this.first = first;
    this.second = second;
    this.counts = new int[trace.actors().size()];
  }

  /// What must happen before two accesses of different actors.
  ///
  /// @param dependences of the trace up to the second access
  /// @param first index of the event of the first access
  /// @param second index of the event of the second access
  static Reordering of(Trace trace, Dependences dependences, int first, int second) {
    return new Reordering(trace, dependences, first, second);
  }

  /// Whether there is one: neither access, nor anything that its actor did afterwards, has to
  /// happen before.
  boolean exists() {
    return before(first) && before(second) && close();
  }

  /// How many events were looked at.
  int visited() {
    return visited;
  }

  /// The steps that happen and then the two accesses, if there is such an order.
  Optional<Schedule> schedule() {
    if (!exists()) {
      return Optional.empty();
    }
    int stepOfFirst = stepOf(first);
    int stepOfSecond = stepOf(second);
    IntStream before =
        IntStream.range(0, second)
            .filter(index -> index != stepOfFirst && index != stepOfSecond)
            .filter(index -> trace.event(index) instanceof Event.StepTaken && isKept(index));
    int[] actors =
        IntStream.concat(before, IntStream.of(stepOfFirst, stepOfSecond))
            .map(index -> trace.event(index).actor())
            .toArray();
    return Optional.of(Schedule.of(actors));
  }

  /// Index of the event that opens the step of an access.
  private int stepOf(int access) {
    int index = access;
    while (!(trace.event(index) instanceof Event.StepTaken taken
        && taken.actor() == trace.event(access).actor())) {
      index--;
    }
    return index;
  }

  private boolean isKept(int index) {
    int actor = trace.event(index).actor();
    return dependences.of(actor).countBefore(index) < counts[actor];
  }

  /// Everything that the actor of an access did before it happens.
  private boolean before(int access) {
    IndexList own = dependences.of(trace.event(access).actor());
    int count = own.countBefore(access);
    return count == 0 || include(own.get(count - 1));
  }

  private boolean close() {
    while (!needed.isEmpty()) {
      int index = needed.removeLast();
      for (int other : dependences.needsOf(index)) {
        if (!include(other)) {
          return false;
        }
      }
      if (dependences.acquires(index) && !acquire(index)) {
        return false;
      }
    }
    return true;
  }

  /// An event happens, with all of its actor before it.
  private boolean include(int index) {
    int actor = trace.event(index).actor();
    IndexList own = dependences.of(actor);
    int count = own.countBefore(index) + 1;
    for (int at = counts[actor]; at < count; at++) {
      int included = own.get(at);
      if (included == first || included == second) {
        return false;
      }
      visited++;
      needed.addLast(included);
    }
    counts[actor] = Math.max(counts[actor], count);
    return true;
  }

  /// Of all that acquire a lock, only the last may still hold it.
  private boolean acquire(int index) {
    int lock = ((Event.LockAcquired) trace.event(index)).lock();
    Integer last = lastAcquires.get(lock);
    if (last == null) {
      lastAcquires.put(lock, index);
      return true;
    }
    lastAcquires.put(lock, Math.max(last, index));
    int release = dependences.releaseOf(Math.min(last, index));
    return release != Dependences.NONE && include(release);
  }
}
