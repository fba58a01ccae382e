package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;

/// Python's `range`.
///
/// @param start first number
/// @param stop number that is not reached
/// @param step distance from number to number, not 0
public record RangeValue(long start, long stop, long step) implements PythonObject {

  /// How many numbers there are.
  public long size() {
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    return step > 0
        ? Long.divideUnsigned(stop - 1 - start, step) + 1
        : Long.divideUnsigned(start - 1 - stop, -step) + 1;
  }

  /// The number at a place.
  ///
  /// @param index zero-based, less than the size
  public long get(long index) {
    return start + index * step;
  }

  /// Whether a number is among them.
  public boolean contains(long number) {
    boolean within = step > 0 ? number >= start && number < stop : number <= start && number > stop;
    return within && (number - start) % step == 0;
  }

  @Override
  public String typeName() {
    return "range";
  }

  @Override
  public boolean isTrue() {
    return size() > 0;
  }

  @Override
  public String representation() {
    return step == 1
        ? "range(" + start + ", " + stop + ")"
        : "range(" + start + ", " + stop + ", " + step + ")";
  }

  @Override
  public Datum snapshot() {
    return new Datum.Reference(representation());
  }
}
