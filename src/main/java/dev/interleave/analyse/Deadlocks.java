package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Finds actors that wait for each other in a circle at the end of the run: each for a lock that
/// the next one holds, or for the next one's end. One finding for each circle.
final class Deadlocks implements Detector {

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final Waiting waiting;
  private final int[] blockedAt;
  private final int[] acquiredAt;

  Deadlocks(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.waiting = new Waiting(names, texts);
    this.blockedAt = new int[trace.actors().size()];
    this.acquiredAt = new int[trace.resources().size()];
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.BlockedOn) {
      blockedAt[event.actor()] = index;
    } else if (event instanceof Event.LockAcquired(_, _, int lock)) {
      acquiredAt[lock] = index;
    }
  }

  @Override
  public List<Finding> findings() {
    Moment end = trace.momentAfter(trace.events().size());
    var graph = new WaitsFor(end);
    return IntStream.range(0, end.actors().size())
        .mapToObj(actor -> graph.circleOf(actor).filter(circle -> isLeast(actor, circle)))
        .flatMap(circle -> circle.stream())
        .map(circle -> finding(circle, end))
        .toList();
  }

  private static boolean isLeast(int actor, List<Integer> circle) {
    return circle.stream().allMatch(other -> actor <= other);
  }

  private Finding finding(List<Integer> circle, Moment end) {
    var evidence = new ArrayList<Integer>();
    for (int actor : circle) {
      evidence.add(blockedAt[actor]);
      if (end.actor(actor).obstacle() instanceof Obstacle.AtResource(int lock, _)) {
        evidence.add(acquiredAt[lock]);
      }
    }
    int last = circle.stream().mapToInt(actor -> blockedAt[actor]).max().orElseThrow();
    return new Finding(
        Finding.Kind.DEADLOCK,
        sentence(circle, end),
        advice(circle, end),
        last,
        evidence.stream().sorted().distinct().toList(),
        circle,
        firstLock(circle, end));
  }

  private String advice(List<Integer> circle, Moment end) {
    if (circle.stream()
        .anyMatch(actor -> end.actor(actor).obstacle() instanceof Obstacle.AtActor)) {
      return circle.size() == 1
          ? texts.say("analyse.deadlock.advice.own-end")
          : texts.say("analyse.deadlock.advice.join");
    }
    return circle.size() == 1
        ? texts.say("analyse.deadlock.advice.own-lock")
        : new Advice(texts).oneOrder();
  }

  private static int firstLock(List<Integer> circle, Moment end) {
    return circle.stream()
        .map(actor -> end.actor(actor).obstacle())
        .filter(Obstacle.AtResource.class::isInstance)
        .map(obstacle -> ((Obstacle.AtResource) Objects.requireNonNull(obstacle)).resource())
        .findFirst()
        .orElse(Finding.NO_RESOURCE);
  }

  private String sentence(List<Integer> circle, Moment end) {
    if (circle.size() == 1) {
      int actor = circle.getFirst();
      return end.actor(actor).obstacle() instanceof Obstacle.AtResource(int lock, _)
          ? texts.say(
              "analyse.deadlock.own-lock", names.actor(actor), names.thing(lock, Case.ACCUSATIVE))
          : texts.say("analyse.deadlock.own-end", names.actor(actor));
    }
    return IntStream.range(0, circle.size())
        .mapToObj(at -> link(circle.get(at), circle.get((at + 1) % circle.size()), end))
        .reduce((one, other) -> texts.say("analyse.clauses", one, other))
        .map(links -> texts.say("analyse.deadlock", links))
        .orElseThrow();
  }

  private String link(int actor, int next, Moment end) {
    return end.actor(actor).obstacle() instanceof Obstacle.AtResource(int lock, _)
        ? waiting.forLockOf(actor, lock, next)
        : texts.say("analyse.waits.for-end", names.actor(actor), names.actor(next));
  }
}
