package dev.interleave.explore.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The states to which one visible step leads, each followed by the hidden steps that are possible
/// then: these are taken at once, lowest actor first, until there is none. Not thread-safe: each
/// thread has one of its own, made anew after [Answers#prepare].
final class Successors {

  /// After so many hidden steps in a row it is watched whether they go round in a circle.
  private static final int PATIENCE = 200;

  /// After so many hidden steps in a row the last one counts as a choice.
  private static final int MOST_HIDDEN = 20_000;

  private static final int[] NONE = {};

  private final Answers answers;
  private final StateHash hash;
  private final Paths paths;
  private final int words;
  private final int actors;
  private final int[] ownWord;
  private final int[] ownShift;
  private final int[] ownMask;
  private final long ownBits;
  private final @Nullable Stand[] stands;
  private final long[] watches;
  private final @Nullable Move[] moves;

  private int base;
  private int count;
  private final int[] actor;
  private final long[] states;
  private final long[] hashes;
  private final int[][] hidden;

  private @Nullable Futures futures;
  private int[] tail = new int[8];
  private int tailLength;

  /// Successors as the answers are laid out now.
  ///
  /// @param paths knows ways to the states that will be expanded
  Successors(Answers answers, Paths paths) {
    this.answers = answers;
    this.paths = paths;
    Layout layout = answers.layout();
    hash = answers.hash();
    words = layout.words();
    actors = layout.actors();
    ownWord = new int[actors];
    ownShift = new int[actors];
    ownMask = new int[actors];
    long bits = 0;
    for (int who = 0; who < actors; who++) {
      int slot = layout.slotOf(who);
      ownWord[who] = layout.word(slot);
      ownShift[who] = layout.shift(slot);
      ownMask[who] = (1 << layout.bits(slot)) - 1;
      bits |= Move.slotBit(slot);
    }
    ownBits = bits;
    stands = new Stand[actors];
    watches = new long[actors];
    moves = new Move[actors];
    actor = new int[actors];
    states = new long[actors * words];
    hashes = new long[actors];
    hidden = new int[actors][];
    Arrays.fill(hidden, NONE);
  }

  /// Lets every step that is found be told from here on, hidden ones too.
  void tell(Futures listener) {
    futures = listener;
  }

  private void tell(Stand stand, Move move, long[] before, int at, long[] after, int to) {
    Futures listener = futures;
    if (listener == null) {
      return;
    }
    Layout layout = answers.layout();
    listener.meet(stand, layout.slotOf(stand.actor));
    if (move.standsThen == stand.field) {
      listener.staysPut();
    }
    for (int slot : move.step.slots()) {
      listener.writes(stand.actor, stand.field, slot);
    }
    for (int who = 0; who < actors; who++) {
      int from = layout.field(before, at, layout.slotOf(who));
      int then = layout.field(after, to, layout.slotOf(who));
      if (from != then) {
        listener.leads(who, from, then);
        listener.meet(answers.stand(who, then), layout.slotOf(who));
      }
    }
  }

  /// How many visible steps were possible in the state expanded last.
  int count() {
    return count;
  }

  /// Who takes the visible step.
  int actor(int successor) {
    return actor[successor];
  }

  /// Who takes the hidden steps after it.
  int[] hidden(int successor) {
    return hidden[successor];
  }

  long hash(int successor) {
    return hashes[successor];
  }

  /// All states, one after the other.
  long[] states() {
    return states;
  }

  /// What an actor was about to do in the state expanded last.
  Stand stand(int who) {
    Stand stand = stands[who];
    if (stand == null) {
      throw new IllegalStateException("Nothing was expanded yet");
    }
    return stand;
  }

  /// The step of an actor in the state expanded last; `null` if it has nothing to do.
  @Nullable Move move(int who) {
    return moves[who];
  }

  /// Takes the hidden steps that are possible at the beginning; returns whether that could be told.
  /// The only state then is the one after them.
  boolean begin() {
    base = -1;
    count = 1;
    tailLength = 0;
    Arrays.fill(states, 0, words, 0);
    hashes[0] = 0;
    return close(0, 0);
  }

  /// Finds the successors of a state; returns whether that could be told.
  ///
  /// @param from where the state is
  /// @param number its number, for [Paths]
  boolean expand(long[] from, int at, int number) {
    base = number;
    count = 0;
    long watched = 0;
    for (int who = 0; who < actors; who++) {
      int field = (int) (from[at + ownWord[who]] >>> ownShift[who]) & ownMask[who];
      Stand stand = answers.stand(who, field);
      stands[who] = stand;
      long watching = stand.watches();
      watches[who] = watching;
      watched |= watching;
    }
    long hashHere = hash.of(from, at, words);
    for (int who = 0; who < actors; who++) {
      Stand stand = stand(who);
      moves[who] = null;
      if (futures != null) {
        futures.meet(stand, answers.layout().slotOf(who));
      }
      if (!stand.acts) {
        continue;
      }
      Move move = stand.find(from, at);
      if (move == null) {
        tailLength = 0;
        move = ask(stand, from, at);
        if (move == null) {
          return false;
        }
      }
      moves[who] = move;
      if (move.possible && !follow(who, move, from, at, hashHere, watched)) {
        return false;
      }
    }
    return true;
  }

  private boolean follow(int who, Move move, long[] from, int at, long hashHere, long watched) {
    int successor = count++;
    int to = successor * words;
    for (int word = 0; word < words; word++) {
      states[to + word] = from[at + word];
    }
    actor[successor] = who;
    hidden[successor] = NONE;
    hashes[successor] = hashHere ^ move.apply(states, to, hash);
    tell(stand(who), move, from, at, states, to);
    Stand next = move.next;
    if (next == null) {
      next = answers.stand(who, move.standsThen);
      move.next = next;
    }
    boolean touchesOthers = (move.writesBesides & ownBits) != 0;
    if (!next.mayHide() && !touchesOthers && (move.writes & watched) == 0) {
      return true;
    }
    tailLength = 0;
    push(who);
    if (touchesOthers) {
      return close(successor, 1);
    }
    int check = next.mayHide() ? hides(next, to) : 0;
    for (int other = 0; check == 0 && other < actors; other++) {
      if (other != who && (watches[other] & move.writes) != 0) {
        check = hides(stand(other), to);
      }
    }
    return check >= 0 && (check == 0 || close(successor, 1));
  }

  /// 1 if a hidden step is possible, 0 if not, -1 if that cannot be told.
  private int hides(Stand stand, int at) {
    Move move = stand.find(states, at);
    if (move == null) {
      move = ask(stand, states, at);
    }
    return move == null ? -1 : move.possible && !move.visible ? 1 : 0;
  }

  private @Nullable Move ask(Stand stand, long[] from, int at) {
    long[] state = Arrays.copyOfRange(from, at, at + words);
    return answers.ask(stand, state, paths, base, Arrays.copyOf(tail, tailLength));
  }

  /// Takes the hidden steps that are possible in a successor.
  ///
  /// @param visible how many visible steps come first in the tail
  private boolean close(int successor, int visible) {
    int at = successor * words;
    long[] mark = NO_MARK;
    int who = 0;
    while (who < actors) {
      int field = (int) (states[at + ownWord[who]] >>> ownShift[who]) & ownMask[who];
      Stand stand = answers.stand(who, field);
      int check = stand.mayHide() ? hides(stand, at) : 0;
      if (check < 0) {
        return false;
      }
      if (check == 0) {
        who++;
        continue;
      }
      // Asking may have found that the step depends on more, so that it stands anew.
      Move move = answers.stand(who, field).find(states, at);
      if (move == null) {
        return false;
      }
      long[] before = futures == null ? NO_MARK : Arrays.copyOfRange(states, at, at + words);
      hashes[successor] ^= move.apply(states, at, hash);
      tell(stand, move, before, 0, states, at);
      push(who);
      who = 0;
      int taken = tailLength - visible;
      if (taken >= PATIENCE) {
        if (taken == MOST_HIDDEN || isAt(mark, at)) {
          answers.force(move.step);
          return false;
        }
        if (Integer.bitCount(taken) == 1 || mark.length == 0) {
          mark = Arrays.copyOfRange(states, at, at + words);
        }
      }
    }
    hidden[successor] = Arrays.copyOfRange(tail, visible, tailLength);
    return true;
  }

  private static final long[] NO_MARK = {};

  private boolean isAt(long[] mark, int at) {
    return mark.length == words && Arrays.equals(mark, 0, words, states, at, at + words);
  }

  private void push(int who) {
    if (tailLength == tail.length) {
      tail = Arrays.copyOf(tail, 2 * tailLength);
    }
    tail[tailLength++] = who;
  }
}
