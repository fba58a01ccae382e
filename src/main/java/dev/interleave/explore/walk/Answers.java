package dev.interleave.explore.walk;

import dev.interleave.trace.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every answer of a [Space], remembered and laid out. The space is asked by one thread at a time.
///
/// Two things can happen while it is asked that make it impossible to go on as before: the values
/// outgrow the layout, or answers turn out to be void. Then nobody gets an answer any more, until
/// the walk has called [#prepare] in between.
final class Answers {

  private final Space space;
  private final int[] beginning;
  private final Set<Step> forced = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Stand[][] stands = {};

  private final Levels levels = new Levels();

  private int[] spread;
  private Layout layout;
  private StateHash hash;
  private int upheavals;
  private volatile boolean outgrown;
  private volatile boolean voided;

  /// Nothing but the beginning.
  Answers(Space space) {
    this.space = space;
    beginning = space.initial();
    spread = new int[Math.max(space.slots(), beginning.length)];
    layout = layOut();
    hash = new StateHash(layout);
  }

  private Layout layOut() {
    int actors = space.actors();
    int[] actorSlots = new int[actors];
    for (int actor = 0; actor < actors; actor++) {
      actorSlots[actor] = space.slotOf(actor);
      spread = sized(spread, actorSlots[actor] + 1);
    }
    spread = sized(spread, space.slots());
    int known = stands.length;
    if (known < actors) {
      stands = Arrays.copyOf(stands, actors);
      Arrays.setAll(stands, actor -> actor < known ? stands[actor] : new Stand[8]);
    }
    return new Layout(beginning, spread, actorSlots);
  }

  private static int[] sized(int[] numbers, int size) {
    return numbers.length < size ? Arrays.copyOf(numbers, size) : numbers;
  }

  Layout layout() {
    return layout;
  }

  StateHash hash() {
    return hash;
  }

  /// Whether all answers so far lead from each layer of states to the next, so that no state is in
  /// two layers.
  boolean leveled() {
    return levels.exist();
  }

  /// Whether nobody gets an answer any more until [#prepare].
  boolean interrupted() {
    return outgrown || voided;
  }

  /// Makes everything ready for going on. Returns whether the walk has to begin anew.
  synchronized boolean prepare() {
    boolean anew = voided;
    upheavals = space.upheavals();
    layout = layOut();
    hash = new StateHash(layout);
    for (@Nullable Stand[] ofActor : stands) {
      for (int field = 0; field < ofActor.length; field++) {
        Stand stand = ofActor[field];
        if (stand != null) {
          Intent intent = intentOf(stand.actor, field);
          ofActor[field] =
              intent == stand.intent
                  ? stand.laidOut(layout, forced::contains)
                  : new Stand(layout, stand.actor, field, intent);
        }
      }
    }
    outgrown = false;
    voided = false;
    return anew;
  }

  /// What an actor does at a packed value of its own slot.
  Stand stand(int actor, int field) {
    @Nullable Stand[] ofActor = stands[actor];
    Stand stand = field < ofActor.length ? ofActor[field] : null;
    return stand != null ? stand : askIntent(actor, field);
  }

  private synchronized Stand askIntent(int actor, int field) {
    @Nullable Stand[] ofActor = stands[actor];
    if (field >= ofActor.length) {
      ofActor = Arrays.copyOf(ofActor, Math.max(field + 1, 2 * ofActor.length));
      stands[actor] = ofActor;
    }
    Stand stand = ofActor[field];
    if (stand == null) {
      stand = new Stand(layout, actor, field, intentOf(actor, field));
      ofActor[field] = stand;
    }
    return stand;
  }

  private Intent intentOf(int actor, int field) {
    return space.intent(actor, layout.packed(layout.slotOf(actor), field));
  }

  /// Asks what an actor does in a state; `null` if there is no answer because the walk has to
  /// [#prepare] first.
  ///
  /// @param stale where the actor stands, perhaps replaced by now
  /// @param state the state, packed
  /// @param paths knows a way to the state from which it was reached
  /// @param from number of that state
  /// @param tail the steps from there to this state
  synchronized @Nullable Move ask(Stand stale, long[] state, Paths paths, int from, int[] tail) {
    if (interrupted()) {
      return null;
    }
    Stand stand = stand(stale.actor, stale.field);
    Move already = stand.find(state, 0);
    if (already != null) {
      return already;
    }
    int[] values = new int[layout.slots()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = layout.value(state, slot);
    }
    Step step;
    try {
      step = space.step(stand.actor, values, () -> path(paths, from, tail));
    } catch (LostPathException lost) {
      voided = true;
      return null;
    }
    voided |= space.upheavals() > upheavals;
    Stand current = withNewIntent(stand);
    if (!remember(step)) {
      outgrown = true;
      return null;
    }
    levels.learn(layout, current.actor, current.intent, state, step);
    if (current.learn(layout, state, step, forced::contains)) {
      voided = true;
      return null;
    }
    return voided ? null : current.find(state, 0);
  }

  private static int[] path(Paths paths, int from, int[] tail) {
    int[] way = paths.to(from);
    if (way == null) {
      throw new LostPathException();
    }
    int[] path = Arrays.copyOf(way, way.length + tail.length);
    System.arraycopy(tail, 0, path, way.length, tail.length);
    return path;
  }

  /// How a run ended.
  synchronized Outcome outcome(int[] path) {
    return space.outcome(path);
  }

  /// The way to a state cannot be told any more, because answers that led there are void.
  private static final class LostPathException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// The stand, or another one if the space says by now that the actor's step depends on more.
  /// Earlier answers are void then, and so is whatever was found with them.
  private Stand withNewIntent(Stand stand) {
    Intent intent = intentOf(stand.actor, stand.field);
    if (intent == stand.intent) {
      return stand;
    }
    voided |= !stand.isFresh();
    var anew = new Stand(layout, stand.actor, stand.field, intent);
    stands[stand.actor][stand.field] = anew;
    return anew;
  }

  /// Notes the values that a step writes; returns whether they have room in the layout.
  private boolean remember(Step step) {
    int[] slots = step.slots();
    int[] values = step.values();
    boolean room = space.actors() == layout.actors();
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      spread = sized(spread, slot + 1);
      spread[slot] |= slot < beginning.length ? values[i] ^ beginning[slot] : values[i];
      room &= layout.holds(slot, spread[slot]);
    }
    return room;
  }

  /// Lets a hidden step count as a choice from here on: hidden steps never end with it. The walk
  /// begins anew.
  synchronized void force(Step step) {
    forced.add(step);
    levels.giveUp();
    voided = true;
  }
}
