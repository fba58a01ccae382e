package dev.interleave.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An immutable list that shares its storage with the lists it was made from. Adding at the end and
/// removing the first element cost amortised constant time, so that the moments of a trace can keep
/// a long queue each without a copy each.
///
/// A list is a stretch of an array, as a slice is in Go. Of all lists that end at the same place of
/// an array only one may write the next place; it is claimed atomically. Whoever comes second finds
/// the element it wants there, as a replay of the same events does, and shares it, or copies.
///
/// @param <T> what the list is made of
final class PersistentList<T> extends AbstractList<T> implements RandomAccess {

  private static final int SMALLEST_STORAGE = 4;
  private static final PersistentList<Object> EMPTY =
      new PersistentList<>(new Storage(new Object[0], 0), 0, 0);

  private final Storage storage;
  private final int from;
  private final int to;

  /// The elements of all lists that share them.
  private static final class Storage {
    private final @Nullable Object[] places;
    private final AtomicInteger claimed;

    Storage(@Nullable Object[] places, int claimed) {
      this.places = places;
      this.claimed = new AtomicInteger(claimed);
    }

    /// Puts an element at a place if the place is free, or has that element already.
    boolean offer(int place, Object element) {
      if (place >= places.length) {
        return false;
      }
      if (claimed.compareAndSet(place, place + 1)) {
        places[place] = element;
        return true;
      }
      return element.equals(places[place]);
    }
  }

  private PersistentList(Storage storage, int from, int to) {
    this.storage = storage;
    this.from = from;
    this.to = to;
  }

  @SuppressWarnings("unchecked") // an empty list is a list of anything
  static <T> PersistentList<T> empty() {
    return (PersistentList<T>) EMPTY;
  }

  /// A list of the elements of another: that list itself if it is persistent already.
  static <T> PersistentList<T> of(List<T> list) {
    if (list instanceof PersistentList<T> persistent) {
      return persistent;
    }
    return list.isEmpty()
        ? empty()
        : new PersistentList<>(new Storage(list.toArray(), list.size()), 0, list.size());
  }

  PersistentList<T> plus(T added) {
    if (storage.offer(to, added)) {
      return new PersistentList<>(storage, from, to + 1);
    }
    Storage copy = copy(Math.max(SMALLEST_STORAGE, size() * 2), size());
    copy.offer(size(), added);
    return new PersistentList<>(copy, 0, size() + 1);
  }

  private Storage copy(int capacity, int claimed) {
    var places = new @Nullable Object[capacity];
    System.arraycopy(storage.places, from, places, 0, size());
    return new Storage(places, claimed);
  }

  /// The list without the first element that equals another, or itself if there is none.
  PersistentList<T> minus(Object removed) {
    int index = indexOf(removed);
    if (index < 0) {
      return this;
    }
    if (index == 0) {
      return slice(from + 1, to);
    }
    if (index == size() - 1) {
      return slice(from, to - 1);
    }
    Storage target = copy(size(), size() - 1);
    System.arraycopy(target.places, index + 1, target.places, index, size() - 1 - index);
    return new PersistentList<>(target, 0, size() - 1);
  }

  PersistentList<T> withoutLast() {
    return isEmpty() ? this : slice(from, to - 1);
  }

  private PersistentList<T> slice(int start, int end) {
    return start == end ? empty() : new PersistentList<>(storage, start, end);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // only elements stand between from and to
  public T get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    return (T) storage.places[from + index];
  }

  @Override
  public int size() {
    return to - from;
  }
}
