package dev.interleave.explore.walk;

import java.util.Arrays;
import java.util.function.Consumer;

/// Walks all states on one thread, always on from the one that was found last. A stack holds the
/// successors of the states on the way to it that are still to be looked at, as they are packed; a
/// state is entered when its turn comes, so that this is depth-first order proper.
///
/// The way on which a state is found first is not a shortest one. So when all states are known,
/// each is linked anew to a state before it on a shortest way, layer by layer.
final class DepthFirst implements Traversal {

  private static final int CHECK_EVERY = 64;

  private final Answers answers;
  private final Watch watch;
  private final Telling telling;

  private StateStore store;
  private Endings endings = new Endings();
  private int[] before = {};
  private Tracer tracer;
  private Successors successors;
  private int words;
  private long[] waiting = {};
  private int[] parents = {};
  private int height;
  private long transitions;

  DepthFirst(Answers answers, Watch watch, Consumer<WalkProgress> listener) {
    this.answers = answers;
    this.watch = watch;
    telling = new Telling(listener);
    words = answers.layout().words();
    store = new StateStore(words);
    tracer = new Tracer(answers, store, before);
    successors = new Successors(answers, tracer);
  }

  @Override
  public void walk() {
    while (!walkOnce()) {
      answers.prepare();
    }
    if (watch.reason().isEmpty()) {
      linkShortest();
    }
  }

  /// Returns whether it was not thrown back to the beginning.
  private boolean walkOnce() {
    if (!begin()) {
      return watch.isOver();
    }
    for (long turn = 0; height > 0; turn++) {
      if (turn % CHECK_EVERY == 0) {
        if (watch.isOver(store.size(), bytes()) || watch.isFull(store)) {
          return true;
        }
        tell();
      }
      height--;
      if (!enterTop()) {
        return watch.isOver();
      }
    }
    return true;
  }

  /// Enters the state that was on top of the stack and goes on from it, if it was not found before;
  /// returns whether the walk can go on.
  private boolean enterTop() {
    StateHash hashes = answers.hash();
    int at = height * words;
    long hash = hashes.of(waiting, at, words);
    int known = store.shard(StateStore.shardOf(hash)).size();
    int state = store.enter(waiting, at, hash, parents[height], hashes);
    if (StateStore.placeOf(state) < known) {
      return true;
    }
    return expand(state);
  }

  private boolean begin() {
    words = answers.layout().words();
    store = new StateStore(words);
    endings = new Endings();
    before = new int[0];
    height = 0;
    transitions = 0;
    makeReady();
    if (!successors.begin()) {
      return false;
    }
    before = successors.hidden(0);
    push(successors.states(), 0, StateStore.NO_STATE);
    makeReady();
    return true;
  }

  private void makeReady() {
    tracer = new Tracer(answers, store, before);
    successors = new Successors(answers, tracer);
  }

  /// Makes ready for going on after answers were missing; returns whether all begins anew.
  private boolean prepare() {
    Layout old = answers.layout();
    if (answers.prepare()) {
      return true;
    }
    var repacking = new Repacking(old, answers.layout());
    long[] repacked = new long[Math.max(1, parents.length) * repacking.words()];
    for (int entry = 0; entry < height; entry++) {
      repacking.apply(waiting, entry * words, repacked, entry * repacking.words());
    }
    waiting = repacked;
    words = repacking.words();
    store.repack(old, answers.layout());
    makeReady();
    return false;
  }

  /// Puts the successors of a state on the stack, the first of them on top; returns whether the
  /// walk can go on.
  private boolean expand(int state) {
    while (!successors.expand(store.chunk(state), store.offset(state), state)) {
      if (!answers.interrupted() || prepare()) {
        return false;
      }
    }
    transitions += successors.count();
    for (int i = successors.count() - 1; i >= 0; i--) {
      push(successors.states(), i * words, state);
    }
    return successors.count() > 0 || notice(state);
  }

  private void push(long[] from, int at, int parent) {
    if ((height + 1) * words > waiting.length || height == parents.length) {
      parents = Arrays.copyOf(parents, Math.max(16, 2 * height));
      waiting = Arrays.copyOf(waiting, parents.length * words);
    }
    System.arraycopy(from, at, waiting, height * words, words);
    parents[height++] = parent;
  }

  private boolean notice(int state) {
    Trail trail = tracer.trail(state);
    if (trail == null || watch.isOver()) {
      return false;
    }
    endings.add(state, answers.outcome(trail.actors()), trail);
    return true;
  }

  /// Links every state to the one before it on a shortest way, and has the endings told in the
  /// order in which they are reached so.
  private void linkShortest() {
    int root = root();
    store.unlink();
    store.link(root, StateStore.NO_STATE);
    var layer = new Numbers();
    layer.add(root);
    while (layer.size() > 0) {
      var next = new Numbers();
      for (int i = 0; i < layer.size(); i++) {
        if (i % CHECK_EVERY == 0 && watch.isOver(0, store.bytes() + layer.bytes() + next.bytes())) {
          return;
        }
        linkFrom(layer.get(i), next);
      }
      layer = next;
      tell();
    }
    endings = endings.nearestFirst(store, tracer);
  }

  private int root() {
    if (!successors.begin()) {
      throw new IllegalStateException("The beginning is known no more");
    }
    return store.find(successors.states(), 0, successors.hash(0));
  }

  private void linkFrom(int state, Numbers next) {
    if (!successors.expand(store.chunk(state), store.offset(state), state)) {
      throw new IllegalStateException("The steps of a state are known no more");
    }
    for (int step = 0; step < successors.count(); step++) {
      int target = store.find(successors.states(), step * words, successors.hash(step));
      if (store.link(target, state)) {
        next.add(target);
      }
    }
  }

  private void tell() {
    telling.tell(
        () ->
            new WalkProgress(
                Search.WHOLE,
                store.size(),
                transitions,
                height,
                watch.elapsed(),
                endings.list(false, false)));
  }

  private long bytes() {
    return store.bytes() + waiting.length * (long) Long.BYTES + parents.length * 4L;
  }

  @Override
  public StateStore store() {
    return store;
  }

  @Override
  public Tracer tracer() {
    return tracer;
  }

  @Override
  public Endings endings() {
    return endings;
  }

  @Override
  public boolean graded() {
    return false;
  }

  @Override
  public long transitions() {
    return transitions;
  }
}
