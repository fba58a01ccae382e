package dev.interleave.cli;

import dev.interleave.trace.Outcome;
import dev.interleave.trace.Schedule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a number of rounds ended, the most frequent outcome first.
///
/// @param count how many rounds there were
/// @param entries the outcomes
record Rounds(int count, List<Entry> entries) {

  /// One outcome.
  ///
  /// @param outcome how the rounds ended
  /// @param count how many did
  /// @param first the first of them
  record Entry(Outcome outcome, int count, Round first) {

    private Entry andOneMore() {
      return new Entry(outcome, count + 1, first);
    }
  }

  /// Which of the rounds it is.
  sealed interface Round {

    /// Grows from round to round.
    long number();

    /// A simulated round, which can be run again.
    ///
    /// @param seed its seed: that of the round before, and one more
    /// @param schedule which actor took each step
    record Seeded(long seed, Schedule schedule) implements Round {
      @Override
      public long number() {
        return seed;
      }
    }

    /// A round of real threads or processes, which will not come again.
    ///
    /// @param number counted from 1
    record Real(long number) implements Round {}
  }

  Rounds {
    entries = List.copyOf(entries);
  }

  /// Counts rounds one by one.
  static final class Counting {

    private final Map<Outcome, Entry> entries = new LinkedHashMap<>();
    private int count;

    /// Counts a round.
    ///
    /// @return whether none has ended so before
    boolean add(Outcome outcome, Round round) {
      count++;
      Entry known = entries.get(outcome);
      entries.put(outcome, known == null ? new Entry(outcome, 1, round) : known.andOneMore());
      return known == null;
    }

    /// The rounds so far.
    Rounds rounds() {
      return new Rounds(
          count,
          entries.values().stream()
              .sorted(
                  Comparator.comparingInt(Entry::count)
                      .reversed()
                      .thenComparingLong(entry -> entry.first().number()))
              .toList());
    }
  }
}
