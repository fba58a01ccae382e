package dev.interleave.explore.space;

import dev.interleave.explore.walk.Intent;
import dev.interleave.explore.walk.Run;
import dev.interleave.explore.walk.Space;
import dev.interleave.explore.walk.Step;
import dev.interleave.explore.walk.Symmetry;
import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.Stepper;
import dev.interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program as a space to walk. Each answer comes from the simulator itself: it takes the steps of
/// the path, then the one that is asked for, and the places of its state are compared before and
/// after. So there is one meaning of programs and no other.
///
/// What a step depends on is what the simulator says that it touches. Where it is seen to write
/// more than that, its intent is widened: the number written may depend on the number that was
/// there.
public final class ProgramSpace implements Space {

  /// So that slots have the same numbers whenever a program is explored.
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::kind)
          .thenComparingInt(Place::owner)
          .thenComparingInt(Place::number);

  private static final int NOBODY = -1;

  private final Supplier<Stepper> beginning;
  private final Numbering numbering = new Numbering();
  private final List<Map<Integer, Intention>> intentions = new ArrayList<>();
  private final Set<Integer> leaking = new TreeSet<>();
  private boolean life;
  private final Prints prints = new Prints(numbering);
  private final Likeness likeness;
  private final int[] initial;

  /// A space of the states that a run can come to.
  ///
  /// @param beginning gives the run at its beginning, each time another one
  public ProgramSpace(Supplier<Stepper> beginning) {
    this.beginning = beginning;
    this.likeness = new Likeness(numbering, this::after);
    Stepper stepper = beginning.get();
    Map<Place, Object> state = stepper.state();
    meet(stepper, state);
    state.keySet().forEach(numbering::slot);
    this.initial = new int[numbering.slots()];
    state.forEach(
        (place, value) -> {
          int slot = numbering.slot(place);
          initial[slot] = numbering.number(slot, value);
        });
  }

  @Override
  public int slots() {
    return numbering.slots();
  }

  @Override
  public int actors() {
    return numbering.actors();
  }

  @Override
  public int slotOf(int actor) {
    return numbering.slotOf(actor);
  }

  @Override
  public int[] initial() {
    return initial.clone();
  }

  @Override
  public Intent intent(int actor, int stands) {
    Intention known = intentions.get(actor).get(stands);
    return known == null ? Intent.NOTHING : known.intent();
  }

  @Override
  public Step step(int actor, int[] state, Supplier<int[]> path) {
    IntUnaryOperator values = slot -> slot < state.length ? state[slot] : 0;
    Intention intention = intention(actor, values.applyAsInt(numbering.slotOf(actor)));
    Step printed = prints.step(actor, intention, values);
    return printed == null ? taken(actor, intention, values, path.get()) : printed;
  }

  @Override
  public Optional<Run> run() {
    return Optional.of(new SteppedRun(beginning.get()));
  }

  private Step taken(int actor, Intention intention, IntUnaryOperator values, int[] path) {
    Stepper stepper = after(path);
    Stepper.Next next = stepper.next(actor);
    intention.widen(slots(next.reads()), slots(next.writes()), next.everything());
    if (!next.possible()) {
      return Step.IMPOSSIBLE;
    }
    Set<Integer> overBefore = over(stepper);
    Set<Integer> lingering = lingering(actor, stepper);
    stepper.take(actor);
    likeness.learn(stepper);
    Map<Place, Object> after = stepper.state();
    meet(stepper, after);
    Map<Integer, Integer> written = written(values, after);
    Set<Integer> unforeseen = unforeseen(actor, next, written.keySet(), values);
    Set<Integer> ended = over(stepper);
    ended.removeAll(overBefore);
    leak(unforeseen);
    Set<Integer> looks = looks(actor, stepper, next, values);
    var depends = new TreeSet<>(unforeseen);
    depends.addAll(looks);
    if (!ended.isEmpty()) {
      stepper.actors().forEach(other -> depends.add(numbering.slot(Place.status(other))));
      depends.remove(numbering.slot(Place.status(actor)));
      depends.addAll(lingering);
    }
    intention.widen(depends, Set.of(), false);
    boolean endsAlone = ended.remove(actor) && ended.isEmpty();
    unforeseen.removeAll(memories(stepper));
    boolean hidden = next.hidden() && leaking.isEmpty() && looks.isEmpty() && !life;
    boolean visible = !hidden || !unforeseen.isEmpty() || !ended.isEmpty();
    for (Place place : next.writes()) {
      int slot = numbering.slot(place);
      Object value = after.get(place);
      if (value != null) {
        written.put(slot, numbering.number(slot, value));
      }
    }
    Step step = step(visible, written);
    if (endsAlone && unforeseen.isEmpty() && looks.isEmpty() && !next.everything() && !life) {
      step = step.whatever(free(actor, intention, next, stepper, written.keySet()));
    }
    prints.learn(actor, intention, values, step);
    return step;
  }

  /// The slots that do not matter to a step with which an actor came to its end: as long as another
  /// thread keeps the only process there is, it is the same who else has ended.
  private int[] free(
      int actor, Intention intention, Stepper.Next next, Stepper stepper, Set<Integer> written) {
    List<Integer> actors = stepper.actors();
    int witness =
        actors.stream()
            .filter(other -> other != actor && stepper.keepsProcess(other))
            .findFirst()
            .orElse(NOBODY);
    boolean oneProcess = actors.stream().allMatch(other -> stepper.processOf(other) == 0);
    if (witness == NOBODY || !oneProcess) {
      return new int[0];
    }
    Set<Integer> matters = slots(next.reads());
    matters.addAll(written);
    matters.add(numbering.slot(Place.status(witness)));
    return actors.stream()
        .filter(other -> other != actor)
        .flatMap(other -> Stream.of(Place.status(other), Place.standing(other)))
        .map(numbering::slot)
        .filter(slot -> intention.reads(slot) && !matters.contains(slot))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// What the step has looked at without saying so beforehand and others may have changed. Where it
  /// is who was started or is over, starting and joining commute no more.
  private Set<Integer> looks(
      int actor, Stepper stepper, Stepper.Next next, IntUnaryOperator before) {
    Set<Integer> looks = slots(stepper.looks());
    looks.removeAll(slots(next.reads()));
    looks.remove(numbering.slot(Place.status(actor)));
    looks.removeIf(slot -> before.applyAsInt(slot) == 0);
    if (stepper.seesLife() && !life) {
      life = true;
      intentions.forEach(ofActor -> ofActor.values().forEach(Intention::renew));
    }
    return looks;
  }

  /// Something was changed without a step of its own, such as an iterator that several threads use.
  /// Then it may as well be read without one: whether it is, nobody says.
  private void leak(Set<Integer> unforeseen) {
    for (int slot : unforeseen) {
      if (canLeak(numbering.place(slot).kind()) && leaking.add(slot)) {
        for (Map<Integer, Intention> ofActor : intentions) {
          ofActor.values().forEach(intention -> intention.widen(Set.of(slot), Set.of(), false));
          ofActor.values().forEach(Intention::renew);
        }
      }
    }
  }

  private static boolean canLeak(Place.Kind kind) {
    return switch (kind) {
      case GLOBAL, PRIVATE, RESOURCE -> true;
      case STATUS, STANDING, MEMORY, OUTPUT, FAILURES -> false;
    };
  }

  @Override
  public int upheavals() {
    return leaking.size() + (life ? 1 : 0);
  }

  private Stepper after(int[] path) {
    Stepper stepper = beginning.get();
    for (int actor : path) {
      stepper.take(actor);
    }
    return stepper;
  }

  /// Everybody's intention is noted where somebody is seen to stand for the first time.
  private void meet(Stepper stepper, Map<Place, Object> state) {
    for (int actor : stepper.actors()) {
      numbering.addActor(actor);
      likeness.meet(actor, stepper);
      while (intentions.size() <= actor) {
        intentions.add(new HashMap<>());
      }
      intentions
          .get(actor)
          .computeIfAbsent(
              stands(actor, state),
              stands -> {
                likeness.meetAt(actor, stands, stepper);
                return intention(stepper.next(actor));
              });
    }
  }

  private Intention intention(Stepper.Next next) {
    if (!next.acts()) {
      return new Intention();
    }
    var intention = new Intention(slots(next.reads()), slots(next.writes()), next.everything());
    intention.widen(leaking, Set.of(), false);
    return intention;
  }

  private Intention intention(int actor, int stands) {
    Intention intention = intentions.get(actor).get(stands);
    if (intention == null) {
      throw new IllegalStateException("Actor " + actor + " was never seen to stand there");
    }
    return intention;
  }

  private int stands(int actor, Map<Place, Object> state) {
    Place place = Place.standing(actor);
    Object value = state.get(place);
    if (value == null) {
      throw new IllegalStateException("Actor " + actor + " stands nowhere");
    }
    return numbering.number(numbering.slot(place), value);
  }

  private Set<Integer> slots(Set<Place> places) {
    return places.stream()
        .sorted(IN_ORDER)
        .map(numbering::slot)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Where processes number what they make: that others would number theirs otherwise is no reason
  /// to take a start for a choice.
  private Set<Integer> memories(Stepper stepper) {
    return slots(
        stepper.actors().stream()
            .map(Place::memory)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  private static Set<Integer> over(Stepper stepper) {
    return stepper.actors().stream()
        .filter(stepper::isOver)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Where those stand that came to their end but wait for others: they end together with the last
  /// of these.
  private Set<Integer> lingering(int actor, Stepper stepper) {
    return stepper.actors().stream()
        .filter(other -> other != actor && stepper.isLeaving(other))
        .map(other -> numbering.slot(Place.standing(other)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What changed: the new number of each slot whose value is another, 0 where it is gone. What
  /// actors made stays as it was when nobody can reach it any more: whether somebody else still can
  /// is nothing that the step says it reads.
  private Map<Integer, Integer> written(IntUnaryOperator before, Map<Place, Object> after) {
    var numbers = new TreeMap<Integer, Integer>();
    after.forEach(
        (place, value) -> {
          int slot = numbering.slot(place);
          numbers.put(slot, numbering.number(slot, value));
        });
    var written = new TreeMap<Integer, Integer>();
    for (int slot = 0; slot < numbering.slots(); slot++) {
      Integer number = numbers.get(slot);
      if (number == null) {
        number = numbering.isMade(slot) ? before.applyAsInt(slot) : 0;
      }
      if (number != before.applyAsInt(slot)) {
        written.put(slot, number);
      }
    }
    return written;
  }

  /// The slots with a value that were written although the simulator did not say so.
  private Set<Integer> unforeseen(
      int actor, Stepper.Next next, Set<Integer> written, IntUnaryOperator before) {
    var unforeseen = new TreeSet<Integer>();
    if (next.everything()) {
      return unforeseen;
    }
    Set<Integer> foreseen = slots(next.reads());
    foreseen.addAll(slots(next.writes()));
    for (int slot : written) {
      boolean own = slot == numbering.slotOf(actor) || slot == numbering.slot(Place.status(actor));
      if (!own && before.applyAsInt(slot) != 0 && !foreseen.contains(slot)) {
        unforeseen.add(slot);
      }
    }
    return unforeseen;
  }

  private static Step step(boolean visible, Map<Integer, Integer> written) {
    int[] slots = written.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] numbers = written.values().stream().mapToInt(Integer::intValue).toArray();
    return Step.to(visible, slots, numbers);
  }

  @Override
  public Optional<Symmetry> symmetry() {
    return likeness.isBroken() ? Optional.empty() : Optional.of(likeness);
  }

  @Override
  public Outcome outcome(int[] path) {
    return after(path).outcome();
  }
}
