package dev.interleave.claims.measure;

import dev.interleave.claims.Topic;

/// Is told how far measuring is.
@FunctionalInterface
public interface MeasurementProgress {

  /// A topic is being measured now.
  ///
  /// @param done how many topics are finished
  /// @param total how many there are
  void measuring(Topic topic, int done, int total);
}
