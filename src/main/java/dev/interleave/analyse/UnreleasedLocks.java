package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds locks whose holder came to its end without releasing them. A daemon that was stopped with
/// the program is no finding unless somebody waits for its lock; one that was killed is told by
/// [KilledHolders].
final class UnreleasedLocks implements Detector {

  private final Trace trace;
  private final Names names;
  private final int[] acquiredAt;
  private final int[] endedAt;
  private final int[] raisedAt;

  UnreleasedLocks(Trace trace) {
    this.trace = trace;
    this.names = new Names(trace);
    this.acquiredAt = new int[trace.resources().size()];
    this.endedAt = new int[trace.actors().size()];
    this.raisedAt = new int[trace.actors().size()];
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.LockAcquired(_, _, int lock)) {
      acquiredAt[lock] = index;
    } else if (event instanceof Event.ActorEnded || event instanceof Event.ActorKilled) {
      endedAt[event.actor()] = index;
    } else if (event instanceof Event.ExceptionRaised raised && !raised.caught()) {
      raisedAt[event.actor()] = index;
    }
  }

  @Override
  public List<Finding> findings() {
    Moment end = trace.momentAfter(trace.events().size());
    var findings = new ArrayList<Finding>();
    for (Resource lock : trace.resources()) {
      if (end.resource(lock.id()) instanceof LockState(int holder, _, _)
          && holder != Actor.NOBODY
          && isToBlame(holder, lock.id(), end)) {
        findings.add(finding(lock.id(), holder, end.waitingAt(lock.id())));
      }
    }
    return findings;
  }

  private boolean isToBlame(int holder, int lock, Moment end) {
    return switch (end.actor(holder).phase()) {
      case ENDED -> true;
      case KILLED -> !wasKilled(holder) && !end.waitingAt(lock).isEmpty();
      case NEW, READY, WAITING, SLEEPING -> false;
    };
  }

  private boolean wasKilled(int holder) {
    return trace.event(endedAt[holder]) instanceof Event.ActorKilled killed
        && KilledHolders.isKill(killed, trace.actor(holder));
  }

  /// Tells of the exception that came between acquire and release.
  private String exception(int lock, int holder) {
    return raisedAt[holder] > acquiredAt[lock]
            && trace.event(raisedAt[holder]) instanceof Event.ExceptionRaised raised
        ? ", because %s came between acquire and release%s"
            .formatted(raised.line(), SourceLines.in(raised.range()))
        : "";
  }

  private Finding finding(int lock, int holder, List<Integer> waiting) {
    String sentence =
        "%s ended without releasing %s that it held"
                .formatted(names.actor(holder), names.thing(lock))
            + exception(lock, holder);
    if (!waiting.isEmpty()) {
      String verb = waiting.size() == 1 ? " waits" : " wait";
      sentence += "; " + names.actors(waiting) + verb + " for it forever";
    }
    return new Finding(
        Finding.Kind.LOCK_NEVER_RELEASED,
        sentence,
        Advice.RELEASE_WHATEVER_HAPPENS,
        endedAt[holder],
        IntStream.of(acquiredAt[lock], raisedAt[holder], endedAt[holder])
            .filter(index -> index >= acquiredAt[lock])
            .sorted()
            .distinct()
            .boxed()
            .toList(),
        List.of(holder),
        lock);
  }
}
