package dev.interleave.analyse;

import dev.interleave.analyse.WhyBuilder.Told;
import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final Names names;
  private final WhyBuilder why;

  StoredWhy(Trace trace, ValueHistory history, Texts texts) {
    this.trace = trace;
    this.history = history;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.why = new WhyBuilder(texts);
  }

  Why of(Stored asked, int eventCount) {
    OptionalInt origin = history.origin(asked.resource(), asked.element(), eventCount);
    if (origin.isEmpty()) {
      return why.say("analyse.why.absent", name(asked)).build(asked);
    }
    Stored place = asked;
    if (asked.element() == null
        && trace.event(origin.getAsInt()) instanceof Event.ValueWritten written
        && written.element() != null) {
      place = new Stored(asked.resource(), written.element());
      why.say("analyse.why.last-change", name(asked));
    }
    explain(place, origin.getAsInt());
    return why.build(place);
  }

  private void explain(Stored place, int origin) {
    Datum value = valueAfter(origin, place);
    if (trace.event(origin) instanceof Event.ValueWritten written) {
      explainWrite(place, origin, written, value);
    } else if (value == null) {
      why.say("analyse.why.never-written", name(place));
    } else if (trace.event(origin) instanceof Event.MemoryCopied copied) {
      explainCopy(place, origin, copied, names.value(value));
    } else {
      why.tell(
          "analyse.why.first", List.of(new Told.Write(origin)), name(place), names.value(value));
    }
  }

  private void explainCopy(Stored place, int origin, Event.MemoryCopied copied, String value) {
    String who = names.actor(copied.actor());
    String from = names.actor(copied.from());
    OptionalInt before =
        history.origin(originalOf(copied, place.resource()), place.element(), origin);
    if (before.isPresent() && trace.event(before.getAsInt()) instanceof Event.ValueWritten there) {
      why.tell(
          "analyse.why.copied.written",
          List.of(new Told.Write(origin), new Told.Overwritten(before.getAsInt(), false)),
          name(place),
          value,
          who,
          from,
          names.actor(there.actor()));
    } else {
      why.tell(
          "analyse.why.copied", List.of(new Told.Write(origin)), name(place), value, who, from);
    }
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
    String who = names.actor(written.actor());
    List<Told> write = List.of(new Told.Write(index));
    if (value == null) {
      why.tell("analyse.why.removed", write, name(place), who);
    } else {
      why.tell("analyse.why.wrote", write, name(place), names.value(value), who);
    }
    OptionalInt before = history.origin(place.resource(), place.element(), index);
    OptionalInt basis = history.basis(index);
    if (basis.isPresent()) {
      explainBasis(place, index, written, basis.getAsInt(), before);
      return;
    }
    List<Integer> sources = history.sources(index, value);
    if (sources.isEmpty() && value != null) {
      why.say("analyse.why.blind");
    }
    new Sources(trace, names).tell(why, sources);
    before.ifPresent(event -> explainReplaced(place, written, event, sources));
  }

  private void explainBasis(
      Stored place, int index, Event.ValueWritten written, int basis, OptionalInt before) {
    var read = new Told.Read(basis);
    String value = names.value(((Event.ValueRead) trace.event(basis)).value());
    if (before.isEmpty()) {
      why.tell("analyse.why.basis", List.of(read), value);
    } else if (before.getAsInt() < basis) {
      explainSeen(place, written, before.getAsInt(), read, value);
    } else {
      int times = history.writesBetween(basis, index, written);
      explainUnseen(place, written, before.getAsInt(), read, value, times);
    }
  }

  private void explainSeen(
      Stored place, Event.ValueWritten written, int event, Told.Read read, String value) {
    if (valueAfter(event, place) == null) {
      why.tell("analyse.why.basis", List.of(read), value);
      return;
    }
    List<Told> told = List.of(read, new Told.Overwritten(event, false));
    Event replaced = trace.event(event);
    if (replaced instanceof Event.ValueWritten && replaced.actor() == written.actor()) {
      why.tell("analyse.why.basis.own", told, value);
    } else if (replaced instanceof Event.ValueWritten) {
      why.tell("analyse.why.basis.written", told, value, names.actor(replaced.actor()));
    } else if (replaced instanceof Event.MemoryCopied copied) {
      why.tell("analyse.why.basis.copied", told, value, names.actor(copied.from()));
    } else {
      why.tell("analyse.why.basis.first", told, value);
    }
  }

  private void explainUnseen(
      Stored place,
      Event.ValueWritten written,
      int event,
      Told.Read read,
      String value,
      int times) {
    Event replaced = trace.event(event);
    List<Told> told = List.of(read, new Told.Overwritten(event, isOfAnother(written, replaced)));
    String other = names.actor(replaced.actor());
    Datum left = valueAfter(event, place);
    if (left == null) {
      why.tell(
          times > 1 ? "analyse.why.before-removed.often" : "analyse.why.before-removed",
          told,
          value,
          other,
          times);
    } else {
      why.tell(
          times > 1 ? "analyse.why.before-written.often" : "analyse.why.before-written",
          told,
          value,
          other,
          names.value(left),
          times);
    }
  }

  private void explainReplaced(
      Stored place, Event.ValueWritten written, int event, List<Integer> sources) {
    Datum value = valueAfter(event, place);
    if (value == null) {
      return;
    }
    Event before = trace.event(event);
    List<Told> told = List.of(new Told.Overwritten(event, isOfAnother(written, before)));
    String described = described(names.value(value), written, before);
    if (written.after() == null) {
      why.tell("analyse.why.replaced.removed", told, described);
    } else if (sources.isEmpty()) {
      why.tell("analyse.why.replaced", told, described);
    } else {
      why.tell("analyse.why.replaced.after-sources", told, described);
    }
  }

  private String described(String value, Event.ValueWritten written, Event before) {
    if (before instanceof Event.ValueWritten) {
      return before.actor() == written.actor()
          ? texts.say("analyse.why.value.own", value)
          : texts.say("analyse.why.value.written", value, names.actor(before.actor()));
    }
    return before instanceof Event.MemoryCopied copied
        ? texts.say("analyse.why.value.copied", value, names.actor(copied.from()))
        : texts.say("analyse.why.value.first", value);
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
