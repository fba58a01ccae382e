package dev.interleave.trace;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/// Events by index, in pieces of one size, so that a growing list never moves the events it has.
/// Only its maker may append; to everybody else it cannot be changed.
final class EventList extends AbstractList<Event> implements RandomAccess {

  private static final int PIECE_BITS = 12;
  private static final int PIECE = 1 << PIECE_BITS;

  private Event[][] pieces;
  private int size;

  EventList() {
    this(new Event[16][], 0);
  }

  private EventList(Event[][] pieces, int size) {
    this.pieces = pieces;
    this.size = size;
  }

  void append(Event event) {
    int piece = size >> PIECE_BITS;
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, piece * 2);
    }
    if (pieces[piece] == null) {
      pieces[piece] = new Event[PIECE];
    }
    pieces[piece][size & (PIECE - 1)] = event;
    size++;
  }

  /// The events so far, whatever is appended to this list later. Only the last piece is copied.
  EventList copy() {
    int used = (size + PIECE - 1) >> PIECE_BITS;
    Event[][] copies = Arrays.copyOf(pieces, used);
    int rest = size & (PIECE - 1);
    if (rest > 0) {
      copies[used - 1] = Arrays.copyOf(copies[used - 1], rest);
    }
    return new EventList(copies, size);
  }

  @Override
  public Event get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return pieces[index >> PIECE_BITS][index & (PIECE - 1)];
  }

  @Override
  public int size() {
    return size;
  }
}
