package dev.interleave.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The slices of one thread of the Trace Event Format.
final class ChromeLane {

  private final List<Slice> slices = new ArrayList<>();
  private final Deque<Slice> open = new ArrayDeque<>();
  private final String thread;
  private String name = "";

  /// Something that took time.
  record Slice(String name, long from, long to) {}

  /// Where a slice begins or ends.
  ///
  /// @param name name of the slice
  /// @param begins whether it begins
  /// @param depth how many slices are open afterwards
  record Edge(long nanos, String name, boolean begins, int depth) {}

  ChromeLane(String thread) {
    this.thread = thread;
  }

  void name(String title) {
    name = title;
  }

  boolean isEmpty() {
    return slices.isEmpty() && open.isEmpty();
  }

  boolean isNamed() {
    return !name.isBlank();
  }

  String name() {
    return isNamed() ? name : "thread " + thread;
  }

  void add(String slice, long from, long duration) {
    slices.add(new Slice(slice, from, from + Math.max(0, duration)));
  }

  void begin(String slice, long from) {
    open.push(new Slice(slice, from, from));
  }

  /// Ends the slice that began last.
  ///
  /// @return whether there is one
  boolean end(long nanos) {
    if (open.isEmpty()) {
      return false;
    }
    Slice begun = open.pop();
    slices.add(new Slice(begun.name(), begun.from(), Math.max(begun.from(), nanos)));
    return true;
  }

  /// Begins and ends in order. A slice that reaches beyond the one it began in ends with that.
  List<Edge> edges() {
    long end = slices.stream().mapToLong(Slice::to).max().orElse(0);
    while (!open.isEmpty()) {
      end(Math.max(end, open.element().from()));
    }
    slices.sort(
        Comparator.comparingLong(Slice::from)
            .thenComparing(Comparator.comparingLong(Slice::to).reversed()));
    var edges = new ArrayList<Edge>(slices.size() * 2);
    Deque<Slice> within = new ArrayDeque<>();
    for (Slice slice : slices) {
      close(within, slice.from(), edges);
      long to = within.isEmpty() ? slice.to() : Math.min(slice.to(), within.element().to());
      within.push(new Slice(slice.name(), slice.from(), to));
      edges.add(new Edge(slice.from(), slice.name(), true, within.size()));
    }
    close(within, Long.MAX_VALUE, edges);
    return edges;
  }

  private static void close(Deque<Slice> within, long until, List<Edge> edges) {
    while (!within.isEmpty() && within.element().to() <= until) {
      Slice over = within.pop();
      edges.add(new Edge(over.to(), over.name(), false, within.size()));
    }
  }
}
