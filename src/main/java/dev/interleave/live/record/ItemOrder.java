package dev.interleave.live.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The order of the items of one queue, which is first in, first out: an order that agrees with
/// what each producer put one after the other and with what each worker took one after the other.
/// Where that leaves it open, the item that was seen first goes first; what nobody took goes last.
final class ItemOrder {

  private final Records records;
  private final int queue;
  private final int capacity;
  private final Map<Long, Item> byNumber = new HashMap<>();
  private final List<Item> order = new ArrayList<>();

  private static final class Item {
    private int put = Records.NONE;
    private int taken = Records.NONE;
    private int missing;
    private final List<Item> later = new ArrayList<>();
    private long seenNanos = Long.MAX_VALUE;
  }

  ItemOrder(Records records, int queue, int capacity) {
    this.records = records;
    this.queue = queue;
    this.capacity = capacity;
    for (int actor = 0; actor < records.actorCount(); actor++) {
      addItemsOf(actor);
    }
    sort();
  }

  private void addItemsOf(int actor) {
    @Nullable Item lastPut = null;
    @Nullable Item lastTaken = null;
    for (int record = records.start(actor); record < records.end(actor); record++) {
      RecordKind kind = records.kind(record);
      boolean moves = kind == RecordKind.PUT || kind == RecordKind.TAKEN;
      if (!moves || records.resource(record) != queue) {
        continue;
      }
      Item item = byNumber.computeIfAbsent(records.first(record), _ -> new Item());
      item.seenNanos = Math.min(item.seenNanos, records.nanos(record));
      if (kind == RecordKind.PUT) {
        item.put = record;
        comeBefore(lastPut, item);
        lastPut = item;
      } else {
        item.taken = record;
        comeBefore(lastTaken, item);
        lastTaken = item;
      }
    }
  }

  private static void comeBefore(@Nullable Item first, Item second) {
    if (first != null) {
      first.later.add(second);
      second.missing++;
    }
  }

  private void sort() {
    var free =
        new PriorityQueue<Item>(
            Comparator.<Item, Boolean>comparing(item -> item.taken == Records.NONE)
                .thenComparingLong(item -> item.seenNanos));
    byNumber.values().stream().filter(item -> item.missing == 0).forEach(free::add);
    while (!free.isEmpty()) {
      Item item = free.remove();
      order.add(item);
      for (Item later : item.later) {
        later.missing--;
        if (later.missing == 0) {
          free.add(later);
        }
      }
    }
  }

  /// Adds that items are put in order, taken in order, and only while there is room.
  void addTo(Causes causes) {
    for (int index = 0; index < order.size(); index++) {
      Item item = order.get(index);
      if (item.put != Records.NONE) {
        if (index > 0) {
          causes.addOrSkip(item.put, order.get(index - 1).put);
        }
        if (capacity > 0 && index >= capacity) {
          causes.addOrSkip(item.put, order.get(index - capacity).taken);
        }
      }
      if (item.taken != Records.NONE) {
        causes.addOrSkip(item.taken, item.put);
        if (index > 0) {
          causes.addOrSkip(item.taken, order.get(index - 1).taken);
        }
      }
    }
  }
}
