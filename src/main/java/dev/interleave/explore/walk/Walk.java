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
      String stop = watch.reason();
      boolean counted = full.graded();
      boolean likely = counted;
      boolean endless = false;
      if (stop.isEmpty() && Graph.fits(full.store())) {
        var graph = new Graph(answers, full.store(), full.tracer());
        long memory = settings.maxMemoryBytes() - full.store().bytes();
        if (!counted) {
          var count = new TopologicalCount(graph, full.endings(), watch, memory);
          var result = count.run();
          counted = result == TopologicalCount.Result.COUNTED;
          endless = result == TopologicalCount.Result.CIRCULAR;
          likely =
              counted
                  || (endless
                      && new EndlessChances(
                              graph, full.store(), full.endings(), full.tracer(), watch)
                          .run(memory));
        }
        if (Ways.fits(graph, memory)) {
          var ways = new Ways(graph, full.endings(), watch, answers.layout().actors());
          ways.decide();
          ways.findFewestSwitches();
        }
      }
      return new WalkResult(
          stop,
          endless,
          full.store().size(),
          full.transitions(),
          false,
          full.endings().list(counted, likely));
    }
  }
}
