package dev.interleave.explore.walk;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Looks for all endings without walking all states: at each state only the steps of a persistent
/// set of actors are taken (Godefroid, *Partial-Order Methods for the Verification of Concurrent
/// Systems*, LNCS 1032, 1996). A set of actors is taken to be persistent if nothing that an actor
/// outside of it may do from where it stands on, as far as [Futures] knows, conflicts with the next
/// step of one inside, possible or not, or sets one inside going that does nothing yet.
///
/// Of the steps of such a set, those are left out that are asleep: they were taken from a state
/// before, and nothing that was done since depends on them, so that the other order was searched
/// already (Godefroid, chapter 5). A state that is reached again with fewer asleep than before is
/// visited again, for those that slept every time so far.
///
/// What is known of the futures is only what was seen. So the search is done again with what it has
/// found out, until it finds out nothing new. Why no ending is missing then: suppose there are no
/// circles, and look at the first state, in the order in which the search leaves states, whose set
/// is not persistent. Then outsiders have a sequence of steps from there, all but the last of them
/// independent of the set, the last in conflict with it. The same sequence without its last step is
/// possible after a step of the set. All states that were left before have persistent sets, so the
/// search has taken these steps in some order that differs only in independent steps: after the
/// step of the set or, if that was asleep, earlier. So it has seen the actor of the last step come
/// to it, and the conflict was known.
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
  private SleepSets sleeping = new SleepSets();
  private Endings endings = new Endings();
  private Tracer tracer;
  private Successors search;
  private long transitions;

  /// @param most after how many states it is given up
  ReducedWalk(Answers answers, Watch watch, long most) {
    this.answers = answers;
    this.watch = watch;
    this.most = most;
    store = new StateStore(answers.layout().words());
    tracer = new Tracer(answers, store, new int[0]);
    search = new Successors(answers, tracer);
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
    sleeping = new SleepSets();
    endings = new Endings();
    transitions = 0;
    tracer = new Tracer(answers, store, new int[0]);
    var begin = new Successors(answers, tracer);
    if (!begin.begin()) {
      return false;
    }
    tracer = new Tracer(answers, store, begin.hidden(0));
    search = new Successors(answers, tracer);
    search.tell(futures);
    if (!search.begin()) {
      return false;
    }
    Deque<Visit> open = new ArrayDeque<>();
    int first =
        store.enter(search.states(), 0, search.hash(0), StateStore.NO_STATE, answers.hash());
    if (!visit(first, 0, 0, open)) {
      return false;
    }
    while (!open.isEmpty()) {
      Visit visit = open.getLast();
      if (watch.isOver() || store.size() > most) {
        return false;
      }
      if (!visit.hasNext()) {
        open.removeLast();
      } else if (!take(visit, open)) {
        return false;
      }
    }
    return true;
  }

  /// Takes the next step of a visit, and visits the state that it leads to.
  private boolean take(Visit visit, Deque<Visit> open) {
    transitions++;
    long before = store.size();
    int next = store.enter(visit.target(), 0, visit.hash(), visit.state(), answers.hash());
    long asleep = visit.take();
    if (store.size() > before) {
      return visit(next, asleep, 0, open);
    }
    long woken = sleeping.wake(next, asleep);
    return woken == 0 || visit(next, sleeping.of(next), woken, open);
  }

  /// Begins to visit a state.
  ///
  /// @param asleep the actors whose steps need not be taken
  /// @param woken the actors whose steps were not taken when it was visited before, but have to be
  ///   now; 0 if it was not visited before
  private boolean visit(int state, long asleep, long woken, Deque<Visit> open) {
    if (!search.expand(store.chunk(state), store.offset(state), state)) {
      return false;
    }
    if (woken == 0) {
      sleeping.put(state, asleep);
    }
    if (search.count() == 0) {
      Trail trail = tracer.trail(state);
      if (trail == null) {
        return false;
      }
      endings.add(state, answers.outcome(trail.actors()), trail);
      return true;
    }
    boolean[] chosen =
        woken == 0 ? choose(search) : SleepSets.actors(woken, answers.layout().actors());
    var visit = new Visit(state, asleep);
    int words = answers.layout().words();
    for (int i = 0; i < search.count(); i++) {
      int actor = search.actor(i);
      if (chosen[actor] && !SleepSets.has(asleep, actor)) {
        long[] target = Arrays.copyOfRange(search.states(), i * words, (i + 1) * words);
        visit.add(actor, target, search.hash(i), undisturbed(actor, target));
      }
    }
    open.addLast(visit);
    return true;
  }

  /// The actors whose next steps are independent of that of another, and who stand after it where
  /// they stood before.
  private long undisturbed(int actor, long[] target) {
    Layout layout = answers.layout();
    Futures.Touched step = futures.next(actor, search.stand(actor).field);
    long undisturbed = 0;
    for (int i = 0; i < search.count(); i++) {
      int other = search.actor(i);
      int field = search.stand(other).field;
      if (other != actor
          && layout.field(target, 0, layout.slotOf(other)) == field
          && !step.conflicts(futures.next(other, field))) {
        undisturbed |= SleepSets.bit(other);
      }
    }
    return undisturbed;
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
