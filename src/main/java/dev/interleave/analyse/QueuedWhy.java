package dev.interleave.analyse;

import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace.Queued;
import java.util.OptionalInt;

/// Says why an item is on a queue, or in whose hand it is.
final class QueuedWhy {

  private final Trace trace;
  private final ValueHistory history;
  private final Names names;
  private final WhyBuilder why = new WhyBuilder();

  QueuedWhy(Trace trace, ValueHistory history) {
    this.trace = trace;
    this.history = history;
    this.names = new Names(trace);
  }

  Why of(Queued asked, int eventCount) {
    OptionalInt putting = history.indexOfItem(asked, eventCount, false);
    if (putting.isEmpty()) {
      return why.say("nobody has put this item yet").build(asked);
    }
    int index = putting.getAsInt();
    var put = (Event.ItemPut) trace.event(index);
    String item = names.value(put.item().value());
    String queue = names.thing(put.queue());
    OptionalInt taking = history.indexOfItem(asked, eventCount, true);
    if (taking.isEmpty()) {
      why.say(item + " is on " + queue + " because ")
          .write(names.actor(put.actor()) + " put it there", index);
    } else {
      String taker = names.actor(trace.event(taking.getAsInt()).actor());
      why.say(taker + " has " + item + " because ")
          .write("it took it off " + queue, taking.getAsInt())
          .say(", where ")
          .overwritten(names.actor(put.actor()) + " had put it", index, false);
    }
    new Sources(trace, names).tell(why, history.sources(index, put.item().value()));
    return why.build(asked);
  }
}
