package dev.interleave.footage;

import dev.interleave.analyse.Finding;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The few events that tell what happened in a run.
///
/// @param trace the run
record DecisiveMoments(Trace trace) {

  private static final int MOST = 8;

  /// With fewer moments a finding comes out of the blue.
  private static final int LEAST = 3;

  /// So many moments tell a course in which nothing went wrong.
  private static final int OF_A_COURSE = 6;

  /// The events that tell of a finding, or of the run where there is none, in order, no two of them
  /// at one time.
  List<Integer> of(Optional<Finding> finding) {
    if (finding.isEmpty()) {
      return spread(apart(course()), OF_A_COURSE);
    }
    List<Integer> told = apart(about(finding.get()));
    if (told.size() >= LEAST) {
      return spread(told, MOST);
    }
    List<Integer> around = spread(apart(course()), OF_A_COURSE - told.size());
    return apart(Stream.concat(around.stream(), told.stream()).collect(sorted()));
  }

  /// What proves a finding, and what led to it: the read that a write was computed from, and what
  /// was put and taken before somebody waits in vain.
  private NavigableSet<Integer> about(Finding finding) {
    var events = new TreeSet<>(finding.evidence());
    if (finding.kind() == Finding.Kind.WAITS_FOREVER) {
      events.add(trace.events().size() - 1);
    }
    for (int index : finding.evidence()) {
      if (trace.event(index) instanceof Event.ValueWritten written) {
        last(index, at -> isReadFor(written, trace.event(at))).ifPresent(events::add);
      } else if (trace.event(index) instanceof Event.BlockedOn(_, int actor, _)) {
        last(index, at -> isPutOn(finding.resource(), trace.event(at))).ifPresent(events::add);
        last(index, at -> isTakenBy(actor, finding.resource(), trace.event(at)))
            .ifPresent(events::add);
      }
    }
    return events;
  }

  private static boolean isReadFor(Event.ValueWritten written, Event event) {
    return event instanceof Event.ValueRead(_, int actor, int resource, var element, _)
        && actor == written.actor()
        && resource == written.resource()
        && Objects.equals(element, written.element());
  }

  private static boolean isPutOn(int resource, Event event) {
    return event instanceof Event.ItemPut(_, _, int queue, _) && queue == resource;
  }

  private static boolean isTakenBy(int waiting, int resource, Event event) {
    return event instanceof Event.ItemTaken(_, int actor, int queue, _)
        && actor == waiting
        && queue == resource;
  }

  /// The last event before another one that is wanted.
  private Optional<Integer> last(int before, IntPredicate wanted) {
    for (int index = before - 1; index >= 0; index--) {
      if (wanted.test(index)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /// How it begins, what changes hands, and how it ends.
  private NavigableSet<Integer> course() {
    int end = trace.events().size();
    NavigableSet<Integer> events =
        IntStream.range(0, end)
            .filter(index -> changesHands(trace.event(index)))
            .boxed()
            .collect(sorted());
    IntStream.range(0, end)
        .filter(index -> isStart(trace.event(index)))
        .findFirst()
        .ifPresent(events::add);
    events.add(last(end, index -> isSaid(trace.event(index))).orElse(end - 1));
    return events;
  }

  private static boolean isSaid(Event event) {
    return event instanceof Event.OutputPrinted;
  }

  private static boolean isStart(Event event) {
    return event instanceof Event.ActorStarted(_, _, int by) && by != Actor.NOBODY;
  }

  private static boolean changesHands(Event event) {
    return event instanceof Event.ItemTaken
        || event instanceof Event.LockAcquired
        || event instanceof Event.LockRecovered
        || event instanceof Event.PermitTaken
        || event instanceof Event.ConditionNotified
        || event instanceof Event.FlagChanged
        || event instanceof Event.BarrierOpened
        || event instanceof Event.ValueWritten;
  }

  /// Of events at one time, which one picture shows, the last.
  private List<Integer> apart(NavigableSet<Integer> events) {
    var byTime = new TreeMap<Long, Integer>();
    events.forEach(index -> byTime.put(trace.event(index).nanos(), index));
    return List.copyOf(byTime.values());
  }

  /// So many of them, the first and the last among them, at even distances.
  private static List<Integer> spread(List<Integer> events, int most) {
    if (events.size() <= most) {
      return events;
    }
    return IntStream.range(0, most)
        .map(at -> Math.round((float) at * (events.size() - 1) / (most - 1)))
        .mapToObj(events::get)
        .toList();
  }

  private static Collector<Integer, ?, NavigableSet<Integer>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
