package dev.interleave.simulate.machine;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.SourceRange;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/// Records who finds the way closed, who wakes up, and when. None of it is a step, so none of it
/// matters to how a run goes.
final class Blocking {

  private final Run run;
  private final Recorder recorder;
  private final Queue<Sleeper> sleepers =
      new PriorityQueue<>(
          Comparator.comparingLong(Sleeper::wakesNanos)
              .thenComparingInt(sleeper -> sleeper.actor().id()));

  private SourceRange range = SourceRange.NOWHERE;

  private record Sleeper(long wakesNanos, RunningActor actor) {}

  Blocking(Run run, Recorder recorder) {
    this.run = run;
    this.recorder = recorder;
  }

  /// The actor begins its step: before, everybody wakes up whose time has come.
  void beginStep(RunningActor actor, Operation operation) {
    range = actor.range;
    passTo(run.nanos());
    if (actor.obstacle != null) {
      boolean madeWay = operation.obstacle(actor) == null;
      unblock(actor, madeWay ? operation.madeWayBy() : Actor.NOBODY);
    }
    if (!actor.announced) {
      operation.announce(recorder, actor);
    }
  }

  /// Time goes on, and everybody wakes up whose time has come.
  void passTo(long nanos) {
    wakeUntil(nanos);
    recorder.flush();
    recorder.moveTo(nanos);
  }

  void endStep(RunningActor actor, Operation operation, long durationNanos) {
    recorder.endStep(actor.id(), range, durationNanos);
    if (actor.wakesNanos > recorder.nanos() && actor.isAlive()) {
      sleepers.add(new Sleeper(actor.wakesNanos, actor));
    }
    if (operation.closesWays()) {
      check();
    } else {
      check(actor);
    }
  }

  /// The run is over: the last sleepers wake up.
  void wakeAll() {
    wakeUntil(Long.MAX_VALUE);
    recorder.flush();
  }

  void finish() {
    recorder.flush();
  }

  private void wakeUntil(long nanos) {
    while (!sleepers.isEmpty() && sleepers.peek().wakesNanos() <= nanos) {
      Sleeper sleeper = sleepers.remove();
      RunningActor actor = sleeper.actor();
      if (actor.isAlive()) {
        recorder.flush();
        recorder.moveTo(sleeper.wakesNanos());
        recorder.add(new Event.SleepEnded(recorder.nanos(), actor.id()));
        check(actor);
      }
    }
  }

  /// Everybody looks whether the way is closed.
  void check() {
    List<RunningActor> actors = run.actors().all();
    for (int id = 0; id < actors.size(); id++) {
      check(actors.get(id));
    }
  }

  private void check(RunningActor actor) {
    Operation next = actor.pending;
    if (next == null
        || actor.state() != RunningActor.State.STARTED
        || actor.wakesNanos > recorder.nanos()
        || next.opensNanos(actor) == 0) {
      return;
    }
    Obstacle obstacle = next.obstacle(actor);
    if (obstacle == null || obstacle.equals(actor.obstacle)) {
      return;
    }
    if (actor.obstacle != null) {
      unblock(actor, next.madeWayBy());
    }
    next.announce(recorder, actor);
    actor.announced = true;
    actor.obstacle = obstacle;
    recorder.add(new Event.BlockedOn(recorder.nanos(), actor.id(), obstacle));
  }

  private void unblock(RunningActor actor, int by) {
    actor.obstacle = null;
    recorder.add(new Event.UnblockedBy(recorder.nanos(), actor.id(), by));
  }
}
