package dev.interleave.explore.walk;

import org.jspecify.annotations.Nullable;

/// Knows ways to the states that were found.
interface Paths {

  /// The actors that take the steps to a state, hidden ones too; `null` if that cannot be told
  /// because the walk has to begin anew.
  ///
  /// @param state number of the state
  int @Nullable [] to(int state);
}
