package dev.interleave.simulate;

import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.Stepper;
import dev.interleave.simulate.machine.Timing;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/// A walk through a program in which chance takes every step.
///
/// @param steps its steps, in order
/// @param last the state that it came to
/// @param ended whether nobody can go on there; if not, the walk was given up
/// @param outcome the outcome there
record SteppedWalk(List<Step> steps, Map<Place, Object> last, boolean ended, Outcome outcome) {

  private static final int LONGEST = 400;

  /// A step, with the state before and after it.
  ///
  /// @param ends whether an actor came to its end with it
  record Step(
      int actor,
      Stepper.Next next,
      Map<Place, Object> before,
      Map<Place, Object> after,
      boolean ends) {

    Object stands() {
      return Objects.requireNonNull(before.get(Place.standing(actor)));
    }

    /// The places with another value than before. What nobody can reach any more is left out.
    Set<Place> changed() {
      var changed = new HashSet<Place>();
      after.forEach(
          (place, value) -> {
            if (!value.equals(before.get(place))) {
              changed.add(place);
            }
          });
      return changed;
    }

    /// The places of others that are written although that was not said before.
    Set<Place> unforeseen() {
      Set<Place> changed = changed();
      changed.retainAll(before.keySet());
      changed.removeAll(next.writes());
      changed.remove(Place.standing(actor));
      changed.remove(Place.status(actor));
      return changed;
    }
  }

  /// Walks from the beginning until nobody can go on.
  static SteppedWalk through(Simulator simulator, Timing timing, SplittableRandom random) {
    Stepper stepper = simulator.stepper(timing);
    var steps = new ArrayList<Step>();
    Map<Place, Object> state = stepper.state();
    List<Integer> possible = possible(stepper);
    while (!possible.isEmpty() && steps.size() < LONGEST) {
      int actor = possible.get(random.nextInt(possible.size()));
      Stepper.Next next = stepper.next(actor);
      long over = over(stepper);
      stepper.take(actor);
      Map<Place, Object> after = stepper.state();
      steps.add(new Step(actor, next, state, after, over(stepper) > over));
      state = after;
      possible = possible(stepper);
    }
    return new SteppedWalk(steps, state, possible.isEmpty(), stepper.outcome());
  }

  /// The actors that can take the next step.
  static List<Integer> possible(Stepper stepper) {
    return stepper.actors().stream().filter(actor -> stepper.next(actor).possible()).toList();
  }

  private static long over(Stepper stepper) {
    return stepper.actors().stream().filter(stepper::isOver).count();
  }

  /// Who took each step.
  Schedule schedule() {
    return Schedule.of(steps.stream().mapToInt(Step::actor).toArray());
  }
}
