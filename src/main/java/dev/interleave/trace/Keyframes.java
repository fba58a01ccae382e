package dev.interleave.trace;

import java.util.ArrayList;
import java.util.List;

/// Moments kept at intervals, so that seeking never replays from the beginning.
final class Keyframes {

  private final List<Moment> moments = new ArrayList<>();

  Keyframes(Moment beginning) {
    moments.add(beginning);
  }

  void add(Moment moment) {
    moments.add(moment);
  }

  /// The latest kept moment with at most so many events.
  Moment lastWithin(int eventCount) {
    int low = 0;
    int high = moments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (moments.get(middle).eventCount() <= eventCount) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return moments.get(low);
  }
}
