package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The last states that were found, by outcome.
final class Endings {

  /// One outcome so far.
  static final class Found {
    final Outcome outcome;
    final Trail way;
    int decidedAfter;
    @Nullable Trail fewestSwitches;
    BigInteger paths = BigInteger.ZERO;
    double chance;

    Found(Outcome outcome, Trail way) {
      this.outcome = outcome;
      this.way = way;
      decidedAfter = way.choices();
    }
  }

  private final List<Found> found = new ArrayList<>();
  private final Map<Outcome, Integer> numbers = new HashMap<>();
  private int[] states = new int[16];
  private int[] outcomes = new int[16];
  private int count;

  /// Notes a last state; returns the number of its outcome.
  ///
  /// @param trail a shortest way to it
  int add(int state, Outcome outcome, Trail trail) {
    Integer known = numbers.get(outcome);
    int number = known == null ? found.size() : known;
    if (known == null) {
      numbers.put(outcome, number);
      found.add(new Found(outcome, trail));
    }
    addState(state, number);
    return number;
  }

  /// Notes another last state with an outcome that is known.
  void addState(int state, int number) {
    if (count == states.length) {
      states = Arrays.copyOf(states, 2 * count);
      outcomes = Arrays.copyOf(outcomes, 2 * count);
    }
    states[count] = state;
    outcomes[count++] = number;
  }

  /// The same endings, those first that are the fewest steps away from the beginning, with ways
  /// that are traced anew.
  Endings nearestFirst(StateStore store, Tracer tracer) {
    long[] order = new long[count];
    for (int ending = 0; ending < count; ending++) {
      order[ending] = ((long) store.distance(states[ending]) << Integer.SIZE) | ending;
    }
    Arrays.sort(order);
    var sorted = new Endings();
    for (long entry : order) {
      int ending = (int) entry;
      Outcome outcome = found.get(outcomes[ending]).outcome;
      Integer number = sorted.numbers.get(outcome);
      if (number == null) {
        sorted.add(states[ending], outcome, tracer.knownTrail(states[ending]));
      } else {
        sorted.addState(states[ending], number);
      }
    }
    return sorted;
  }

  /// Forgets counts and chances.
  void forgetCounts() {
    for (Found one : found) {
      one.paths = BigInteger.ZERO;
      one.chance = 0;
    }
  }

  /// How many last states there are.
  int count() {
    return count;
  }

  int state(int ending) {
    return states[ending];
  }

  int outcomeOf(int ending) {
    return outcomes[ending];
  }

  List<Found> found() {
    return found;
  }

  Found found(int outcome) {
    return found.get(outcome);
  }

  /// What is known by now.
  ///
  /// @param counted whether the counts are worth something
  /// @param likely whether the chances are
  List<Ending> list(boolean counted, boolean likely) {
    List<Ending> list = new ArrayList<>();
    for (Found one : found) {
      @Nullable BigInteger paths = counted ? one.paths : null;
      OptionalDouble chance = likely ? OptionalDouble.of(one.chance) : OptionalDouble.empty();
      Trail rare = one.fewestSwitches;
      list.add(
          new Ending(
              one.outcome,
              paths,
              chance,
              one.way.decidedAt(one.decidedAfter),
              rare == null ? null : rare.decidedAt(rare.choices())));
    }
    return list;
  }
}
