package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds lost updates. A *place* is a variable, one element of an array or a dictionary, or an
/// array as a whole. A write of an actor to a place loses an update if
///
/// 1. the actor read the place and has not written it since: the value it writes counts as computed
///    from its latest such read, and
/// 2. after that read and before the write, another actor wrote the place.
///
/// A trace does not say what a value was computed from; the latest read is what the actor can have
/// known. A write without such a read is *blind* and no lost update, whatever it replaces. Nor is a
/// write that leaves something that is no number just as it was, such as a flag that two actors
/// raise: nothing vanished.
///
/// There is one finding for each such write. Its evidence is the read, the latest write that was
/// lost, and the write itself. The pattern is P4 of Berenson et al., "A Critique of ANSI SQL
/// Isolation Levels" (SIGMOD 1995): `r1[x] … w2[x] … w1[x]`.
final class LostUpdates implements Detector {

  private final Names names;
  private final Map<Place, History> histories = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private record Place(int resource, @Nullable Datum element) {}

  /// What has happened at one place.
  private static final class History {
    private final Map<Integer, Basis> bases = new HashMap<>();
    private int writes;
    private int lastWrite;
    private Event.@Nullable ValueWritten last;
  }

  /// A read that the next write of its actor counts as computed from.
  ///
  /// @param index index of the event of the read
  /// @param writes how often the place had been written by then
  /// @param value what was read
  private record Basis(int index, int writes, Datum value) {}

  LostUpdates(Trace trace) {
    this.names = new Names(trace);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.ValueRead(_, int actor, int resource, var element, Datum value)) {
      History history = history(resource, element);
      history.bases.put(actor, new Basis(index, history.writes, value));
    } else if (event instanceof Event.ValueWritten written) {
      History history = history(written.resource(), written.element());
      @Nullable Basis basis = history.bases.remove(written.actor());
      if (basis != null && history.last != null && history.writes > basis.writes) {
        judge(index, written, basis, history, history.last);
      }
      history.writes++;
      history.lastWrite = index;
      history.last = written;
    }
  }

  private History history(int resource, @Nullable Datum element) {
    return histories.computeIfAbsent(new Place(resource, element), _ -> new History());
  }

  private void judge(
      int index,
      Event.ValueWritten written,
      Basis basis,
      History history,
      Event.ValueWritten lost) {
    if (isNumber(written.after()) || !Objects.equals(written.after(), lost.after())) {
      findings.add(
          new Finding(
              Finding.Kind.LOST_UPDATE,
              sentence(written, basis, history.writes - basis.writes, lost),
              index,
              List.of(basis.index, history.lastWrite, index),
              List.of(written.actor(), lost.actor()),
              written.resource()));
    }
  }

  private static boolean isNumber(@Nullable Datum value) {
    return value instanceof Datum.Whole
        || value instanceof Datum.BigWhole
        || value instanceof Datum.Real;
  }

  private String sentence(
      Event.ValueWritten written, Basis basis, int count, Event.ValueWritten lost) {
    String writer = names.actor(written.actor());
    String other = names.actor(lost.actor());
    String saw =
        "%s read %s when it was %s; "
            .formatted(
                writer,
                names.place(written.resource(), written.element()),
                names.value(basis.value));
    String then =
        count == 1
            ? "then %s %s".formatted(other, made(lost))
            : "then it was written %d times, last when %s %s".formatted(count, other, made(lost));
    String result =
        count == 1 ? "the update of " + other + " is lost" : "these " + count + " updates are lost";
    return "%s%s; %s %s without having seen that, so %s"
        .formatted(saw, then, writer, makes(written), result);
  }

  private String made(Event.ValueWritten lost) {
    return lost.after() == null ? "removed it" : "wrote " + names.value(lost.after());
  }

  private String makes(Event.ValueWritten written) {
    return written.after() == null ? "removes it" : "writes " + names.value(written.after());
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }
}
