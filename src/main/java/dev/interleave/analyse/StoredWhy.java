package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace.Stored;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Says why a variable or an element has its value.
final class StoredWhy {

  private final Trace trace;
  private final ValueHistory history;
  private final Names names;
  private final WhyBuilder why = new WhyBuilder();

  StoredWhy(Trace trace, ValueHistory history) {
    this.trace = trace;
    this.history = history;
    this.names = new Names(trace);
  }

  Why of(Stored asked, int eventCount) {
    OptionalInt origin = history.origin(asked.resource(), asked.element(), eventCount);
    if (origin.isEmpty()) {
      return why.say(name(asked) + " does not exist yet").build(asked);
    }
    Stored place = asked;
    if (asked.element() == null
        && trace.event(origin.getAsInt()) instanceof Event.ValueWritten written
        && written.element() != null) {
      place = new Stored(asked.resource(), written.element());
      why.say("the last change of " + name(asked) + ": ");
    }
    explain(place, origin.getAsInt());
    return why.build(place);
  }

  private void explain(Stored place, int origin) {
    Datum value = valueAfter(origin, place);
    if (trace.event(origin) instanceof Event.ValueWritten written) {
      why.say(
          name(place) + (value == null ? " is gone" : " is " + names.value(value)) + " because ");
      explainWrite(place, origin, written, value);
    } else if (value == null) {
      why.say(name(place) + " does not exist: nobody has written it yet");
    } else if (trace.event(origin) instanceof Event.MemoryCopied copied) {
      explainCopy(place, origin, copied, value);
    } else {
      why.say(name(place) + " is " + names.value(value) + ": that is ")
          .write("its first value", origin)
          .say(", and nobody has written it since");
    }
  }

  private void explainCopy(Stored place, int origin, Event.MemoryCopied copied, Datum value) {
    String from = names.actor(copied.from());
    why.say(name(place) + " is " + names.value(value) + " because ")
        .write(names.actor(copied.actor()) + " began with a copy of " + from + "'s memory", origin);
    OptionalInt before =
        history.origin(originalOf(copied, place.resource()), place.element(), origin);
    if (before.isPresent() && trace.event(before.getAsInt()) instanceof Event.ValueWritten there) {
      why.say(", where ")
          .overwritten(
              names.actor(there.actor()) + " had written " + names.value(value),
              before.getAsInt(),
              false);
    }
    why.say(", and nobody has written this copy since");
  }

  private static int originalOf(Event.MemoryCopied copied, int resource) {
    return copied.copies().stream()
        .filter(copy -> copy.copy() == resource)
        .mapToInt(Event.MemoryCopied.Copy::original)
        .findFirst()
        .orElseThrow();
  }

  private void explainWrite(
      Stored place, int index, Event.ValueWritten written, @Nullable Datum value) {
    why.write(
        names.actor(written.actor())
            + (value == null ? " removed it" : " wrote " + names.value(value)),
        index);
    OptionalInt before = history.origin(place.resource(), place.element(), index);
    OptionalInt basis = history.basis(index);
    if (basis.isPresent()) {
      explainBasis(place, index, written, basis.getAsInt(), before);
      return;
    }
    List<Integer> sources = history.sources(index, value);
    if (sources.isEmpty() && value != null) {
      why.say(" without having read it");
    }
    new Sources(trace, names).tell(why, sources);
    before.ifPresent(event -> explainReplaced(place, written, event, sources));
  }

  private void explainBasis(
      Stored place, int index, Event.ValueWritten written, int basis, OptionalInt before) {
    var read = (Event.ValueRead) trace.event(basis);
    why.say(", computed from ").read("the " + names.value(read.value()) + " it read", basis);
    if (before.isEmpty()) {
      return;
    }
    int event = before.getAsInt();
    Event replaced = trace.event(event);
    if (event < basis) {
      explainSeen(place, written, event, replaced);
      return;
    }
    int count = history.writesBetween(basis, index, written);
    why.say(count > 1 ? " before it was written " + count + " times, last when " : " before ");
    why.overwritten(
        names.actor(replaced.actor()) + did(place, event), event, isOfAnother(written, replaced));
  }

  private void explainSeen(Stored place, Event.ValueWritten written, int event, Event replaced) {
    if (valueAfter(event, place) == null) {
      return;
    }
    why.say(", ").overwritten(whence(written, replaced), event, false);
  }

  private String whence(Event.ValueWritten written, Event replaced) {
    if (replaced instanceof Event.ValueWritten other) {
      return other.actor() == written.actor()
          ? "which it had written itself"
          : "which " + names.actor(other.actor()) + " had written";
    }
    return replaced instanceof Event.MemoryCopied copied
        ? "copied from " + names.actor(copied.from())
        : "its first value";
  }

  private String did(Stored place, int event) {
    Datum value = valueAfter(event, place);
    return value == null ? " removed it" : " wrote " + names.value(value);
  }

  private void explainReplaced(
      Stored place, Event.ValueWritten written, int event, List<Integer> sources) {
    Datum value = valueAfter(event, place);
    if (value == null) {
      return;
    }
    String replaced = names.value(value);
    boolean removed = written.after() == null;
    why.say(
        removed ? ", and with it " : sources.isEmpty() ? ", and replaced " : "; that replaced ");
    Event before = trace.event(event);
    why.overwritten(described(replaced, written, before), event, isOfAnother(written, before));
  }

  private String described(String replaced, Event.ValueWritten written, Event before) {
    if (before instanceof Event.ValueWritten other) {
      return other.actor() == written.actor()
          ? "the " + replaced + " it had written before"
          : "the " + replaced + " that " + names.actor(other.actor()) + " had written";
    }
    return before instanceof Event.MemoryCopied copied
        ? "the " + replaced + " copied from " + names.actor(copied.from())
        : "its first value, " + replaced;
  }

  private static boolean isOfAnother(Event.ValueWritten written, Event replaced) {
    return replaced instanceof Event.ValueWritten && replaced.actor() != written.actor();
  }

  private String name(Stored place) {
    return names.place(place.resource(), place.element());
  }

  /// The value that an event left at a place, or `null` for none.
  private @Nullable Datum valueAfter(int event, Stored place) {
    Event left = trace.event(event);
    if (left instanceof Event.ValueWritten written) {
      return written.element() == null
          ? elementOf(written.after(), place.element())
          : written.after();
    }
    if (left instanceof Event.MemoryCopied copied) {
      return copied.copies().stream()
          .filter(copy -> copy.copy() == place.resource())
          .map(copy -> elementOf(copy.value(), place.element()))
          .findFirst()
          .orElse(null);
    }
    return left instanceof Event.ResourceCreated created
        ? elementOf(created.initial(), place.element())
        : null;
  }

  private static @Nullable Datum elementOf(@Nullable Datum whole, @Nullable Datum element) {
    if (element == null) {
      return whole;
    }
    if (whole instanceof Datum.Sequence(var elements, _)
        && element instanceof Datum.Whole(long at)
        && at >= 0
        && at < elements.size()) {
      return elements.get((int) at);
    }
    return whole instanceof Datum.Mapping(var entries)
        ? entries.stream()
            .filter(entry -> entry.key().equals(element))
            .map(Datum.Mapping.Entry::value)
            .findFirst()
            .orElse(null)
        : null;
  }
}
