package dev.interleave.live.record;

import dev.interleave.trace.Datum;

/// What the words of a shared cell stand for.
public enum CellType {
  /// A whole number: [Stamp#whole(long)].
  WHOLE,
  /// A number with a fraction: [Stamp#real(long)].
  REAL;

  /// Id of the actor that wrote a word.
  int writer(long word) {
    return switch (this) {
      case WHOLE -> Stamp.writerOfWhole(word);
      case REAL -> Stamp.writerOfReal(word);
    };
  }

  /// The value in a word.
  Datum value(long word) {
    return switch (this) {
      case WHOLE -> Datum.of(Stamp.whole(word));
      case REAL -> new Datum.Real(Stamp.real(word));
    };
  }
}
