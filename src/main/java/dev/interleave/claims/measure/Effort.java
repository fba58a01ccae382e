package dev.interleave.claims.measure;

import java.time.Duration;

/// How much is done to measure. More makes figures steadier and takes longer.
///
/// @param repetitions how often what takes long is measured: starts of processes, split work
/// @param starts how many threads of each kind are started
/// @param computing how long all of the computing takes one thread
/// @param requests how many waits of [#request] there are to do
/// @param request how long one wait is
/// @param parked how many platform threads are kept waiting to see what memory they add
/// @param parkedVirtual how many virtual threads
/// @param handovers how many items are handed over in a row
/// @param additions how often each of two adds 1 to a variable
public record Effort(
    int repetitions,
    int starts,
    Duration computing,
    int requests,
    Duration request,
    int parked,
    int parkedVirtual,
    int handovers,
    int additions) {

  /// What a person waits for: some ten seconds on two cores.
  public static final Effort USUAL =
      new Effort(
          5, 200, Duration.ofMillis(100), 24, Duration.ofMillis(5), 200, 10_000, 2_000, 2_000_000);

  /// As little as gives figures at all.
  public static final Effort LEAST =
      new Effort(1, 10, Duration.ofMillis(10), 4, Duration.ofMillis(1), 20, 1_000, 100, 20_000);
}
