package dev.interleave.analyse;

import dev.interleave.trace.Event;
import java.util.List;

/// Looks for one kind of finding while the events of a trace pass by in order.
interface Detector {

  /// Sees the next event.
  ///
  /// @param index index of the event in the trace
  void see(int index, Event event);

  /// Says what was found, after the last event.
  List<Finding> findings();
}
