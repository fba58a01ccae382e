package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Walks every reachable state of a space. Where that does not end within the limits, and reduction
/// is on, it looks at least for all endings with a reduced search.
public final class Walk {

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
    WalkSettings full = settings.reduction() ? settings.withShareOfTime(3, 4) : settings;
    var answers = new Answers(space);
    WalkResult walked = walk(answers, full, listener, cancelled);
    if (walked.complete() || !settings.reduction() || cancelled.getAsBoolean()) {
      return walked;
    }
    var watch = new Watch(settings.withShareOfTime(1, 4), cancelled);
    var reduced = new ReducedWalk(answers, watch, settings.maxStates());
    return searched(reduced) ? merged(walked, reduced) : walked;
  }

  /// Walks up to symmetry, if that is wanted and there turns out to be any; otherwise everything.
  private WalkResult walk(
      Answers answers,
      WalkSettings full,
      Consumer<WalkProgress> listener,
      BooleanSupplier cancelled) {
    Symmetry symmetry = settings.symmetry() ? space.symmetry().orElse(null) : null;
    if (symmetry != null) {
      var watch = new Watch(full, cancelled);
      WalkResult walked = new SymmetricWalk(answers, symmetry, watch, listener).run();
      if (!symmetry.isBroken()) {
        return walked;
      }
    }
    return walkAll(answers, full, listener, cancelled);
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

  private static WalkResult walkAll(
      Answers answers,
      WalkSettings settings,
      Consumer<WalkProgress> listener,
      BooleanSupplier cancelled) {
    var watch = new Watch(settings, cancelled);
    try (var crew = new Crew(settings.threads())) {
      var walk = new BreadthFirst(answers, settings, watch, crew, listener);
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
