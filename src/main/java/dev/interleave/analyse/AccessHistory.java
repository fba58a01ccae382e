package dev.interleave.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What must be remembered of a place to find every first race on it: its last write, and the reads
/// since then of which none is known to another; mostly that is one. This is FastTrack: Flanagan
/// and Freund, "FastTrack: Efficient and Precise Dynamic Race Detection" (PLDI 2009).
final class AccessHistory {

  private @Nullable Access lastWrite;
  private final List<Access> reads = new ArrayList<>(1);

  /// Takes in the next access.
  ///
  /// @param isKnown whether an earlier access comes before another one whatever the clocks say
  /// @param race takes the earlier accesses that do not
  void add(Access access, BiPredicate<Access, Access> isKnown, Consumer<Access> race) {
    check(access, isKnown, race);
    if (access.writes()) {
      lastWrite = access;
      reads.clear();
    } else {
      reads.removeIf(read -> isKnown.test(read, access));
      reads.add(access);
    }
  }

  /// Looks for races with an access to a place of which this one is a part, or which is part of it.
  void check(Access access, BiPredicate<Access, Access> isKnown, Consumer<Access> race) {
    Access write = lastWrite;
    if (write != null && !isKnown.test(write, access)) {
      race.accept(write);
    }
    if (access.writes()) {
      for (Access read : reads) {
        if (!isKnown.test(read, access)) {
          race.accept(read);
        }
      }
    }
  }
}
