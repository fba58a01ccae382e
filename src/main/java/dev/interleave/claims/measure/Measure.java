package dev.interleave.claims.measure;

import dev.interleave.claims.Claim;
import dev.interleave.claims.Topic;
import dev.interleave.live.run.LiveException;

/// Measures one claim.
interface Measure {

  /// What the claim is about.
  Topic topic();

  /// What is said.
  String sentence();

  /// Measures it.
  ///
  /// @throws LiveException if it cannot be measured here
  /// @throws InterruptedException if it was cancelled
  Claim measure() throws LiveException, InterruptedException;
}
