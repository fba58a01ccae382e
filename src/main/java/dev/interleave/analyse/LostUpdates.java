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
///
/// How many updates a write loses is counted as in version control: every write is a version whose
/// parent is the version its writer had read; lost are the versions that led to the one replaced
/// and not to the new one.
final class LostUpdates implements Detector {

  private final Names names;
  private final SourceLines lines;
  private final Map<Place, History> histories = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private record Place(int resource, @Nullable Datum element) {}

  /// What has happened at one place.
  private static final class History {
    private final Map<Integer, Basis> bases = new HashMap<>();
    private final Versions versions = new Versions();
    private int lastWrite;
    private Event.@Nullable ValueWritten last;
  }

  /// A read that the next write of its actor counts as computed from.
  ///
  /// @param index index of the event of the read
  /// @param version the version that was read
  /// @param value what was read
  private record Basis(int index, int version, Datum value) {}

  LostUpdates(Trace trace) {
    this.names = new Names(trace);
    this.lines = new SourceLines(trace);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.ValueRead(_, int actor, int resource, var element, Datum value)) {
      History history = history(resource, element);
      history.bases.put(actor, new Basis(index, history.versions.latest(), value));
    } else if (event instanceof Event.ValueWritten written) {
      History history = history(written.resource(), written.element());
      @Nullable Basis basis = history.bases.remove(written.actor());
      if (basis == null) {
        history.versions.add(history.versions.latest());
      } else {
        if (history.last != null && history.versions.latest() > basis.version) {
          judge(index, written, basis, history, history.last);
        }
        history.versions.add(basis.version);
      }
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
              sentence(written, basis, history.versions, lost),
              Advice.oneLock(
                  names.place(written.resource(), written.element()),
                  lines.lineOf(basis.index),
                  lines.lineOf(index)),
              index,
              List.of(basis.index, history.lastWrite, index),
              List.of(written.actor(), lost.actor()),
              written.resource(),
              history.versions.fewerAfter(basis.version)));
    }
  }

  private static boolean isNumber(@Nullable Datum value) {
    return value instanceof Datum.Whole
        || value instanceof Datum.BigWhole
        || value instanceof Datum.Real;
  }

  private String sentence(
      Event.ValueWritten written, Basis basis, Versions versions, Event.ValueWritten lost) {
    int count = versions.latest() - basis.version;
    String writer = names.actor(written.actor());
    String other = names.actor(lost.actor());
    String saw =
        writer
            + " read "
            + names.place(written.resource(), written.element())
            + " when it was "
            + names.value(basis.value)
            + "; ";
    String then =
        count == 1
            ? "then " + other + " " + made(lost)
            : "then it was written " + count + " times, last when " + other + " " + made(lost);
    return saw
        + then
        + "; "
        + writer
        + " "
        + makes(written)
        + " without having seen that, so "
        + result(count, versions.lostWith(basis.version), other);
  }

  private static String result(int writes, int lost, String other) {
    if (writes == 1) {
      return "the update of " + other + " is lost";
    }
    if (lost == writes) {
      return "these " + lost + " updates are lost";
    }
    return lost == 1 ? "the last of these updates is lost" : lost + " of these updates are lost";
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
