package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.explore.ReachableOutcome;
import dev.interleave.explore.Way;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final int ROUNDS = 40;

  private final Session session = new Session();
  private final Outcomes outcomes = session.outcomes();

  private void open(String name) {
    BuiltInProgram program = BuiltInProgram.named(name).orElseThrow();
    session.open(program.name(), program.source(), null);
  }

  private Explored result() {
    return Objects.requireNonNull(outcomes.exploring().resultProperty().get());
  }

  private Way wayTo(long x) {
    return result().exploration().outcomes().stream()
        .filter(each -> each.outcome().values().containsValue(new Datum.Whole(x)))
        .map(ReachableOutcome::shortest)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsExploredWhileNobodyLooks() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    assertThat(outcomes.exploring().resultProperty().get()).isNull();
    outcomes.watchedProperty().set(true);
    assertThat(result().exploration().outcomes()).hasSize(2);
  }

  @Test
  void switchingTheLockOnShowsThatNothingCanGoWrongAnyMore() {
    session.open("tiny", TinyPrograms.TWO_ADD_LOCKED, null);
    session.switchLocks();
    outcomes.watchedProperty().set(true);
    assertThat(result().exploration().outcomes()).hasSize(2);
    session.switchLocks();
    assertThat(result().exploration().outcomes()).hasSize(1);
    assertThat(result().exploration().complete()).isTrue();
  }

  @Test
  void anotherTextIsExploredWhileSomebodyLooks() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.watchedProperty().set(true);
    session.sourceProperty().set("x = 3\n");
    assertThat(result().exploration().outcomes()).hasSize(1);
  }

  @Test
  void movingTheCursorExploresNothingAnew() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.watchedProperty().set(true);
    Explored before = result();
    session.moveToStep(3);
    assertThat(result()).isSameAs(before);
  }

  @Test
  void aWayIsShownOnTheStageAtTheStepThatDecidesIt() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.watchedProperty().set(true);
    Way way = wayTo(1);
    session.showWay(result(), way, "x = 1");
    session.advance(Duration.ofSeconds(1));
    RunView run = Objects.requireNonNull(session.runProperty().get());
    assertThat(run.trace().outcome().values()).containsEntry("x", new Datum.Whole(1));
    assertThat(run.title().in(session.texts())).isEqualTo("x = 1");
    assertThat(session.playback().step()).isEqualTo(way.decidingStep());
  }

  @Test
  void aWayThatIsKeptIsNotKeptTwice() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.watchedProperty().set(true);
    session.showWay(result(), wayTo(1), "x = 1");
    session.showWay(result(), wayTo(2), "x = 2");
    session.showWay(result(), wayTo(1), "x = 1");
    assertThat(session.branches()).hasSize(3);
  }

  @Test
  void randomRoundsAreCountedUpToTheNumberThatIsWanted() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.runRandom(ROUNDS);
    outcomes.runRandom(ROUNDS);
    assertThat(outcomes.random().tallyProperty().get().rounds()).isEqualTo(2 * ROUNDS);
    assertThat(outcomes.random().runningProperty().get()).isFalse();
  }

  @Test
  void roundsOfAnotherProgramAreForgotten() {
    session.open("tiny", TinyPrograms.TWO_ADD, null);
    outcomes.runRandom(ROUNDS);
    session.sourceProperty().set("x = 3\n");
    assertThat(outcomes.random().tallyProperty().get()).isEqualTo(Tally.NONE);
  }

  @Test
  void realRoundsAreCountedByTheNamesOfTheSimulatedProgram() {
    open("counter");
    outcomes.runLive(2);
    Tally tally = outcomes.live().tallyProperty().get();
    assertThat(tally.rounds()).isEqualTo(2);
    assertThat(tally.entries())
        .allSatisfy(entry -> assertThat(entry.group().values()).containsOnlyKeys("x"));
  }

  @Test
  void aRealRoundInWhichNothingMovesAnyMoreWaitsForever() {
    open("queue-one-shot");
    outcomes.runLive(1);
    assertThat(outcomes.live().tallyProperty().get().entries())
        .extracting(Tally.Entry::group)
        .containsExactly(new OutcomeGroup(Outcome.Kind.WAITS_FOREVER, Map.of()));
  }

  @Test
  void anEditedProgramHasNoRealCounterpart() {
    open("race");
    assertThat(outcomes.hasCounterpartProperty().get()).isTrue();
    session.sourceProperty().set(session.sourceProperty().get().replace("+= 1", "+= 2"));
    assertThat(outcomes.hasCounterpartProperty().get()).isFalse();
  }

  @Test
  void theNumberThatAProgramInvitesToChangeMayBeChanged() {
    open("race");
    session
        .sourceProperty()
        .set(session.sourceProperty().get().replace("THREADS = 2", "THREADS = 3"));
    assertThat(outcomes.hasCounterpartProperty().get()).isTrue();
  }
}
