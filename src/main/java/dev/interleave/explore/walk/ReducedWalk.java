package dev.interleave.explore.walk;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Looks for all endings without walking all states: at each state only the steps of a persistent
/// set of actors are taken (Godefroid, *Partial-Order Methods for the Verification of Concurrent
/// Systems*, LNCS 1032, 1996). A set of actors is taken to be persistent if nothing that an actor
/// outside of it may do from where it stands on, as far as [Futures] knows, conflicts with the next
/// step of one inside, possible or not.
///
/// What is known of the futures is only what was seen. So the search is done again with what it has
/// found out, until it finds out nothing new. Why no ending is missing then: suppose there are no
/// circles, and look at the last state, in the order in which the search leaves states, whose set
/// is not persistent. Then outsiders have a sequence of steps from there, all but the last of them
/// independent of the set, the last in conflict with it. The same sequence without its last step is
/// possible after a step of the set, which the search has taken; and from there on all sets are
/// persistent, so the search has taken these steps in some order that differs only in independent
/// steps. So it has seen the actor of the last step stand before it, and the conflict was known.
///
/// With circles that argument fails, and endings could be put off for ever: then there is no
/// answer.
final class ReducedWalk {

  private static final int MOST_ROUNDS = 50;

  private final Answers answers;
  private final Watch watch;
  private final long most;
  private Futures futures = new Futures();
  private StateStore store;
  private Endings endings = new Endings();
  private Tracer tracer;
  private long transitions;

  /// @param most after how many states it is given up
  ReducedWalk(Answers answers, Watch watch, long most) {
    this.answers = answers;
    this.watch = watch;
    this.most = most;
    store = new StateStore(answers.layout().words());
    tracer = new Tracer(answers, store, new int[0]);
  }

  /// Searches; returns whether all endings were found.
  boolean run() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      futures.work();
      boolean through = search();
      if (answers.interrupted()) {
        if (answers.prepare()) {
          futures = new Futures();
        }
        round = 0;
      } else if (!through || futures.circular()) {
        return false;
      } else if (!futures.grown()) {
        return true;
      }
      if (watch.isOver()) {
        return false;
      }
    }
    return false;
  }

  private boolean search() {
    store = new StateStore(answers.layout().words());
    endings = new Endings();
    transitions = 0;
    tracer = new Tracer(answers, store, new int[0]);
    var begin = new Successors(answers, tracer);
    if (!begin.begin()) {
      return false;
    }
    tracer = new Tracer(answers, store, begin.hidden(0));
    var search = new Successors(answers, tracer);
    search.tell(futures);
    if (!search.begin()) {
      return false;
    }
    Deque<Integer> open = new ArrayDeque<>();
    open.push(store.enter(search.states(), 0, search.hash(0), StateStore.NO_STATE, answers.hash()));
    long found = 1;
    while (!open.isEmpty()) {
      int state = open.pop();
      if (watch.isOver() || found > most) {
        return false;
      }
      if (!search.expand(store.chunk(state), store.offset(state), state)) {
        return false;
      }
      if (search.count() == 0) {
        Trail trail = tracer.trail(state);
        if (trail == null) {
          return false;
        }
        endings.add(state, answers.outcome(trail.actors()), trail);
        continue;
      }
      boolean[] chosen = choose(search);
      for (int i = 0; i < search.count(); i++) {
        if (chosen[search.actor(i)]) {
          transitions++;
          int size = store.shard(StateStore.shardOf(search.hash(i))).size();
          int words = answers.layout().words();
          int next = store.enter(search.states(), i * words, search.hash(i), state, answers.hash());
          if (StateStore.placeOf(next) == size) {
            open.push(next);
            found++;
          }
        }
      }
    }
    return true;
  }

  /// The smallest persistent set that can be grown from one actor with a possible step.
  private boolean[] choose(Successors search) {
    int actors = answers.layout().actors();
    boolean[] best = {};
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < search.count(); i++) {
      boolean[] chosen = grow(search, search.actor(i), actors);
      int possible = 0;
      for (int j = 0; j < search.count(); j++) {
        possible += chosen[search.actor(j)] ? 1 : 0;
      }
      if (possible < fewest) {
        fewest = possible;
        best = chosen;
      }
    }
    return best;
  }

  private boolean[] grow(Successors search, int first, int actors) {
    boolean[] chosen = new boolean[actors];
    chosen[first] = true;
    int[] members = new int[actors];
    members[0] = first;
    int count = 1;
    for (int i = 0; i < count; i++) {
      int member = members[i];
      if (!search.stand(member).acts) {
        continue;
      }
      Futures.Touched next = futures.next(member, search.stand(member).field);
      for (int other = 0; other < actors; other++) {
        if (!chosen[other] && next.conflicts(futures.future(other, search.stand(other).field))) {
          chosen[other] = true;
          members[count++] = other;
        }
      }
    }
    return Arrays.copyOf(chosen, actors);
  }

  long states() {
    return store.size();
  }

  long transitions() {
    return transitions;
  }

  Endings endings() {
    return endings;
  }
}
