package dev.interleave.analyse;

import dev.interleave.analyse.WhyBuilder.Told;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Tells of the reads elsewhere that a value may come from.
///
/// @param trace the run
/// @param names what things are called in it
record Sources(Trace trace, Names names) {

  private static final int MOST = 3;

  /// Tells of the latest of some reads.
  void tell(WhyBuilder why, List<Integer> reads) {
    if (reads.isEmpty()) {
      return;
    }
    List<Integer> latest = reads.subList(Math.max(0, reads.size() - MOST), reads.size());
    var told = new ArrayList<Told>();
    var values = new ArrayList<Object>();
    for (int index : latest) {
      var read = (Event.ValueRead) trace.event(index);
      told.add(new Told.Read(index));
      values.add(names.value(read.value()));
      values.add(names.place(read.resource(), read.element()));
    }
    why.tell("analyse.why.sources." + latest.size(), told, values.toArray());
  }
}
