package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;

/// Tells of the reads elsewhere that a value may come from.
///
/// @param trace the run
/// @param names what things are called in it
record Sources(Trace trace, Names names) {

  private static final int MOST = 3;

  /// Tells of the latest of some reads.
  void tell(WhyBuilder why, List<Integer> reads) {
    List<Integer> told = reads.subList(Math.max(0, reads.size() - MOST), reads.size());
    for (int at = 0; at < told.size(); at++) {
      var read = (Event.ValueRead) trace.event(told.get(at));
      why.say(at == 0 ? ", after " : at == told.size() - 1 ? " and " : ", ");
      why.read(
          (at == 0 ? "it read " : "")
              + names.value(read.value())
              + " from "
              + names.place(read.resource(), read.element()),
          told.get(at));
    }
  }
}
