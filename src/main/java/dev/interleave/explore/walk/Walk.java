package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Walks every reachable state of a space, and looks beside that where single runs lead. Where
/// walking all states does not end within the limits, and reduction is on, it looks at least for
/// all endings with a reduced search; where that does not end either, the endings of single runs
/// are part of the answer.
public final class Walk {

  private static final int FIRST_WITHOUT_NEWS = 8;
  private static final long FIRST_DIVE_NANOS = 200_000_000;
  private static final int MOST_WITHOUT_NEWS = 2000;

  /// About a tenth of the time: the listener is told ten times a second.
  private static final long DIVE_NANOS = 10_000_000;

  private static final long LAST_DIVE_NANOS = 5_000_000_000L;

  private final Space space;
  private final WalkSettings settings;

  /// A walk through a space.
  public Walk(Space space, WalkSettings settings) {
    this.space = space;
    this.settings = settings;
  }

  /// Walks.
  ///
  /// @param listener is told now and then how far it is, on the thread that called
  /// @param cancelled asked now and then, on the thread that called; when it says yes, what was
  ///   found so far is the answer
  public WalkResult run(Consumer<WalkProgress> listener, BooleanSupplier cancelled) {
    long begun = System.nanoTime();
    Duration limit = settings.timeLimit();
    var whole = new Watch(settings, begun, limit, cancelled);
    var dive = new Dive(space);
    dive.run(FIRST_WITHOUT_NEWS, FIRST_DIVE_NANOS, whole::isOver);
    if (whole.elapsed().toNanos() > FIRST_DIVE_NANOS / 2) {
      listener.accept(new WalkProgress(searchWanted(), 0, 0, 0, whole.elapsed(), dive.endings()));
    }
    var answers = new Answers(space);
    Duration forWalking = settings.reduction() ? limit.multipliedBy(3).dividedBy(4) : limit;
    WalkResult walked =
        walk(
            answers,
            new Watch(settings, begun, forWalking, cancelled),
            progress -> {
              dive.run(MOST_WITHOUT_NEWS, DIVE_NANOS, whole::isOver);
              listener.accept(progress.alsoWith(dive.endings()));
            });
    if (walked.complete()) {
      return walked;
    }
    if (settings.reduction() && !whole.isOver()) {
      var reduced = new ReducedWalk(answers, whole, settings.maxStates());
      if (searched(reduced)) {
        return merged(walked, reduced);
      }
    }
    dive.run(MOST_WITHOUT_NEWS, LAST_DIVE_NANOS, whole::isOver);
    return walked.alsoWith(dive.endings());
  }

  private Search searchWanted() {
    return settings.symmetry() && space.symmetry().isPresent() ? Search.SYMMETRIC : Search.WHOLE;
  }

  /// Walks up to symmetry, if that is wanted and there turns out to be any; otherwise everything.
  private WalkResult walk(Answers answers, Watch watch, Consumer<WalkProgress> listener) {
    Symmetry symmetry = settings.symmetry() ? space.symmetry().orElse(null) : null;
    if (symmetry != null) {
      WalkResult walked = new SymmetricWalk(answers, symmetry, watch, listener).run();
      if (!symmetry.isBroken()) {
        return walked;
      }
    }
    return walkAll(answers, watch, listener);
  }

  private static boolean searched(ReducedWalk reduced) {
    try {
      return reduced.run();
    } catch (OutOfMemoryError tooLarge) {
      return false;
    }
  }

  /// All endings: as the walk found them where it did, because its ways are shortest.
  private static WalkResult merged(WalkResult walked, ReducedWalk reduced) {
    Map<Outcome, Ending> endings = new LinkedHashMap<>();
    for (Ending ending : reduced.endings().list(false, false)) {
      endings.put(ending.outcome(), ending);
    }
    for (Ending ending : walked.endings()) {
      endings.put(ending.outcome(), ending.withoutCounts());
    }
    return new WalkResult(
        "",
        false,
        reduced.states(),
        reduced.transitions(),
        Search.REDUCED,
        List.copyOf(endings.values()));
  }

  private WalkResult walkAll(Answers answers, Watch watch, Consumer<WalkProgress> listener) {
    try (var crew = new Crew(settings.threads())) {
      Traversal walk =
          switch (settings.order()) {
            case BREADTH -> new BreadthFirst(answers, settings, watch, crew, listener);
            case DEPTH -> new DepthFirst(answers, watch, listener);
          };
      try {
        walk.walk();
      } catch (OutOfMemoryError tooLarge) {
        watch.outOfMemory();
      }
      String stop = watch.reason();
      var afterwards = new Afterwards(answers, walk, watch, settings.maxMemoryBytes());
      if (stop.isEmpty()) {
        afterwards.run();
      }
      return new WalkResult(
          stop,
          afterwards.endless(),
          walk.store().size(),
          walk.transitions(),
          Search.WHOLE,
          walk.endings().list(afterwards.counted(), afterwards.likely()));
    }
  }
}
