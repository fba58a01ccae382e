package dev.interleave.explore.space;

import dev.interleave.explore.walk.Symmetry;
import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.Stepper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which states of a program are alike: those in which threads of one process have changed places,
/// everywhere that a thread is mentioned. Threads need not have been made alike for that: all that
/// they are is in the state, but for their names and numbers. Where the program goes by these there
/// is no symmetry.
///
/// An actor that waits for one thread after the other to end, with nothing in between that others
/// could see, waits for a set of threads. Which of them comes first does not matter then, nor does
/// the order of the list that it has them from.
final class Likeness implements Symmetry {

  private static final int NO_THREAD = -1;

  private final Numbering numbering;
  private final Function<int[], Stepper> replay;
  private final Shapes shapes = new Shapes(this::isThread);
  private final List<Integer> processes = new ArrayList<>();
  private final List<List<Shape>> known = new ArrayList<>();
  private final Set<Stand> joining = new HashSet<>();
  private final Map<Occasion, Joins> joins = new HashMap<>();
  private boolean broken;

  /// @param stands number of the value at which it stands
  private record Stand(int actor, int stands) {}

  /// @param globals number of the value of the globals that it alone changes
  private record Occasion(int actor, int stands, int globals) {}

  /// @param replay gives a run after the steps of some actors
  Likeness(Numbering numbering, Function<int[], Stepper> replay) {
    this.numbering = numbering;
    this.replay = replay;
  }

  /// Somebody is seen, perhaps for the first time.
  void meet(int actor, Stepper stepper) {
    if (actor == processes.size()) {
      processes.add(stepper.isThread(actor) ? stepper.processOf(actor) : NO_THREAD);
    }
  }

  /// Somebody is seen for the first time where it stands.
  void meetAt(int actor, int stands, Stepper stepper) {
    if (!isThread(actor) && stepper.joins(actor)) {
      joining.add(new Stand(actor, stands));
    }
  }

  /// A step was taken.
  void learn(Stepper stepper) {
    broken |= stepper.tellsThreadsApart();
  }

  @Override
  public boolean isBroken() {
    return broken;
  }

  private boolean isThread(int actor) {
    return actor < processes.size() && processes.get(actor) != NO_THREAD;
  }

  @Override
  public int[] written(int[] state, Supplier<int[]> path) {
    var shown = new Shape[state.length];
    for (int slot = 0; slot < shown.length; slot++) {
      shown[slot] = state[slot] == 0 ? null : shape(slot, state[slot]);
    }
    var portrait = new Portrait(numbering, shown);
    for (int actor = 0; actor < processes.size(); actor++) {
      int slot = numbering.slotOf(actor);
      int stands = slot < state.length ? state[slot] : 0;
      if (isThread(actor) && stands != 0) {
        portrait.addThread(actor, processes.get(actor), isOver(actor, state));
      }
    }
    for (int actor = 0; actor < processes.size(); actor++) {
      int slot = numbering.slotOf(actor);
      var stand = new Stand(actor, slot < state.length ? state[slot] : 0);
      if (joining.contains(stand)) {
        addJoins(portrait, stand, state, path);
      }
    }
    return portrait.written();
  }

  private void addJoins(Portrait portrait, Stand stand, int[] state, Supplier<int[]> path) {
    int standing = numbering.slotOf(stand.actor);
    int globals = numbering.slot(Place.privateGlobals(stand.actor));
    if (!portrait.isKnownBeside(stand.actor, standing, globals)) {
      Joins known =
          joins.computeIfAbsent(
              new Occasion(stand.actor, stand.stands, state[globals]),
              _ -> joins(stand.actor, path.get()));
      if (!known.awaited().isEmpty()) {
        portrait.addJoins(standing, globals, known);
      }
    }
  }

  private Joins joins(int actor, int[] path) {
    Stepper.AfterJoins then = replay.apply(path).afterJoins(actor);
    return new Joins(
        then.awaited(),
        shapes.of(Place.standing(actor), then.standing()),
        shapes.of(Place.privateGlobals(actor), then.globals()));
  }

  private boolean isOver(int actor, int[] state) {
    int slot = numbering.slot(Place.status(actor));
    return numbering.value(slot, state[slot]) instanceof List<?> status
        && (status.getFirst() == RunningActor.State.ENDED
            || status.getFirst() == RunningActor.State.KILLED);
  }

  private Shape shape(int slot, int number) {
    while (known.size() <= slot) {
      known.add(new ArrayList<>());
    }
    List<Shape> ofSlot = known.get(slot);
    while (ofSlot.size() < number) {
      ofSlot.add(shapes.of(numbering.place(slot), numbering.value(slot, ofSlot.size() + 1)));
    }
    return ofSlot.get(number - 1);
  }
}
