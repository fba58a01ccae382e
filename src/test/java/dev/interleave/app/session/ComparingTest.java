package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.BuiltInProgram;
import dev.interleave.trace.Datum;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparingTest {

  private static Session session(String program) {
    var session = new Session();
    BuiltInProgram builtIn = BuiltInProgram.named(program).orElseThrow();
    session.open(builtIn.name(), builtIn.source(), null);
    return session;
  }

  private static ComparedRuns shown(Session session) {
    return Objects.requireNonNull(session.comparing().shownProperty().get());
  }

  @Test
  void theScheduleOfTheRunIsShownWithTheLockOffAndOn() {
    Session session = session("race");

    session.comparing().toggle();

    assertThat(shown(session).off().trace().outcome().values())
        .containsEntry("db_val", Datum.of(1));
    assertThat(shown(session).on().trace().outcome().values()).containsEntry("db_val", Datum.of(2));
    assertThat(shown(session).sentence()).startsWith("From here on they differ");
    assertThat(session.runProperty().get()).isEqualTo(shown(session).off());
  }

  @Test
  void theSecondTimeTheSingleRunIsShownAgain() {
    Session session = session("race");
    RunView before = session.runProperty().get();

    session.comparing().toggle();
    session.comparing().toggle();

    assertThat(session.comparing().shownProperty().get()).isNull();
    assertThat(session.runProperty().get()).isEqualTo(before);
    assertThat(session.branches()).hasSize(1);
  }

  @Test
  void theOtherPanesCanBeAboutEitherSideAtTheSamePosition() {
    Session session = session("race");
    session.comparing().toggle();
    session.moveTo(Duration.ofSeconds(3));

    session.comparing().choose(true);

    assertThat(session.runProperty().get()).isEqualTo(shown(session).on());
    assertThat(session.positionProperty().get()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aToggleComparesAnewUnderWhatHoldsNow() {
    Session session = session("race");
    session.comparing().toggle();

    session.switchSleeps();

    assertThat(shown(session).on().trace().origin().settings().toggles().sleepFactor()).isZero();
    assertThat(shown(session).off().trace().origin().settings().toggles().locks()).isFalse();
  }

  @Test
  void aChosenStepIsComparedInItsTurn() {
    Session session = session("race");
    session.comparing().toggle();
    session.moveToStep(0);

    session.chooseNext(0);

    assertThat(session.comparing().shownProperty().get()).isNotNull();
  }

  @Test
  void bothFilmsHaveOneClock() {
    Session session = session("shared-memory");

    session.comparing().toggle();

    assertThat(shown(session).on().film().pace().length())
        .isEqualTo(shown(session).off().film().pace().length());
  }

  @Test
  void aProgramWithoutALockIsNotComparedAndThatIsSaid() {
    Session session = session("counter");

    session.comparing().toggle();

    assertThat(session.comparing().shownProperty().get()).isNull();
    assertThat(session.noticeProperty().get()).startsWith("This program has no lock");
  }
}
