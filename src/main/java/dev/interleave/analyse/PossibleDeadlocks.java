package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds circles in the order in which locks are acquired, even if nobody ever waited: different
/// actors, each of which acquires a lock while it holds the one that the next acquires. It is no
/// circle if all hold one more lock meanwhile (a gate), or if something other than locks orders the
/// acquisitions. After Havelund, "Using Runtime Analysis to Guide Model Checking of Java Programs"
/// (SPIN 2000), generalised by Bensalem and Havelund, "Dynamic Deadlock Analysis of Multi-threaded
/// Programs" (Haifa Verification Conference 2005).
final class PossibleDeadlocks implements Detector {

  private final HappensBefore order;
  private final HeldLocks locks;
  private final Texts texts;
  private final Names names;
  private final SourceLines lines;
  private final Map<Key, List<LockNesting>> nestings = new LinkedHashMap<>();

  private record Key(int actor, int outer, int inner, List<Integer> held) {}

  PossibleDeadlocks(Trace trace, Texts texts) {
    this.order = new HappensBefore(trace, HappensBefore.Boundary.WITHOUT_LOCKS);
    this.locks = new HeldLocks(trace.actors().size());
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.lines = new SourceLines(trace);
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.LockAcquired(_, int actor, int lock)) {
      HeldLocks.Held held = locks.of(actor);
      if (!held.locks().isEmpty() && !held.locks().contains(lock)) {
        nest(index, actor, lock, held);
      }
    }
    order.see(index, event);
    locks.see(index, event);
  }

  /// Only the first and the latest nesting of a kind are kept: what orders one of them with another
  /// actor may come before it or after it.
  private void nest(int index, int actor, int inner, HeldLocks.Held held) {
    for (int at = 0; at < held.locks().size(); at++) {
      int outer = held.locks().get(at);
      List<LockNesting> known =
          nestings.computeIfAbsent(
              new Key(actor, outer, inner, held.locks()), _ -> new ArrayList<>(2));
      if (known.size() == 2) {
        known.removeLast();
      }
      known.add(
          new LockNesting(
              actor,
              outer,
              inner,
              held.locks(),
              held.acquired().get(at),
              index,
              order.timeOf(actor),
              order.clockOf(actor).copy()));
    }
  }

  @Override
  public List<Finding> findings() {
    return new LockCircles(nestings.values().stream().flatMap(List::stream).toList())
        .find().stream().map(this::finding).toList();
  }

  private Finding finding(List<LockNesting> circle) {
    List<Integer> evidence =
        circle.stream()
            .flatMapToInt(nesting -> IntStream.of(nesting.outerAt(), nesting.innerAt()))
            .sorted()
            .distinct()
            .boxed()
            .toList();
    String deeds =
        circle.stream()
            .map(this::deed)
            .reduce((one, other) -> texts.say("analyse.clauses", one, other))
            .orElseThrow();
    return new Finding(
        Finding.Kind.POSSIBLE_DEADLOCK,
        circle.size() == 2
            ? texts.say("analyse.possible-deadlock.two", deeds)
            : texts.say("analyse.possible-deadlock.circle", deeds),
        new Advice(texts).oneOrder(),
        evidence.getLast(),
        evidence,
        circle.stream().map(LockNesting::actor).toList(),
        circle.getFirst().inner());
  }

  private String deed(LockNesting nesting) {
    return texts.say(
        "analyse.possible-deadlock.deed",
        names.actor(nesting.actor()),
        names.thing(nesting.inner(), Case.ACCUSATIVE),
        lines.lineOf(nesting.innerAt()),
        names.thing(nesting.outer(), Case.ACCUSATIVE),
        lines.lineOf(nesting.outerAt()));
  }
}
