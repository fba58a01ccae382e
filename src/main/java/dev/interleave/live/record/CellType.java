package dev.interleave.live.record;

import dev.interleave.trace.Datum;

/// What the words of a shared cell stand for.
public enum CellType {
  /// A whole number: [Stamp#whole(long)].
  WHOLE,
  /// A number with a fraction: [Stamp#real(long)].
  REAL;

  /// The value in a word.
  Datum value(long word) {
    return switch (this) {
      case WHOLE -> Datum.of(Stamp.whole(word));
      case REAL -> new Datum.Real(Stamp.real(word));
    };
  }
}
