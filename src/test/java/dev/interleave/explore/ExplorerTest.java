package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.program.Program;
import dev.interleave.simulate.RandomPrograms;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.RunSettings.PolicyKind;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import java.util.stream.LongStream;

/// Laws that hold for every program, over small random ones.
class ExplorerTest {

  private static final ExploreSettings SETTINGS =
      ExploreSettings.USUAL
          .withThreads(1)
          .withReduction(false)
          .withLimits(new Limits(20_000, 1L << 28, Duration.ofMinutes(1)));

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  private static Exploration explore(Program program, ExploreSettings settings) {
    return new Explorer(program, RunSettings.DEFAULT).explore(settings, _ -> {}, () -> false);
  }

  private static Exploration complete(Program program, ExploreSettings settings) {
    Exploration exploration = explore(program, settings);
    assumeTrue(exploration.complete(), exploration.stop());
    return exploration;
  }

  private static Set<Outcome> outcomes(Exploration exploration) {
    return exploration.outcomes().stream()
        .map(ReachableOutcome::outcome)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyOutcomeOfARandomRunIsAmongThoseExplored(long seed) throws Exception {
    Program program = Program.compile("random.py", RandomPrograms.small(seed));
    Set<Outcome> explored = outcomes(complete(program, SETTINGS));
    RunSettings random = RunSettings.DEFAULT.withPolicy(PolicyKind.RANDOM);
    for (long round = 0; round < 20; round++) {
      Outcome outcome = new Simulator(program, random.withSeed(round)).run(Script.NONE).outcome();
      assertThat(explored).contains(outcome);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void replayingAShortestScheduleGivesItsOutcome(long seed) throws Exception {
    Program program = Program.compile("random.py", RandomPrograms.small(seed));
    for (ReachableOutcome reachable : complete(program, SETTINGS).outcomes()) {
      var script = Script.replay(reachable.shortest().schedule());
      assertThat(new Simulator(program, RunSettings.DEFAULT).run(script).outcome())
          .isEqualTo(reachable.outcome());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reductionKeepsEveryOutcome(long seed) throws Exception {
    Program program = Program.compile("random.py", RandomPrograms.small(seed));
    Exploration full = complete(program, SETTINGS);
    assertThat(outcomes(explore(program, SETTINGS.withReduction(true)))).isEqualTo(outcomes(full));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalThreadsCountAsOneDoes(long seed) throws Exception {
    Program program = Program.compile("random.py", RandomPrograms.small(seed));
    Exploration one = complete(program, SETTINGS);
    Exploration several = explore(program, SETTINGS.withThreads(3));
    assertThat(several.states()).isEqualTo(one.states());
    assertThat(interleavings(several)).isEqualTo(interleavings(one));
  }

  private static Map<Outcome, BigInteger> interleavings(Exploration exploration) {
    return exploration.outcomes().stream()
        .filter(outcome -> outcome.interleavings() != null)
        .collect(Collectors.toMap(ReachableOutcome::outcome, outcome -> outcome.interleavings()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theProbabilitiesOfAllOutcomesAddUpToOne(long seed) throws Exception {
    Program program = Program.compile("random.py", RandomPrograms.small(seed));
    double sum =
        complete(program, SETTINGS).outcomes().stream()
            .mapToDouble(outcome -> outcome.probability().orElseThrow())
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  void whatIsPrintedCanBeLeftOut() throws Exception {
    Program program =
        Program.compile(
            "prints.py",
            """
            from threading import Thread

            def greet(name):
                print(name)

            for name in ("a", "b", "c"):
                Thread(target=greet, args=(name,)).start()
            """);

    assertThat(explore(program, SETTINGS).outcomes()).hasSize(6);
    assertThat(explore(program, SETTINGS.withOutput(false)).outcomes())
        .singleElement()
        .satisfies(only -> assertThat(only.outcome().output()).isEmpty());
  }

  @Test
  void anIteratorThatThreadsShareIsPartOfTheState() throws Exception {
    Program program =
        Program.compile(
            "iterator.py",
            """
            from threading import Thread

            x = 0
            y = 0
            rest = zip([1, 2])

            def work():
                global x
                x = y
                for (a,) in rest:
                    x = x * 3 + a

            def other():
                global y
                for (a,) in rest:
                    y = a
                y = 7

            Thread(target=work).start()
            Thread(target=other).start()
            """);

    assertThat(outcomes(complete(program, SETTINGS)))
        .extracting(outcome -> outcome.values().get("x"))
        .containsExactlyInAnyOrder(Datum.of(0), Datum.of(1), Datum.of(2), Datum.of(5), Datum.of(7));
  }

  @Test
  void aThreadMayBeGivenAnotherNameWhileItRuns() throws Exception {
    Program program =
        Program.compile(
            "names.py",
            """
            from threading import Thread, current_thread

            x = 0
            z = 0

            def work():
                global x
                x = 1
                print(current_thread().name)

            def read():
                global x
                x = z

            t = Thread(target=work, name="a")
            t.start()
            Thread(target=read).start()
            z = 1
            t.name = "b"
            """);

    assertThat(outcomes(complete(program, SETTINGS)))
        .extracting(outcome -> outcome.output() + " " + outcome.values().get("x"))
        .containsExactlyInAnyOrder("[a] 0", "[a] 1", "[b] 0", "[b] 1");
  }

  @Test
  void whatLocalWorkLooksAtIsPartOfTheState() throws Exception {
    Program program =
        Program.compile(
            "keys.py",
            """
            from threading import Thread

            x = 0
            table = {"a": 1, "b": 2}

            def work():
                global x
                x = 1
                for key in table:
                    x = 2

            def other():
                table["c"] = 5

            Thread(target=work).start()
            Thread(target=other).start()
            """);

    assertThat(outcomes(complete(program, SETTINGS)))
        .extracting(Outcome::kind)
        .contains(Outcome.Kind.FINISHED, Outcome.Kind.ERROR);
  }

  @Test
  void joiningAThreadThatSomebodyElseStartsMayComeTooEarly() throws Exception {
    Program program =
        Program.compile(
            "early.py",
            """
            from threading import Thread

            x = 0
            y = 0
            late = Thread(target=lambda: None)

            def work():
                global x
                x = 1
                try:
                    late.join()
                    x = 2
                except RuntimeError:
                    x = 3

            def other():
                global y
                y = 1
                late.start()

            Thread(target=work).start()
            Thread(target=other).start()
            """);

    assertThat(outcomes(complete(program, SETTINGS)))
        .extracting(outcome -> outcome.values().get("x"))
        .containsExactlyInAnyOrder(Datum.of(2), Datum.of(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"print(late)", "print(late.ident is None)", "print(late.daemon)"})
  void whatAThreadIsAskedDependsOnWhenItIsAsked(String question) throws Exception {
    Program program =
        Program.compile(
            "asked.py",
            """
            from threading import Thread

            x = 0
            y = 0
            late = Thread(target=lambda: None)

            def work():
                global x
                x = 1
                QUESTION

            def other():
                global y
                y = 1
                late.daemon = True
                late.start()

            Thread(target=work).start()
            Thread(target=other).start()
            """
                .replace("QUESTION", question));

    assertThat(outcomes(complete(program, SETTINGS))).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print(pair)", "print(f'{pair}')", "print(pair == ([1], 0))"})
  void aListWithinATupleIsLookedAtWhenTheTupleIs(String question) throws Exception {
    Program program =
        Program.compile(
            "tuple.py",
            """
            from threading import Thread

            x = 0
            pair = ([1], 0)

            def work():
                global x
                x = 1
                QUESTION

            def other():
                pair[0].append(2)

            Thread(target=work).start()
            Thread(target=other).start()
            """
                .replace("QUESTION", question));

    assertThat(outcomes(complete(program, SETTINGS))).hasSize(2);
  }
}
