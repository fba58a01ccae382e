package dev.interleave.explore.walk;

/// All states of a finished walk and the visible steps between them, which are worked out again
/// whenever they are asked for. States are numbered from 0 without gaps.
final class Graph {

  private final StateStore store;
  private final Successors successors;
  private final int words;
  private final int[] before = new int[StateStore.SHARDS + 1];
  private int[] targets = new int[8];

  Graph(Answers answers, StateStore store, Paths paths) {
    this.store = store;
    successors = new Successors(answers, paths);
    words = answers.layout().words();
    for (int shard = 0; shard < StateStore.SHARDS; shard++) {
      before[shard + 1] = before[shard] + store.shard(shard).size();
    }
  }

  /// Whether a store has few enough states to number them so.
  static boolean fits(StateStore store) {
    return store.size() < Integer.MAX_VALUE / 2;
  }

  int size() {
    return before[StateStore.SHARDS];
  }

  /// The number that a state of the store has here.
  int indexOf(int state) {
    return before[StateStore.shardOfState(state)] + StateStore.placeOf(state);
  }

  /// The state of the store that has a number here.
  int stateOf(int index) {
    int low = 0;
    int high = StateStore.SHARDS - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] > index) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return StateStore.number(low, index - before[low]);
  }

  /// The state at the beginning.
  int first() {
    if (!successors.begin()) {
      throw new IllegalStateException("The beginning is known no more");
    }
    return indexOf(store.find(successors.states(), 0, successors.hash(0)));
  }

  /// Who takes the hidden steps at the beginning.
  int[] hiddenFirst() {
    first();
    return successors.hidden(0);
  }

  /// Works out the steps from a state; returns how many there are.
  int expand(int index) {
    int state = stateOf(index);
    if (!successors.expand(store.chunk(state), store.offset(state), state)) {
      throw new IllegalStateException("The steps of a state are known no more");
    }
    int count = successors.count();
    targets = targets.length < count ? new int[2 * count] : targets;
    for (int step = 0; step < count; step++) {
      targets[step] = indexOf(store.find(successors.states(), step * words, successors.hash(step)));
    }
    return count;
  }

  /// Where a step leads that was worked out last.
  int target(int step) {
    return targets[step];
  }

  int actor(int step) {
    return successors.actor(step);
  }

  /// Adds a step that was worked out last to a trail.
  void write(int step, Trail trail) {
    trail.addVisible(successors.actor(step));
    trail.addHidden(successors.hidden(step));
  }
}
