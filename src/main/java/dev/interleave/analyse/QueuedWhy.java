package dev.interleave.analyse;

import dev.interleave.analyse.WhyBuilder.Told;
import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace.Queued;
import java.util.List;
import java.util.OptionalInt;

/// Says why an item is on a queue, or in whose hand it is.
final class QueuedWhy {

  private final Trace trace;
  private final ValueHistory history;
  private final Names names;
  private final WhyBuilder why;

  QueuedWhy(Trace trace, ValueHistory history, Texts texts) {
    this.trace = trace;
    this.history = history;
    this.names = new Names(trace, texts);
    this.why = new WhyBuilder(texts);
  }

  Why of(Queued asked, int eventCount) {
    OptionalInt putting = history.indexOfItem(asked, eventCount, false);
    if (putting.isEmpty()) {
      return why.say("analyse.why.queued.nobody").build(asked);
    }
    int index = putting.getAsInt();
    var put = (Event.ItemPut) trace.event(index);
    String item = names.value(put.item().value());
    String queue = names.thing(put.queue(), Case.DATIVE);
    String putter = names.actor(put.actor());
    OptionalInt taking = history.indexOfItem(asked, eventCount, true);
    if (taking.isEmpty()) {
      why.tell("analyse.why.queued", List.of(new Told.Write(index)), item, queue, putter);
    } else {
      int taken = taking.getAsInt();
      why.tell(
          "analyse.why.taken",
          List.of(new Told.Write(taken), new Told.Overwritten(index, false)),
          names.actor(trace.event(taken).actor()),
          item,
          queue,
          putter);
    }
    new Sources(trace, names).tell(why, history.sources(index, put.item().value()));
    return why.build(asked);
  }
}
