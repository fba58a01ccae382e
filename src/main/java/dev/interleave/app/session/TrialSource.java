package dev.interleave.app.session;

import java.util.function.BooleanSupplier;

/// Runs rounds of one program and counts how they end. Used by one thread at a time.
interface TrialSource {

  /// How many rounds to run before somebody is told.
  int batch();

  /// Runs a number of rounds more.
  ///
  /// @param cancelled asked now and then
  /// @return all that were counted until now
  /// @throws TrialException if they cannot be run
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  Tally count(int more, BooleanSupplier cancelled) throws TrialException;
}
