package dev.interleave.explore.walk;

/// What is worked out when all states are found: counts where they could not be made on the way,
/// and the ways that are worth showing. What takes too long or too much memory is left out.
final class Afterwards {

  private final Answers answers;
  private final Traversal walk;
  private final Watch watch;
  private final long memory;
  private boolean counted;
  private boolean likely;
  private boolean endless;

  /// @param most how much memory may be taken in all, in bytes
  Afterwards(Answers answers, Traversal walk, Watch watch, long most) {
    this.answers = answers;
    this.walk = walk;
    this.watch = watch;
    memory = most - walk.store().bytes();
    counted = walk.graded();
    likely = counted;
  }

  /// Works out what can be.
  void run() {
    StateStore store = walk.store();
    if (!Graph.fits(store) || store.bytesToRemember() > memory) {
      return;
    }
    try {
      store.remember(answers.hash());
      var graph = new Graph(answers, walk.store(), walk.tracer());
      if (!counted) {
        count(graph);
      }
      if (Ways.fits(graph, memory)) {
        var ways = new Ways(graph, walk.endings(), watch, answers.layout().actors());
        ways.decide();
        ways.findFewestSwitches();
      }
    } catch (OutOfMemoryError tooLarge) {
      // All states are known, so nothing is missing among the endings; only details of them are.
      likely = counted;
    }
  }

  private void count(Graph graph) {
    switch (new TopologicalCount(graph, walk.endings(), watch, memory).run()) {
      case COUNTED -> {
        counted = true;
        likely = true;
      }
      case CIRCULAR -> {
        endless = true;
        likely =
            new EndlessChances(graph, walk.store(), walk.endings(), walk.tracer(), watch)
                .run(memory);
      }
      case GIVEN_UP -> {}
    }
  }

  /// Whether the counts of the endings are right.
  boolean counted() {
    return counted;
  }

  /// Whether their chances are.
  boolean likely() {
    return likely;
  }

  /// Whether there are infinitely many ways.
  boolean endless() {
    return endless;
  }
}
