package dev.interleave.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interleave.text.SampleTexts;
import dev.interleave.trace.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs whose outcomes are known from textbooks, or can be counted by hand.
class KnownAnswersTest {

  private static Exploration increments(int threads, int rounds) {
    return Explored.program("increments")
        .with("THREADS = 2", "THREADS = " + threads)
        .with("ROUNDS = 1", "ROUNDS = " + rounds)
        .everything();
  }

  private static Exploration philosophers(int count, int leftHanded, int meals) {
    return Explored.program("philosophers")
        .with("PHILOSOPHERS = 3", "PHILOSOPHERS = " + count)
        .with("LEFT_HANDED = 0", "LEFT_HANDED = " + leftHanded)
        .with("MEALS = 1", "MEALS = " + meals)
        .everything();
  }

  @Test
  void twoThreadsThatAddOneHaveSixInterleavingsOfWhichFourLoseOne() {
    Exploration exploration = increments(2, 1);

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.counts(exploration, "x"))
        .isEqualTo(Map.of(1L, BigInteger.valueOf(4), 2L, BigInteger.valueOf(2)));
  }

  @Test
  void underALockTheyHaveTwoInterleavingsAndLoseNothing() {
    Exploration exploration = Explored.program("locked-increments").everything();

    assertThat(Explored.counts(exploration, "x")).isEqualTo(Map.of(2L, BigInteger.TWO));
    assertThat(Proof.of(exploration, SampleTexts.ENGLISH))
        .contains("All 2 interleavings end with x = 2.");
  }

  @Test
  void aProbabilityIsThatOfASchedulerThatDrawsEveryVisibleStep() {
    // After the first read both can go: reading comes before writing with one half, and then the
    // update is lost. Otherwise the first is done, and nothing is lost any more.
    assertThat(increments(2, 1).outcomes())
        .extracting(reachable -> reachable.probability().orElseThrow())
        .containsExactly(0.5, 0.5);
  }

  @Test
  void twoThreadsThatAddTenEndWithEveryValueFromTwoToTwenty() {
    Exploration exploration = increments(2, 10);

    assertThat(Explored.values(exploration, "x"))
        .isEqualTo(LongStream.rangeClosed(2, 20).boxed().toList());
    assertThat(exploration.interleavings()).isEqualTo(BigInteger.valueOf(137_846_528_820L));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2, 5", "3, 2", "3, 4", "4, 2"})
  void unlockedIncrementsReachEveryValueFromTwoUp(int threads, int rounds) {
    Exploration exploration = increments(threads, rounds);

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.values(exploration, "x"))
        .isEqualTo(LongStream.rangeClosed(2, (long) threads * rounds).boxed().toList());
    assertThat(exploration.interleavings()).isEqualTo(shuffles(threads, 2 * rounds));
  }

  /// How many ways there are to shuffle a number of sequences of the same length.
  private static BigInteger shuffles(int sequences, int length) {
    BigInteger shuffles = factorial(sequences * length);
    for (int sequence = 0; sequence < sequences; sequence++) {
      shuffles = shuffles.divide(factorial(length));
    }
    return shuffles;
  }

  private static BigInteger factorial(int number) {
    return LongStream.rangeClosed(1, number)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void philosophersDeadlockInExactlyOneWay(int count) {
    Exploration exploration = philosophers(count, 0, 1);

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.count(exploration, Outcome.Kind.DEADLOCK)).isEqualTo(1);
    assertThat(Explored.count(exploration, Outcome.Kind.FINISHED)).isEqualTo(1);
  }

  @Test
  void philosophersWhoEatAgainDeadlockInTheSameWay() {
    assertThat(Explored.count(philosophers(3, 0, 2), Outcome.Kind.DEADLOCK)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void theyNeverDeadlockWhereOneReachesTheOtherWay(int count) {
    Exploration exploration = philosophers(count, 1, 1);

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.kinds(exploration)).containsExactly(Outcome.Kind.FINISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"peterson", "dekker"})
  void algorithmsThatNeedNoLockKeepTwoThreadsApart(String name) {
    Exploration exploration = Explored.program(name).everything();

    assertThat(exploration.complete()).isTrue();
    assertThat(exploration.interleavings()).as("busy waiting may go on for ever").isNull();
    assertThat(Explored.values(exploration, "x")).containsExactly(2L);
    assertThat(Explored.kinds(exploration)).containsExactly(Outcome.Kind.FINISHED);
  }

  @Test
  void petersonsAlgorithmBreaksWhenTheTurnIsGivenAwayBeforeWanting() {
    Exploration exploration =
        Explored.program("peterson")
            .with(
                "    wants[me] = True\n    turn = other\n",
                "    turn = other\n    wants[me] = True\n")
            .everything();

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.values(exploration, "x")).containsExactly(1L, 2L);
  }

  @Test
  void dekkersAlgorithmBreaksWhenItLooksBeforeWanting() {
    Exploration exploration = Explored.program("dekker-swapped").everything();

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.values(exploration, "x")).containsExactly(1L, 2L);
  }

  @Test
  void aBoundedBufferWorksWhereItsConsumersLookAgain() {
    Exploration exploration = Explored.program("bounded-buffer").everything();

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.kinds(exploration)).containsExactly(Outcome.Kind.FINISHED);
  }

  @Test
  void aBoundedBufferFailsWhereTwoConsumersDoNotLookAgain() {
    Exploration exploration =
        Explored.program("bounded-buffer")
            .with("while len(items) == 0:", "if len(items) == 0:")
            .everything();

    assertThat(exploration.outcomes())
        .extracting(reachable -> reachable.outcome().explanation())
        .anySatisfy(explanation -> assertThat(explanation).contains("IndexError"));
  }

  @Test
  void workersThatTakeOneTaskOnlyWaitForeverInEveryInterleaving() {
    Exploration exploration =
        Explored.at("seed/5c_queue.py")
            .with("num_thread = 10", "num_thread = 3")
            .with("range(20)", "range(5)")
            .everything();

    assertThat(exploration.complete()).isTrue();
    assertThat(Explored.kinds(exploration)).containsExactly(Outcome.Kind.WAITS_FOREVER);
  }

  /// With one element in place of three in the array, which the number has nothing to do with.
  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void processesThatAddToASharedNumberMayEndWithTwo(int rounds) {
    Exploration exploration =
        Explored.at("seed/6_shared_memory.py")
            .with("range(100)", "range(" + rounds + ")")
            .with("[0.0, 100.0, 200.0]", "[0.0]")
            .everything();

    assertThat(exploration.complete()).as(exploration.stop()).isTrue();
    assertThat(Explored.values(exploration, "shared_number_1"))
        .isEqualTo(LongStream.rangeClosed(2, 2L * rounds).boxed().toList());
  }

  @Test
  void withoutReductionTheAnswerIsTheSame() {
    Explored program = Explored.program("philosophers").with("MEALS = 1", "MEALS = 2");
    List<ReachableOutcome> reduced = program.everything().outcomes();
    List<ReachableOutcome> whole =
        program.explore(ExploreSettings.USUAL.withReduction(false)).outcomes();

    assertThat(reduced)
        .extracting(ReachableOutcome::outcome, ReachableOutcome::interleavings)
        .containsExactlyInAnyOrderElementsOf(
            whole.stream().map(each -> tuple(each.outcome(), each.interleavings())).toList());
  }
}
