package dev.interleave.program;

import dev.interleave.trace.SourceRange;
import java.util.Comparator;

/// A place of a text: a line and a column, from one.
record Place(int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

  static Place startOf(SourceRange range) {
    return new Place(range.startLine(), range.startColumn());
  }

  static Place endOf(SourceRange range) {
    return new Place(range.endLine(), range.endColumn());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
