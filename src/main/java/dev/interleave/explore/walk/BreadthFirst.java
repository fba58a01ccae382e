package dev.interleave.explore.walk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Walks all states, layer by layer: those that are one visible step away from the beginning, then
/// those that are two, and so on. A part of the layer at a time is expanded by all threads, which
/// sort what they find by shard; then each shard takes in what belongs to it, in the order in which
/// one thread alone would have found it. So what comes out does not depend on the number of
/// threads, and no two threads ever write to the same shard.
///
/// As long as [Levels] show that no state can be in two layers, states are looked for in the next
/// layer only: that is little memory, close at hand.
///
/// As long as every step leads from a layer to the next, ways are counted on the way. A step that
/// leads elsewhere ends that: then [#graded] is no longer so.
final class BreadthFirst implements Traversal {

  private static final long MOST_AT_ONCE = 1 << 18;
  private static final long WORTH_SHARING = 512;

  /// So many entries are fetched into the cache together: their look-ups would wait one after the
  /// other.
  private static final int LOOK_AHEAD = 16;

  private final Answers answers;
  private final WalkSettings settings;
  private final Watch watch;
  private final Crew crew;
  private final Telling telling;

  private StateStore store;
  private Endings endings = new Endings();
  private int[] before = {};
  private Tracer tracer;
  private List<Expansion> expansions = List.of();
  private volatile boolean graded = true;
  private boolean layered = true;
  private @Nullable Tally tally;
  private @Nullable Tally nextTally;
  private long transitions;
  private long atOnce = 1024;
  private volatile boolean stopping;

  BreadthFirst(
      Answers answers,
      WalkSettings settings,
      Watch watch,
      Crew crew,
      Consumer<WalkProgress> listener) {
    this.answers = answers;
    this.settings = settings;
    this.watch = watch;
    this.crew = crew;
    telling = new Telling(listener);
    store = new StateStore(answers.layout().words());
    tracer = new Tracer(answers, store, before);
  }

  @Override
  public void walk() {
    while (!walkOnce()) {
      answers.prepare();
    }
  }

  /// Returns whether it was not thrown back to the beginning.
  private boolean walkOnce() {
    if (!begin()) {
      return watch.isOver();
    }
    int[] starts = new int[StateStore.SHARDS];
    while (true) {
      var layer = new Layer(store, starts);
      if (layer.size() == 0) {
        return true;
      }
      if (layered) {
        store.forget();
      }
      if (tally != null) {
        nextTally = new Tally(layer.ends(), tally.sum().multiply(mostSuccessors()));
      }
      long done = 0;
      while (done < layer.size()) {
        long end = Math.min(layer.size(), done + atOnce);
        long begun = System.nanoTime();
        expand(layer, done, end);
        if (stopping) {
          return true;
        }
        if (answers.interrupted()) {
          if (prepare()) {
            return false;
          }
          continue;
        }
        searchLayersThatMayMeet();
        takeIn(layer);
        if (!notice()) {
          return stopping;
        }
        done = end;
        adapt(System.nanoTime() - begun);
        boolean more = done < layer.size() || store.size() > sum(layer.ends());
        tell(store.size() - sum(layer.starts()) - done);
        if ((more && watch.isOver(store.size(), bytes())) || watch.isFull(store)) {
          return true;
        }
      }
      starts = layer.ends();
      tally = graded ? nextTally : null;
      nextTally = null;
    }
  }

  private static long sum(int[] numbers) {
    long sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private BigInteger mostSuccessors() {
    return BigInteger.valueOf(Math.max(1, answers.layout().actors()));
  }

  private boolean begin() {
    while (true) {
      store = new StateStore(answers.layout().words());
      endings = new Endings();
      before = new int[0];
      graded = true;
      layered = answers.leveled();
      transitions = 0;
      makeReady();
      var successors = new Successors(answers, tracer);
      if (successors.begin()) {
        before = successors.hidden(0);
        makeReady();
        int first =
            store.enter(
                successors.states(), 0, successors.hash(0), StateStore.NO_STATE, answers.hash());
        tally = new Tally(new int[StateStore.SHARDS], BigInteger.ONE);
        tally.begin(StateStore.shardOfState(first), StateStore.placeOf(first));
        return true;
      }
      if (watch.isOver()) {
        return false;
      }
      answers.prepare();
    }
  }

  private void makeReady() {
    tracer = new Tracer(answers, store, before);
    List<Expansion> anew = new ArrayList<>();
    for (int i = 0; i < settings.threads(); i++) {
      anew.add(new Expansion(answers, store, tracer));
    }
    expansions = anew;
  }

  /// Makes ready for going on after answers were missing; returns whether all begins anew.
  private boolean prepare() {
    Layout old = answers.layout();
    boolean anew = answers.prepare();
    if (!anew) {
      store.repack(old, answers.layout());
      makeReady();
    }
    return anew;
  }

  private void expand(Layer layer, long from, long to) {
    long size = to - from;
    int parts = size < WORTH_SHARING ? 1 : expansions.size();
    crew.run(
        parts,
        part -> {
          long first = from + size * part / parts;
          long end = from + size * (part + 1) / parts;
          expansions
              .get(part)
              .expand(
                  layer,
                  first,
                  end,
                  tally,
                  () -> {
                    if (part == 0 && watch.isOver()) {
                      stopping = true;
                    }
                    return stopping || answers.interrupted();
                  });
        });
    for (int part = parts; part < expansions.size(); part++) {
      expansions.get(part).clear(0);
    }
  }

  /// Once it is not certain any more that what comes next was not found before, all states are
  /// looked for among all.
  private void searchLayersThatMayMeet() {
    if (layered && !answers.leveled()) {
      layered = false;
      store.remember(answers.hash());
    }
  }

  private void takeIn(Layer layer) {
    var next = new AtomicInteger();
    int[] ends = layer.ends();
    int parts = store.size() < WORTH_SHARING ? 1 : crew.size();
    crew.run(
        parts,
        _ -> {
          for (int shard = next.getAndIncrement();
              shard < StateStore.SHARDS;
              shard = next.getAndIncrement()) {
            for (Expansion expansion : expansions) {
              takeIn(shard, ends[shard], expansion);
            }
          }
        });
    for (Expansion expansion : expansions) {
      transitions += expansion.transitions();
    }
    if (!graded) {
      tally = null;
      nextTally = null;
    }
  }

  private void takeIn(int number, int layerEnd, Expansion expansion) {
    Shard shard = store.shard(number);
    Batch batch = expansion.batch(number);
    StateHash hash = answers.hash();
    int words = answers.layout().words();
    long[] entries = batch.entries();
    int stride = words + 1;
    int counted = expansion.stride();
    Tally to = graded ? nextTally : null;
    int ahead = 0;
    for (int at = 0; at < batch.end(); at += stride) {
      if (at == ahead && !layered) {
        ahead = Math.min(batch.end(), at + LOOK_AHEAD * stride);
        shard.fetch(entries, at, ahead, stride);
      }
      long last = entries[at + words];
      int row = Batch.row(last);
      int place = shard.enter(entries, at, Batch.hash(last), expansion.parent(row), hash);
      if (place < layerEnd) {
        graded = false;
      } else if (to != null) {
        to.add(number, place, expansion.counted(), row * counted, counted);
      }
    }
  }

  /// Takes note of the last states that were found; returns whether that could be done.
  private boolean notice() {
    for (Expansion expansion : expansions) {
      for (int state : expansion.last()) {
        if (watch.isOver()) {
          stopping = true;
          return false;
        }
        Trail trail = tracer.trail(state);
        if (trail == null) {
          return false;
        }
        int number = endings.add(state, answers.outcome(trail.actors()), trail);
        if (tally != null) {
          Endings.Found found = endings.found(number);
          int shard = StateStore.shardOfState(state);
          int place = StateStore.placeOf(state);
          found.paths = found.paths.add(tally.count(shard, place));
          found.chance += tally.chance(shard, place);
        }
      }
    }
    return true;
  }

  /// Takes so many states at once that somebody who waits is told often enough.
  private void adapt(long nanos) {
    if (nanos < Telling.EVERY_NANOS / 4) {
      atOnce = Math.min(MOST_AT_ONCE, 2 * atOnce);
    } else if (nanos > Telling.EVERY_NANOS) {
      atOnce = Math.max(256, atOnce / 2);
    }
  }

  private void tell(long frontier) {
    telling.tell(
        () ->
            new WalkProgress(
                Search.WHOLE,
                store.size(),
                transitions,
                frontier,
                watch.elapsed(),
                endings.list(graded, graded)));
  }

  private long bytes() {
    long sum = store.bytes();
    for (Expansion expansion : expansions) {
      sum += expansion.bytes();
    }
    sum += tally == null ? 0 : tally.bytes();
    return sum + (nextTally == null ? 0 : nextTally.bytes());
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

  /// Whether every step led from a layer to the next.
  @Override
  public boolean graded() {
    return graded;
  }

  @Override
  public long transitions() {
    return transitions;
  }
}
