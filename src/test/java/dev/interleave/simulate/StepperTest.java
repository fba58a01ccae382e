package dev.interleave.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.simulate.machine.Place;
import dev.interleave.simulate.machine.Stepper;
import dev.interleave.simulate.machine.Timing;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepperTest {

  private static final int PROGRAMS = 80;
  private static final int WALKS = 5;

  private static final String TWO_VARIABLES =
      """
      from threading import Thread
      x = 0
      y = 0
      def first():
          global x
          x = 1
          x = 2
      def second():
          global y
          y = 1
          y = 2
      t1 = Thread(target=first)
      t2 = Thread(target=second)
      t1.start()
      t2.start()
      """;

  private static Simulator program(long seed) {
    RunSettings settings =
        seed % 4 == 0
            ? RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(false))
            : RunSettings.DEFAULT;
    return Programs.simulator(RandomPrograms.program(seed, 5), settings);
  }

  private static Stepper after(Simulator simulator, List<Integer> path) {
    Stepper stepper = simulator.stepper(Timing.ANY_ORDER);
    path.forEach(stepper::take);
    return stepper;
  }

  @ParameterizedTest
  @EnumSource(Timing.class)
  void aRunThatWasSteppedByHandIsReplayedToTheSameOutcome(Timing timing) throws Exception {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Simulator simulator = program(seed);
      SteppedWalk walk = SteppedWalk.through(simulator, timing, new SplittableRandom(seed));

      Result replayed = simulator.run(Script.replay(walk.schedule()));

      assertThat(walk.ended()).isTrue();
      assertThat(replayed).isEqualTo(new Result(walk.outcome(), walk.schedule()));
    }
  }

  @ParameterizedTest
  @EnumSource(Timing.class)
  void runsInEqualStatesGoOnAndEndAlike(Timing timing) {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Simulator simulator = program(seed);
      var random = new SplittableRandom(seed);
      var successors = new HashMap<Object, Object>();
      for (int turn = 0; turn < WALKS; turn++) {
        SteppedWalk walk = SteppedWalk.through(simulator, timing, random);

        for (SteppedWalk.Step step : walk.steps()) {
          Object known = successors.putIfAbsent(List.of(step.before(), step.actor()), step.after());
          assertThat(known).as("seed %d", seed).isIn(null, step.after());
        }
        Object known = successors.putIfAbsent(walk.last(), walk.outcome());
        assertThat(known).as("seed %d", seed).isIn(null, walk.outcome());
      }
    }
  }

  @Test
  void whatAStepDoesFollowsFromWhereItsActorStandsAndWhatItReads() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Simulator simulator = program(seed);
      var random = new SplittableRandom(seed);
      var steps = new ArrayList<SteppedWalk.Step>();
      for (int turn = 0; turn < WALKS; turn++) {
        steps.addAll(SteppedWalk.through(simulator, Timing.ANY_ORDER, random).steps());
      }
      Map<Object, Set<Place>> reads = reads(steps);
      var known = new HashMap<Object, SteppedWalk.Step>();
      for (SteppedWalk.Step step : steps) {
        Map<Place, Object> read = part(step.before(), reads.getOrDefault(place(step), Set.of()));
        SteppedWalk.Step alike = known.putIfAbsent(List.of(place(step), read), step);
        if (alike != null && !step.next().everything()) {
          assertThat(effect(step, alike)).as("seed %d", seed).isEqualTo(effect(alike, step));
        }
      }
    }
  }

  /// What a step leaves at all places that it or another one writes, as far as both leave anything.
  private static Map<Place, Object> effect(SteppedWalk.Step step, SteppedWalk.Step other) {
    Set<Place> places = written(step);
    places.addAll(written(other));
    places.retainAll(other.after().keySet());
    return part(step.after(), places);
  }

  private static Object place(SteppedWalk.Step step) {
    return List.of(step.actor(), step.stands());
  }

  /// What steps read: what they say, what they are seen to write without having said so, and, where
  /// an actor comes to its end, how far the others are.
  private static Map<Object, Set<Place>> reads(List<SteppedWalk.Step> steps) {
    var reads = new HashMap<Object, Set<Place>>();
    for (SteppedWalk.Step step : steps) {
      Set<Place> read = reads.computeIfAbsent(place(step), _ -> new HashSet<>());
      read.addAll(step.next().reads());
      read.addAll(step.unforeseen());
      if (step.ends()) {
        step.before().keySet().stream()
            .filter(place -> place.kind() == Place.Kind.STATUS)
            .forEach(read::add);
      }
    }
    return reads;
  }

  private static Set<Place> written(SteppedWalk.Step step) {
    Set<Place> written = step.changed();
    written.addAll(step.next().writes());
    written.add(Place.standing(step.actor()));
    return written;
  }

  private static Map<Place, Object> part(Map<Place, Object> state, Set<Place> places) {
    var part = new HashMap<>(state);
    part.keySet().retainAll(places);
    return part;
  }

  @Test
  void stepsThatTouchDifferentPlacesCanChangePlaces() {
    int pairs = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Simulator simulator = program(seed);
      SteppedWalk walk =
          SteppedWalk.through(simulator, Timing.ANY_ORDER, new SplittableRandom(seed));
      List<SteppedWalk.Step> steps = walk.steps();
      for (int second = 1; second < steps.size(); second++) {
        if (commute(steps.get(second - 1), steps.get(second))) {
          pairs++;
          var path =
              new ArrayList<>(
                  steps.stream().limit(second + 1L).map(SteppedWalk.Step::actor).toList());
          Collections.swap(path, second - 1, second);
          assertThat(after(simulator, path).state())
              .as("seed %d, %s", seed, path)
              .isEqualTo(steps.get(second).after());
        }
      }
    }
    assertThat(pairs).isGreaterThan(PROGRAMS);
  }

  private static boolean commute(SteppedWalk.Step one, SteppedWalk.Step other) {
    return one.actor() != other.actor()
        && isForeseen(one)
        && isForeseen(other)
        && isApart(one, other)
        && isApart(other, one);
  }

  private static boolean isForeseen(SteppedWalk.Step step) {
    return !step.next().everything() && !step.ends() && step.unforeseen().isEmpty();
  }

  private static boolean isApart(SteppedWalk.Step writer, SteppedWalk.Step reader) {
    Set<Place> written = written(writer);
    written.add(Place.status(writer.actor()));
    return Collections.disjoint(written, reader.next().reads())
        && Collections.disjoint(written, written(reader))
        && !written.contains(Place.status(reader.actor()));
  }

  @Test
  void twoOrdersOfIndependentStepsLeadToOneState() {
    Simulator simulator = Programs.simulator(TWO_VARIABLES, RunSettings.DEFAULT);
    List<Integer> begun = begun(simulator);

    var firstFirst = new ArrayList<>(begun);
    firstFirst.addAll(List.of(1, 1, 2, 2));
    var secondFirst = new ArrayList<>(begun);
    secondFirst.addAll(List.of(2, 1, 2, 1));

    assertThat(after(simulator, firstFirst).state())
        .isEqualTo(after(simulator, secondFirst).state());
  }

  @Test
  void aStoreDoesNotDependOnWhatWasThere() {
    Simulator simulator = Programs.simulator(TWO_VARIABLES, RunSettings.DEFAULT);

    Stepper.Next store = after(simulator, begun(simulator)).next(1);

    assertThat(store.writes()).hasSize(1);
    assertThat(store.reads()).isEmpty();
    assertThat(store.hidden()).isFalse();
  }

  @Test
  void startsAreNoChoicesUnlessTheProgramAsksWhoIsAlive() {
    Simulator quiet = Programs.simulator(TWO_VARIABLES, RunSettings.DEFAULT);
    Simulator curious =
        Programs.simulator(TWO_VARIABLES + "print(t1.is_alive())\n", RunSettings.DEFAULT);

    List<Integer> untilStart = List.of(0, 0);

    assertThat(after(quiet, untilStart).next(0).hidden()).isTrue();
    assertThat(after(curious, untilStart).next(0).hidden()).isFalse();
  }

  /// The main thread's steps until both threads are started.
  private static List<Integer> begun(Simulator simulator) {
    Stepper stepper = simulator.stepper(Timing.ANY_ORDER);
    var path = new ArrayList<Integer>();
    while (stepper.next(0).possible()) {
      stepper.take(0);
      path.add(0);
    }
    return path;
  }
}
