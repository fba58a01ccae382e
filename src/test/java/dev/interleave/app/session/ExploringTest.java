package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.explore.ExploreSettings;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ExploringTest {

  private static final RunSettings LOCK_ON = RunSettings.DEFAULT;
  private static final RunSettings LOCK_OFF = LOCK_ON.withToggles(Toggles.NONE.withLocks(false));

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Exploring exploring =
      new Exploring(Texts.in(Language.ENGLISH), background::add, Runnable::run);

  private void explore(String source, RunSettings run) {
    exploring.explore(new Subject("tiny", source, run), ExploreSettings.USUAL);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private Explored result() {
    return Objects.requireNonNull(exploring.resultProperty().get());
  }

  private static OutcomeGroup endsWith(long x) {
    return new OutcomeGroup(Outcome.Kind.FINISHED, Map.of("x", new Datum.Whole(x)));
  }

  @Test
  void theOutcomeThatLosesAnUpdateIsToldFromTheOther() {
    explore(TinyPrograms.TWO_ADD, LOCK_OFF);
    work();
    assertThat(result().over()).isTrue();
    assertThat(result().losing()).containsExactly(endsWith(1));
  }

  @Test
  void theLastOneAskedForWins() {
    explore(TinyPrograms.TWO_ADD, LOCK_OFF);
    explore("x = 7\n", LOCK_ON);
    work();
    assertThat(result().subject().source()).isEqualTo("x = 7\n");
    assertThat(result().exploration().outcomes()).hasSize(1);
    assertThat(exploring.runningProperty().get()).isFalse();
  }

  @Test
  void whatWasKnownUnderOtherSwitchesStaysToBeCompared() {
    explore(TinyPrograms.TWO_ADD_LOCKED, LOCK_OFF);
    work();
    Explored before = result();
    explore(TinyPrograms.TWO_ADD_LOCKED, LOCK_ON);
    work();
    assertThat(exploring.previousProperty().get()).isSameAs(before);
    assertThat(result().losing()).isEmpty();
  }

  @Test
  void anotherTextIsNotCompared() {
    explore(TinyPrograms.TWO_ADD, LOCK_OFF);
    work();
    explore("x = 7\n", LOCK_ON);
    assertThat(exploring.previousProperty().get()).isNull();
  }

  @Test
  void aTextThatIsNoProgramIsRefusedWithItsPlace() {
    explore("while x\n", LOCK_ON);
    work();
    assertThat(exploring.refusalProperty().get()).startsWith("tiny:1:");
    assertThat(exploring.resultProperty().get()).isNull();
    assertThat(exploring.runningProperty().get()).isFalse();
  }
}
