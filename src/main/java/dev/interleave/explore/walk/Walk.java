package dev.interleave.explore.walk;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Walks every reachable state of a space.
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
    var watch = new Watch(settings, cancelled);
    try (var crew = new Crew(settings.threads())) {
      var answers = new Answers(space);
      var full = new BreadthFirst(answers, settings, watch, crew, listener);
      full.walk();
      return new WalkResult(
          watch.reason(),
          false,
          full.store().size(),
          full.transitions(),
          false,
          full.endings().list(full.graded(), full.graded()));
    }
  }
}
