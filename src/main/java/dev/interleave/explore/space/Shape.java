package dev.interleave.explore.space;

import java.util.BitSet;
import java.util.List;

/// A value with the threads that it mentions taken out.
final class Shape {

  /// Number of what is left: equal only for values at the same sort of place that differ in nothing
  /// but threads.
  final int form;

  /// The threads that it mentions, in order, as often as it does.
  final int[] threads;

  /// Which of these stand for objects of a program by which it knows a thread.
  final BitSet handles;

  /// The actors that it mentions and that are no threads.
  final int[] others;

  Shape(int form, List<Integer> threads, BitSet handles, List<Integer> others) {
    this.form = form;
    this.threads = threads.stream().mapToInt(Integer::intValue).toArray();
    this.handles = handles;
    this.others = others.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Whether it mentions an actor that is no thread.
  boolean mentions(int actor) {
    for (int other : others) {
      if (other == actor) {
        return true;
      }
    }
    return false;
  }
}
