package dev.interleave.picture.code;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// At which line each actor of a run stands. An actor that waits stands at the step it waits for;
/// every other stands at the step it took last.
final class Whereabouts {

  private final Trace trace;
  private final int[][] stepsByActor;

  /// The whereabouts in a run.
  Whereabouts(Trace trace) {
    this.trace = trace;
    int[] counts = new int[trace.actors().size()];
    int steps = trace.stepCount();
    for (int step = 1; step <= steps; step++) {
      counts[trace.step(step).actor()]++;
    }
    stepsByActor = new int[counts.length][];
    Arrays.setAll(stepsByActor, actor -> new int[counts[actor]]);
    for (int step = steps; step >= 1; step--) {
      int actor = trace.step(step).actor();
      stepsByActor[actor][--counts[actor]] = step;
    }
  }

  /// Ids of the actors at each line, zero-based; lines where nobody stands are absent.
  Map<Integer, List<Integer>> byLine(Moment moment) {
    var lines = new TreeMap<Integer, List<Integer>>();
    for (int actor = 0; actor < moment.actors().size(); actor++) {
      int line = lineOf(moment, actor);
      if (line > 0) {
        lines.computeIfAbsent(line - 1, _ -> new ArrayList<>()).add(actor);
      }
    }
    return lines;
  }

  private int lineOf(Moment moment, int actor) {
    ActorState state = moment.actor(actor);
    if (state.phase() == Phase.NEW || state.phase().isOver()) {
      return 0;
    }
    int next = nextStep(moment, actor);
    boolean looksAhead = state.phase() == Phase.WAITING || !state.at().isSomewhere();
    return looksAhead && next > 0 ? trace.step(next).range().startLine() : state.at().startLine();
  }

  /// The step that an actor takes next, or 0 if it takes no more.
  private int nextStep(Moment moment, int actor) {
    int[] steps = stepsByActor[actor];
    int at = Arrays.binarySearch(steps, moment.stepCount() + 1);
    int index = at >= 0 ? at : -at - 1;
    return index < steps.length ? steps[index] : 0;
  }
}
