package dev.interleave.compare;

import dev.interleave.picture.Pace;
import dev.interleave.picture.Timeline;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;

/// One clock for the films of a run and of the run that its schedule was carried over to.
///
/// Time is divided into turns. In each turn one step is shown on the one side, on the other, or the
/// same step on both. A turn that the second run passed over is shown on the first alone, a turn
/// that it makes up, on the second alone; meanwhile the other side stands still. A turn lasts as
/// long as the step that takes longer to show.
final class CommonClock {

  private static final Duration BARELY = Duration.ofMillis(1);

  private final Trace off;
  private final Trace on;
  private final Pace paceOff;
  private final Pace paceOn;

  /// When each turn is over.
  private final List<Duration> ends = new ArrayList<>();

  private final List<Duration> restsOff = new ArrayList<>();
  private final List<Duration> restsOn = new ArrayList<>();
  private final Duration end;

  /// @param off the run whose schedule was carried over
  /// @param on the run that it was carried over to
  /// @param paceOff the natural pace of the one
  /// @param paceOn the natural pace of the other
  CommonClock(Trace off, Trace on, Pace paceOff, Pace paceOn) {
    this.off = off;
    this.on = on;
    this.paceOff = paceOff;
    this.paceOn = paceOn;
    layOut(off.schedule(), on.schedule());
    Duration tail = longer(tail(off, paceOff), tail(on, paceOn));
    this.end = now().plus(tail);
  }

  /// The pace of the first run on the common clock.
  Pace ofOff() {
    return paceOff.along(off, restsOff, end);
  }

  /// The pace of the second run on the common clock.
  Pace ofOn() {
    return paceOn.along(on, restsOn, end);
  }

  /// When the first run stands still.
  List<Timeline.Span> standsOff() {
    return stands(restsOff);
  }

  /// When the second run stands still.
  List<Timeline.Span> standsOn() {
    return stands(restsOn);
  }

  /// Follows both schedules by the rule by which the second came about of the first.
  private void layOut(Schedule first, Schedule second) {
    var owed = new HashMap<Integer, Queue<Integer>>();
    int turn = 0;
    for (int step = 0; step < second.length(); step++) {
      int actor = second.actorOf(step);
      Queue<Integer> passed = owed.computeIfAbsent(actor, _ -> new ArrayDeque<>());
      boolean madeUp = !passed.isEmpty();
      if (madeUp) {
        passed.remove();
      } else {
        while (turn < first.length() && first.actorOf(turn) != actor) {
          owed.computeIfAbsent(first.actorOf(turn), _ -> new ArrayDeque<>()).add(turn);
          turn++;
          endTurn(true, false);
        }
      }
      boolean shared = !madeUp && turn < first.length();
      turn += shared ? 1 : 0;
      endTurn(shared, true);
    }
    for (; turn < first.length(); turn++) {
      endTurn(true, false);
    }
  }

  private void endTurn(boolean firstSteps, boolean secondSteps) {
    Duration length = Duration.ZERO;
    if (firstSteps) {
      length = longer(length, lengthOf(off, paceOff, restsOff.size() + 1));
    }
    if (secondSteps) {
      length = longer(length, lengthOf(on, paceOn, restsOn.size() + 1));
    }
    Duration rest = now().plus(longer(length, BARELY));
    ends.add(rest);
    if (firstSteps) {
      restsOff.add(rest);
    }
    if (secondSteps) {
      restsOn.add(rest);
    }
  }

  private Duration now() {
    return ends.isEmpty() ? Duration.ZERO : ends.getLast();
  }

  private static Duration lengthOf(Trace trace, Pace pace, int step) {
    return pace.positionOf(trace.nanosOfStep(step))
        .minus(pace.positionOf(trace.nanosOfStep(step - 1)));
  }

  private static Duration tail(Trace trace, Pace pace) {
    return pace.length().minus(pace.positionOf(trace.nanosOfStep(trace.stepCount())));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /// The turns in which no step of a run comes to rest, neighbours joined.
  private List<Timeline.Span> stands(List<Duration> rests) {
    var stands = new ArrayList<Timeline.Span>();
    Duration from = Duration.ZERO;
    int step = 0;
    for (Duration turn : ends) {
      if (step < rests.size() && rests.get(step).equals(turn)) {
        step++;
      } else if (!stands.isEmpty() && stands.getLast().to().equals(from)) {
        stands.set(stands.size() - 1, new Timeline.Span(stands.getLast().from(), turn));
      } else {
        stands.add(new Timeline.Span(from, turn));
      }
      from = turn;
    }
    return stands;
  }
}
