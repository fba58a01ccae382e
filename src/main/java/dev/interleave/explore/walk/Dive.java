package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Follows single runs down to their ends, before and while all states are walked layer by layer:
/// so that there are endings to show at once, however deep they lie, and in any case if the walk
/// has to stop early. In turn a run goes round robin, draws every step, or follows priorities that
/// are drawn at its beginning and change at few places (Burckhardt, Kothari, Musuvathi &
/// Nagarakatte, *A randomized scheduler with probabilistic guarantees of finding bugs*, ASPLOS
/// 2010).
final class Dive {

  private static final int MOST_STEPS_OF_A_RUN = 20_000;
  private static final int CHECK_EVERY = 64;
  private static final int SEED = 1;
  private static final int NOBODY = -1;
  private static final double CHANGE_OF_PRIORITY = 0.1;

  private final Space space;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<Outcome, Trail> ways = new LinkedHashMap<>();
  private double[] priorities = {};
  private int followed;
  private int withoutNews;

  /// How the next step of a run is chosen.
  private enum Choice {
    PRIORITY,
    RANDOM,
    ROUND_ROBIN
  }

  /// A dive into a space; one that carries out no runs keeps all to itself.
  Dive(Space space) {
    this.space = space;
  }

  /// Follows runs until so many in a row came to no new ending, or so much time is over.
  ///
  /// @param nanos how long, though one run is followed to its end at least
  /// @param stop asked now and then whether to stop in the middle
  void run(int mostWithoutNews, long nanos, BooleanSupplier stop) {
    long begun = System.nanoTime();
    do {
      if (withoutNews >= mostWithoutNews || stop.getAsBoolean()) {
        return;
      }
      Run run = space.run().orElse(null);
      if (run == null) {
        return;
      }
      boolean news = follow(run, Choice.values()[followed++ % Choice.values().length], stop);
      withoutNews = news ? 0 : withoutNews + 1;
    } while (System.nanoTime() - begun < nanos);
  }

  /// Follows one run to its end; returns whether it ended as none before.
  private boolean follow(Run run, Choice choice, BooleanSupplier stop) {
    var trail = new Trail();
    Arrays.setAll(priorities, _ -> random.nextDouble());
    int before = NOBODY;
    for (int step = 0; step < MOST_STEPS_OF_A_RUN; step++) {
      int[] possible = run.possible();
      if (possible.length == 0) {
        return arrive(run.outcome(), trail);
      }
      if (step % CHECK_EVERY == 0 && stop.getAsBoolean()) {
        return false;
      }
      int hidden = hidden(run, possible);
      if (hidden != NOBODY) {
        trail.addHidden(new int[] {hidden});
        run.take(hidden);
      } else {
        before = choose(choice, possible, before);
        trail.addVisible(before);
        run.take(before);
      }
    }
    return false;
  }

  private boolean arrive(Outcome outcome, Trail trail) {
    Trail known = ways.get(outcome);
    if (known == null || trail.choices() < known.choices()) {
      ways.put(outcome, trail);
    }
    return known == null;
  }

  private static int hidden(Run run, int[] possible) {
    for (int actor : possible) {
      if (run.isHidden(actor)) {
        return actor;
      }
    }
    return NOBODY;
  }

  private int choose(Choice choice, int[] possible, int before) {
    return switch (choice) {
      case RANDOM -> possible[random.nextInt(possible.length)];
      case ROUND_ROBIN -> nextAfter(possible, before);
      case PRIORITY -> mostUrgent(possible, before);
    };
  }

  private static int nextAfter(int[] possible, int before) {
    for (int actor : possible) {
      if (actor > before) {
        return actor;
      }
    }
    return possible[0];
  }

  private int mostUrgent(int[] possible, int before) {
    int known = priorities.length;
    int needed = possible[possible.length - 1] + 1;
    if (known < needed) {
      priorities = Arrays.copyOf(priorities, needed);
      for (int actor = known; actor < needed; actor++) {
        priorities[actor] = random.nextDouble();
      }
    }
    if (before != NOBODY && random.nextDouble() < CHANGE_OF_PRIORITY) {
      priorities[before] = random.nextDouble();
    }
    int best = possible[0];
    for (int actor : possible) {
      best = priorities[actor] > priorities[best] ? actor : best;
    }
    return best;
  }

  /// Every ending that was come to, in the order found, with the shortest of the ways there.
  List<Ending> endings() {
    List<Ending> endings = new ArrayList<>();
    ways.forEach(
        (outcome, way) ->
            endings.add(
                new Ending(
                    outcome, null, OptionalDouble.empty(), way.decidedAt(way.choices()), null)));
    return endings;
  }
}
