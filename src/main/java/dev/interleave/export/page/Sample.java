package dev.interleave.export.page;

import dev.interleave.picture.Picture;
import java.util.List;

/// A picture of a film at one time.
///
/// @param millis milliseconds of the film since its beginning
/// @param shapes what is drawn, back to front
record Sample(int millis, List<Posed> shapes) {

  static Sample of(int millis, Picture picture) {
    return new Sample(millis, picture.shapes().stream().map(Posed::of).toList());
  }

  /// Whether a page that knows only the two samples around it would show it all the same.
  boolean liesBetween(Sample before, Sample after) {
    if (!looksLike(before) || !looksLike(after)) {
      return false;
    }
    double share = (double) (millis - before.millis) / (after.millis - before.millis);
    for (int index = 0; index < shapes.size(); index++) {
      if (!shapes
          .get(index)
          .liesBetween(before.shapes.get(index), after.shapes.get(index), share)) {
        return false;
      }
    }
    return true;
  }

  private boolean looksLike(Sample other) {
    if (other.shapes.size() != shapes.size()) {
      return false;
    }
    for (int index = 0; index < shapes.size(); index++) {
      if (!shapes.get(index).look().equals(other.shapes.get(index).look())) {
        return false;
      }
    }
    return true;
  }
}
