package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.value.Ordering;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/// The items on a queue, in the order in which they are taken.
sealed interface Items {

  void add(Item item);

  Item take();

  int size();

  void forEach(Consumer<Item> action);

  /// The item that was put first, or the least one, is taken first.
  record Ordered(Queue<Item> items) implements Items {

    static Ordered byAge() {
      return new Ordered(new ArrayDeque<>());
    }

    static Ordered byValue() {
      return new Ordered(new PriorityQueue<>(Comparator.comparing(Item::value, Ordering.NATURAL)));
    }

    @Override
    public void add(Item item) {
      items.add(item);
    }

    @Override
    public Item take() {
      return items.remove();
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public void forEach(Consumer<Item> action) {
      items.forEach(action);
    }
  }

  /// The item that was put last is taken first.
  record Stacked(ArrayDeque<Item> items) implements Items {

    @Override
    public void add(Item item) {
      items.addLast(item);
    }

    @Override
    public Item take() {
      return items.removeLast();
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public void forEach(Consumer<Item> action) {
      items.forEach(action);
    }
  }
}
