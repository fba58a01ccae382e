package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the writes of a trace that lose updates. A *place* is a variable, one element of an array
/// or a dictionary, or an array as a whole. A write of an actor to a place loses an update if
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
/// How many updates a write loses is counted as in version control: every write is a version whose
/// parent is the version its writer had read; lost are the versions that led to the one replaced
/// and not to the new one.
final class Losses {

  private final Map<Place, History> histories = new HashMap<>();
  private final List<Loss> losses = new ArrayList<>();

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
  record Basis(int index, int version, Datum value) {}

  /// A write that lost updates.
  ///
  /// @param at index of the event of the write
  /// @param basis what it counts as computed from
  /// @param replacedAt index of the event of the latest write that it replaced
  /// @param writes how often others had written since the read
  /// @param lost how many of these updates are lost
  /// @param fewer how many more updates are lost from here on
  record Loss(
      int at,
      Event.ValueWritten written,
      Basis basis,
      int replacedAt,
      Event.ValueWritten replaced,
      int writes,
      int lost,
      int fewer) {}

  /// Sees the next event.
  ///
  /// @param index index of the event in the trace
  void see(int index, Event event) {
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
      Versions versions = history.versions;
      losses.add(
          new Loss(
              index,
              written,
              basis,
              history.lastWrite,
              lost,
              versions.latest() - basis.version,
              versions.lostWith(basis.version),
              versions.fewerAfter(basis.version)));
    }
  }

  /// The writes that lost updates so far.
  List<Loss> all() {
    return losses;
  }

  /// How many updates are lost in all, and not brought back.
  int count() {
    return losses.stream().mapToInt(Loss::fewer).sum();
  }

  private static boolean isNumber(@Nullable Datum value) {
    return value instanceof Datum.Whole
        || value instanceof Datum.BigWhole
        || value instanceof Datum.Real;
  }
}
