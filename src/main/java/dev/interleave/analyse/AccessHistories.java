package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What must be remembered of one resource to find its races. An access to all of an array meets
/// the accesses to each of its elements.
final class AccessHistories {

  private final AccessHistory whole = new AccessHistory();
  private final Map<Datum, AccessHistory> elements = new HashMap<>();

  /// The last accesses of each actor to any element, so that an access to the whole costs no more
  /// for a long array.
  private final Map<Integer, Access> lastReads = new HashMap<>();

  private final Map<Integer, Access> lastWrites = new HashMap<>();

  /// Takes in the next access.
  ///
  /// @param element which element is accessed, or `null` for the whole
  /// @param isKnown whether an earlier access comes before another one whatever the clocks say
  /// @param race takes the earlier accesses that do not
  void add(
      Access access,
      @Nullable Datum element,
      BiPredicate<Access, Access> isKnown,
      Consumer<Access> race) {
    if (element == null) {
      check(lastWrites, access, isKnown, race);
      if (access.writes()) {
        check(lastReads, access, isKnown, race);
      }
      whole.add(access, isKnown, race);
    } else {
      whole.check(access, isKnown, race);
      elements.computeIfAbsent(element, _ -> new AccessHistory()).add(access, isKnown, race);
      (access.writes() ? lastWrites : lastReads).put(access.actor(), access);
    }
  }

  private static void check(
      Map<Integer, Access> earlier,
      Access access,
      BiPredicate<Access, Access> isKnown,
      Consumer<Access> race) {
    for (Access one : earlier.values()) {
      if (!isKnown.test(one, access)) {
        race.accept(one);
      }
    }
  }
}
