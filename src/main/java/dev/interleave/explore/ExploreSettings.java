package dev.interleave.explore;

import dev.interleave.explore.walk.Order;

/// How a program is explored.
///
/// @param sleeps what a sleep means
/// @param output whether it matters what is printed: if not, outcomes have no output, and runs that
///   differ only in who prints first are one
/// @param reduction whether interleavings that differ only in the order of independent steps may be
///   left out while looking for outcomes
/// @param symmetry whether threads that are alike are taken for one another: of states that differ
///   only in which of them is which, only one is gone on from
/// @param order in which order states are walked, unless symmetry is used
/// @param threads how many threads walk breadth first, at least 1
/// @param limits where it stops although there is more
public record ExploreSettings(
    SleepOrder sleeps,
    boolean output,
    boolean reduction,
    boolean symmetry,
    Order order,
    int threads,
    Limits limits) {

  /// What is usual: sleeps in any order, with reduction, on all cores.
  public static final ExploreSettings USUAL =
      new ExploreSettings(
          SleepOrder.ANY_ORDER,
          true,
          true,
          false,
          Order.BREADTH,
          Runtime.getRuntime().availableProcessors(),
          Limits.USUAL);

  public ExploreSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("Somebody has to walk");
    }
  }

  /// The same with another meaning of sleeps.
  public ExploreSettings withSleeps(SleepOrder other) {
    return new ExploreSettings(other, output, reduction, symmetry, order, threads, limits);
  }

  /// The same with or without what is printed.
  public ExploreSettings withOutput(boolean matters) {
    return new ExploreSettings(sleeps, matters, reduction, symmetry, order, threads, limits);
  }

  /// The same with or without reduction.
  public ExploreSettings withReduction(boolean on) {
    return new ExploreSettings(sleeps, output, on, symmetry, order, threads, limits);
  }

  /// The same with or without taking threads that are alike for one another.
  public ExploreSettings withSymmetry(boolean on) {
    return new ExploreSettings(sleeps, output, reduction, on, order, threads, limits);
  }

  /// The same in another order.
  public ExploreSettings withOrder(Order other) {
    return new ExploreSettings(sleeps, output, reduction, symmetry, other, threads, limits);
  }

  /// The same with another number of threads.
  public ExploreSettings withThreads(int count) {
    return new ExploreSettings(sleeps, output, reduction, symmetry, order, count, limits);
  }

  /// The same with other limits.
  public ExploreSettings withLimits(Limits other) {
    return new ExploreSettings(sleeps, output, reduction, symmetry, order, threads, other);
  }
}
