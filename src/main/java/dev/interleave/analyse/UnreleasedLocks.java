package dev.interleave.analyse;

import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final Names names;
  private final int[] acquiredAt;
  private final int[] endedAt;
  private final int[] raisedAt;

  UnreleasedLocks(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
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

  private Finding finding(int lock, int holder, List<Integer> waiting) {
    String ended = ended(lock, holder);
    String sentence =
        waiting.isEmpty()
            ? ended
            : texts.say("analyse.unreleased.waiting", ended, names.actors(waiting), waiting.size());
    return new Finding(
        Finding.Kind.LOCK_NEVER_RELEASED,
        sentence,
        new Advice(texts).releaseWhateverHappens(),
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

  /// Tells, where there was one, of the exception that came between acquire and release.
  private String ended(int lock, int holder) {
    String who = names.actor(holder);
    String thing = names.thing(lock, Case.ACCUSATIVE);
    return raisedAt[holder] > acquiredAt[lock]
            && trace.event(raisedAt[holder]) instanceof Event.ExceptionRaised raised
        ? texts.say(
            "analyse.unreleased.exception", who, thing, raised.line(), raised.range().startLine())
        : texts.say("analyse.unreleased", who, thing);
  }
}
