package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final String RACE =
      """
      from threading import Lock, Thread

      db_val = 0
      lock = Lock()


      def increase():
          global db_val
          with lock:
              db_val += 1


      t1 = Thread(target=increase)
      t2 = Thread(target=increase)
      t1.start()
      t2.start()
      t1.join()
      t2.join()
      """;

  private static final int MOST = 400;
  private static final RunSettings LOCK_OFF =
      RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(false));

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Rounds rounds = new Rounds(background::add, Runnable::run, MOST);

  private static Trace.Origin origin() {
    return new Trace.Origin("race", RACE, RunSettings.DEFAULT);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  @Test
  void withoutTheLockBothOutcomesAreCounted() {
    rounds.start(origin(), LOCK_OFF);
    work();
    assertThat(rounds.tallyProperty().get().entries())
        .extracting(entry -> entry.group().label(Texts.in(Language.ENGLISH)))
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void withTheLockThereIsOneOutcome() {
    rounds.start(origin(), RunSettings.DEFAULT);
    work();
    assertThat(rounds.tallyProperty().get().entries())
        .extracting(Tally.Entry::count)
        .containsExactly(rounds.tallyProperty().get().rounds());
  }

  @Test
  void countingComesToRest() {
    rounds.start(origin(), LOCK_OFF);
    work();
    assertThat(rounds.tallyProperty().get().rounds()).isBetween(MOST, 2 * MOST);
    assertThat(rounds.loopingProperty().get()).isTrue();
  }

  @Test
  void theTallyBeginsAnewWhenALockIsSwitched() {
    rounds.start(origin(), LOCK_OFF);
    work();
    rounds.take(origin(), RunSettings.DEFAULT);
    assertThat(rounds.tallyProperty().get()).isEqualTo(Tally.NONE);
    work();
    assertThat(rounds.tallyProperty().get().entries()).hasSize(1);
  }

  @Test
  void anotherSeedLeavesTheTallyAsItIs() {
    rounds.start(origin(), LOCK_OFF);
    work();
    Tally before = rounds.tallyProperty().get();
    rounds.take(origin(), LOCK_OFF.withSeed(99));
    assertThat(rounds.tallyProperty().get()).isEqualTo(before);
  }

  @Test
  void stoppedRoundsKeepTheirTallyAndGoOnFromThere() {
    rounds.start(origin(), LOCK_OFF);
    background.remove().run();
    rounds.stop();
    work();
    Tally before = rounds.tallyProperty().get();
    rounds.start(origin(), LOCK_OFF);
    work();
    assertThat(before.rounds()).isPositive();
    assertThat(rounds.tallyProperty().get().rounds()).isGreaterThan(before.rounds());
  }

  @Test
  void theSeedOfAnOutcomeGivesARunThatEndsSo() {
    var session = new Session();
    session.open("race", RACE, null);
    session.switchTo(Toggles.NONE.withLocks(false));
    rounds.start(origin(), LOCK_OFF);
    work();
    for (Tally.Entry entry : rounds.tallyProperty().get().entries()) {
      session.showExample(entry);
      RunView run = Objects.requireNonNull(session.runProperty().get());
      assertThat(OutcomeGroup.of(run.trace().outcome())).isEqualTo(entry.group());
    }
  }

  @Test
  void whilePlayingOneRoundFollowsTheOther() {
    var session = new Session();
    session.open("race", RACE, null);
    session.loopRounds(true);
    session.playOrPause();
    RunView first = Objects.requireNonNull(session.runProperty().get());
    session.advance(first.film().pace().length());
    session.advance(Duration.ofSeconds(5));
    assertThat(session.runProperty().get()).isNotSameAs(first);
    assertThat(session.playingProperty().get()).isTrue();
    assertThat(session.positionProperty().get()).isZero();
  }
}
