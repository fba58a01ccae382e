package dev.interleave.simulate.value;

/// Python's `slice`.
///
/// @param start first place, or None
/// @param stop place that is not reached, or None
/// @param step distance from place to place, or None
public record SliceValue(Object start, Object stop, Object step) implements PythonObject {

  /// The places that a slice means in a sequence of a given length.
  ///
  /// @param start first place
  /// @param step distance from place to place
  /// @param count how many places
  public record Places(int start, int step, int count) {

    /// The place of one of them.
    public int at(int index) {
      return start + index * step;
    }
  }

  /// The places meant in a sequence of a length.
  ///
  /// @throws PythonError if a part is no whole number, or the step is 0
  public Places in(int length) {
    long distance = step == None.NONE ? 1 : WholeNumber.index(step, PARTS);
    if (distance == 0) {
      throw PythonError.value("slice step cannot be zero");
    }
    boolean forward = distance > 0;
    long low = forward ? 0 : -1;
    long high = forward ? length : length - 1L;
    long first = start == None.NONE ? (forward ? low : high) : place(start, length, low, high);
    long end = stop == None.NONE ? (forward ? high : low) : place(stop, length, low, high);
    long span = forward ? end - first : first - end;
    long count = span <= 0 ? 0 : (span - 1) / Math.abs(distance) + 1;
    int stride = Math.clamp(distance, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new Places((int) first, stride, (int) count);
  }

  private static final String PARTS =
      "slice indices must be integers or None or have an __index__ method";

  private static long place(Object part, int length, long low, long high) {
    long place = WholeNumber.index(part, PARTS);
    return Math.clamp(place < 0 ? place + length : place, low, high);
  }

  @Override
  public String typeName() {
    return "slice";
  }

  @Override
  public String representation() {
    return "slice("
        + Representation.of(start)
        + ", "
        + Representation.of(stop)
        + ", "
        + Representation.of(step)
        + ")";
  }
}
