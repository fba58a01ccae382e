package dev.interleave.analyse;

import dev.interleave.analyse.Why.Phrase;
import dev.interleave.trace.ValuePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Puts the answer to a why together, phrase by phrase.
final class WhyBuilder {

  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Integer> reads = new ArrayList<>();
  private OptionalInt write = OptionalInt.empty();
  private OptionalInt overwritten = OptionalInt.empty();
  private boolean unseen;

  /// Says something.
  WhyBuilder say(String text) {
    phrases.add(new Phrase(text, OptionalInt.empty()));
    return this;
  }

  /// Tells of an event.
  WhyBuilder tell(String text, int event) {
    phrases.add(new Phrase(text, OptionalInt.of(event)));
    return this;
  }

  /// Tells of the event that brought the value about.
  WhyBuilder write(String text, int event) {
    write = OptionalInt.of(event);
    return tell(text, event);
  }

  /// Tells of a read that the value counts as computed from.
  WhyBuilder read(String text, int event) {
    reads.add(event);
    return tell(text, event);
  }

  /// Tells of the event whose value was replaced.
  WhyBuilder overwritten(String text, int event, boolean notSeen) {
    overwritten = OptionalInt.of(event);
    unseen = notSeen;
    return tell(text, event);
  }

  Why build(ValuePlace place) {
    return new Why(place, phrases, write, reads, overwritten, unseen);
  }
}
