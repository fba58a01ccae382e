package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds data races that a run did not show because somebody happened to have a lock first, but
/// that another order of its events does show. For each suspicion, two accesses without a common
/// lock that nothing but locks orders, that order is constructed ([Reordering]); where there is
/// none, nothing is said. So every predicted race is possible, but not every possible one is
/// predicted.
final class PredictedRaces implements Detector {

  /// How many accesses to one place are remembered.
  private static final int MOST_REMEMBERED = 12;

  /// How many pairs of events are tried for two lines.
  private static final int MOST_TRIES = 6;

  /// How many events are looked at in all.
  private static final int MOST_VISITED = 20_000_000;

  private final Trace trace;
  private final HappensBefore order;
  private final HappensBefore orderWithoutLocks;
  private final HeldLocks locks;
  private final SourceLines lines;
  private final Map<Place, List<Remembered>> accesses = new HashMap<>();
  private final Set<RaceList.Lines> happened = new HashSet<>();
  private final Map<RaceList.Lines, Integer> tries = new HashMap<>();
  private final RaceList races;
  private @Nullable Dependences dependences;
  private int visited;

  private record Place(int resource, @Nullable Datum element) {}

  /// @param access the access, with the time of its actor on the clock of [#orderWithoutLocks]
  /// @param fullTime the time of its actor on the clock of [#order]
  private record Remembered(Access access, int fullTime, int line) {

    /// Whether both stand for the same suspicions.
    boolean isLike(Remembered other) {
      return access.actor() == other.access.actor()
          && access.writes() == other.access.writes()
          && line == other.line
          && access.held().locks().equals(other.access.held().locks());
    }
  }

  PredictedRaces(Trace trace, Texts texts) {
    this.trace = trace;
    this.order = new HappensBefore(trace);
    this.orderWithoutLocks = new HappensBefore(trace, HappensBefore.Boundary.WITHOUT_LOCKS);
    this.locks = new HeldLocks(trace.actors().size());
    this.lines = new SourceLines(trace);
    this.races = new RaceList(trace, texts);
  }

  @Override
  public void see(int index, Event event) {
    locks.see(index, event);
    if (event instanceof Event.ValueRead(_, int actor, int resource, var element, _)) {
      learn(index, event);
      judge(remembered(index, actor, false), resource, element);
    } else if (event instanceof Event.ValueWritten(_, int actor, int resource, var element, _, _)) {
      judge(remembered(index, actor, true), resource, element);
      learn(index, event);
    } else {
      learn(index, event);
    }
  }

  private void learn(int index, Event event) {
    order.see(index, event);
    orderWithoutLocks.see(index, event);
  }

  private Remembered remembered(int index, int actor, boolean writes) {
    var access = new Access(index, actor, orderWithoutLocks.timeOf(actor), writes, locks.of(actor));
    return new Remembered(access, order.timeOf(actor), lines.lineOf(index));
  }

  private void judge(Remembered now, int resource, @Nullable Datum element) {
    List<Remembered> earlier =
        accesses.computeIfAbsent(new Place(resource, element), _ -> new ArrayList<>(2));
    for (int at = earlier.size() - 1; at >= 0; at--) {
      if (isSuspicious(earlier.get(at).access, now.access)) {
        suspect(earlier.get(at), now, resource, element);
      }
    }
    earlier.removeIf(now::isLike);
    if (earlier.size() == MOST_REMEMBERED) {
      earlier.removeFirst();
    }
    earlier.add(now);
  }

  private boolean isSuspicious(Access earlier, Access now) {
    return earlier.actor() != now.actor()
        && (earlier.writes() || now.writes())
        && !orderWithoutLocks.knows(now.actor(), earlier.actor(), earlier.time())
        && !earlier.held().excludes(now.held());
  }

  private void suspect(Remembered earlier, Remembered now, int resource, @Nullable Datum element) {
    var where =
        new RaceList.Lines(
            resource, Math.min(earlier.line, now.line), Math.max(earlier.line, now.line));
    if (happened.contains(where)
        || races.contains(where)
        || tries.getOrDefault(where, 0) == MOST_TRIES
        || visited > MOST_VISITED) {
      return;
    }
    if (!order.knows(now.access.actor(), earlier.access.actor(), earlier.fullTime)) {
      happened.add(where);
      return;
    }
    tries.merge(where, 1, Integer::sum);
    Dependences known = dependences;
    if (known == null) {
      known = new Dependences(trace);
      dependences = known;
    }
    known.seeUntil(now.access.index());
    var reordering = Reordering.of(trace, known, earlier.access.index(), now.access.index());
    if (reordering.exists()) {
      races.add(earlier.access, now.access, resource, element);
    }
    visited += reordering.visited();
  }

  @Override
  public List<Finding> findings() {
    return races.findings(Finding.Kind.PREDICTED_RACE, where -> !happened.contains(where));
  }
}
