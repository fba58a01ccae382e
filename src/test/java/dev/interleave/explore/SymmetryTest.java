package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.interleave.text.SampleTexts;
import dev.interleave.explore.walk.Search;
import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.simulate.RandomPrograms;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That nothing is lost where threads that are alike are taken for one another.
class SymmetryTest {

  /// How many programs are generated; set the property to try more.
  private static final long PROGRAMS = Long.getLong("interleave.symmetry.programs", 100);

  private static final ExploreSettings SETTINGS =
      ExploreSettings.USUAL
          .withThreads(1)
          .withReduction(false)
          .withLimits(new Limits(3_000, 1L << 28, Duration.ofMinutes(1)));

  private static final String BEGINNING =
      """
      from threading import Thread, Lock, current_thread
      from queue import Queue

      x = 0
      found = []
      lock = Lock()

      """;

  private static final String THREE =
      """
      threads = [Thread(target=work) for _ in range(3)]
      for t in threads:
          t.start()
      """;

  /// Programs that could tell their threads apart, or whose threads are not quite alike.
  static Stream<Arguments> traps() {
    return Stream.of(
        trap(
            "a thread says who it is, and is recognised",
            "def work():\n    global x\n    x = current_thread()\n",
            THREE + "for t in threads:\n    t.join()\nprint(x is threads[0])\n"),
        trap(
            "threads are the keys of a dictionary",
            "def work():\n    found.append(current_thread())\n",
            THREE
                + "for t in threads:\n    t.join()\n"
                + "places = {}\n"
                + "for t in found:\n    places[t] = len(places)\nprint(places[threads[1]])\n"),
        trap(
            "one of them is a daemon",
            "def work():\n    global x\n    x += 1\n",
            """
            threads = [Thread(target=work), Thread(target=work, daemon=True), Thread(target=work)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
                print(t.daemon)
            """),
        trap(
            "they have other arguments",
            "def work(a):\n    global x\n    x = x * 2 + a\n",
            """
            threads = [Thread(target=work, args=(i // 2,)) for i in range(3)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            """),
        trap(
            "main holds the lock while it joins",
            """
            def work():
                global x
                x += 1
                if x == 2:
                    with lock:
                        x = 5
            """,
            THREE + "with lock:\n    for t in threads:\n        t.join()\n"),
        trap(
            "they make locks that others use",
            "def work():\n    own = Lock()\n    own.acquire()\n    found.append(own)\n",
            THREE
                + "threads[0].join()\nif found:\n    found[0].release()\n    found[-1].release()\n"),
        trap(
            "one is joined and the others are not",
            "def work():\n    global x\n    x += 1\n",
            THREE + "threads[1].join()\nprint(x)\n"),
        trap(
            "main looks between the joins",
            "def work():\n    global x\n    x += 1\n",
            THREE + "for t in threads:\n    t.join()\n    print(x)\n"),
        trap(
            "main asks who is alive",
            "def work():\n    global x\n    x += 1\n",
            THREE + "print(threads[0].is_alive(), threads[2].is_alive())\n"),
        trap(
            "a thread dies with the lock",
            """
            def work():
                global x
                lock.acquire()
                x += 1
                x = 1 // (x - 2)
                lock.release()
            """,
            THREE + "for t in threads:\n    t.join()\n"),
        trap(
            "threads start threads",
            """
            def work():
                t = Thread(target=add)
                t.start()
                t.join()

            def add():
                global x
                x += 1
            """,
            THREE.replace("range(3)", "range(2)") + "for t in threads:\n    t.join()\n"));
  }

  private static Arguments trap(String name, String work, String main) {
    return Arguments.of(named(name, BEGINNING + work + "\n" + main));
  }

  @ParameterizedTest
  @MethodSource("traps")
  void whatTellsThreadsApartIsNotLost(String source) throws ProgramException {
    Exploration full = explore(source, SETTINGS);
    Exploration symmetric = explore(source, SETTINGS.withSymmetry(true));

    assertThat(full.stop()).isEmpty();
    assertThat(endings(symmetric)).isEqualTo(endings(full));
    assertThat(symmetric.states()).isLessThanOrEqualTo(full.states());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(current_thread().name)",
        "print(repr(current_thread()))",
        "x = current_thread().ident",
        "x = len(current_thread().getName())"
      })
  void threadsThatAreAskedForTheirNamesAreNotTakenForOneAnother(String statement)
      throws ProgramException {
    String source = BEGINNING + "def work():\n    global x\n    " + statement + "\n" + THREE;

    Exploration symmetric = explore(source, SETTINGS.withSymmetry(true));

    assertThat(symmetric.search()).isEqualTo(Search.WHOLE);
    assertThat(endings(symmetric)).isEqualTo(endings(explore(source, SETTINGS)));
  }

  @Test
  void namesThatAreOnlyPrintedDoNotMatterWhereOutputDoesNot() throws ProgramException {
    String source =
        BEGINNING
            + """
            tasks = Queue()

            def work():
                task = tasks.get()
                with lock:
                    print(f"{current_thread().name:>9} got {task}", current_thread().name)
                    tasks.task_done()

            for i in range(4):
                Thread(target=work, name=f"thread {i + 1}", daemon=True).start()
            for task in range(6):
                tasks.put(task)
            tasks.join()
            """;
    ExploreSettings silent = SETTINGS.withOutput(false);

    Exploration symmetric = explore(source, silent.withSymmetry(true));

    assertThat(symmetric.search()).isEqualTo(Search.SYMMETRIC);
    assertThat(symmetric.states()).isLessThan(explore(source, silent).states() / 4);
    assertThat(Proof.of(symmetric, SampleTexts.ENGLISH))
        .contains("All 75,607,488 interleavings wait forever.");
  }

  private static Exploration explore(String source, ExploreSettings settings)
      throws ProgramException {
    return new Explorer(Program.compile("program.py", source), RunSettings.DEFAULT)
        .explore(settings, _ -> {}, () -> false);
  }

  /// How many interleavings end in each way, if that is counted; who waits does not matter.
  private static Map<Outcome, Optional<BigInteger>> endings(Exploration exploration) {
    var endings = new HashMap<Outcome, Optional<BigInteger>>();
    for (ReachableOutcome reachable : exploration.outcomes()) {
      Outcome outcome = reachable.outcome();
      boolean waits =
          outcome.kind() == Outcome.Kind.WAITS_FOREVER || outcome.kind() == Outcome.Kind.DEADLOCK;
      endings.merge(
          new Outcome(
              outcome.kind(),
              waits ? "" : outcome.explanation(),
              outcome.values(),
              outcome.output()),
          Optional.ofNullable(reachable.interleavings()),
          (one, other) -> one.flatMap(count -> other.map(count::add)));
    }
    return endings;
  }

  @Test
  void everyOutcomeAndEveryInterleavingOfGeneratedProgramsIsThere() throws ProgramException {
    int smaller = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      String source = RandomPrograms.alike(seed);
      Exploration full = explore(source, SETTINGS);
      if (full.complete()) {
        Exploration symmetric = explore(source, SETTINGS.withSymmetry(true));
        assertThat(symmetric.complete()).as("seed %d", seed).isTrue();
        assertThat(endings(symmetric)).as("seed %d", seed).isEqualTo(endings(full));
        assertThat(symmetric.states()).isLessThanOrEqualTo(full.states());
        smaller += symmetric.states() < full.states() ? 1 : 0;
      }
    }
    assertThat(smaller).isGreaterThan((int) (PROGRAMS / 3));
  }
}
