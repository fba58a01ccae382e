package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.SampleTraces;
import dev.interleave.trace.Trace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObstructionTest {

  private static String sentence(Trace trace, String actor, ActorState.Phase phase) {
    int id =
        trace.actors().stream()
            .filter(one -> one.name().equals(actor))
            .findFirst()
            .orElseThrow()
            .id();
    int step =
        IntStream.rangeClosed(0, trace.stepCount())
            .filter(at -> trace.momentAfterStep(at).actor(id).phase() == phase)
            .findFirst()
            .orElseThrow();
    return new Obstruction(trace, trace.momentAfterStep(step), id)
        .sentence(Texts.in(Language.ENGLISH));
  }

  @Test
  void anActorThatWaitsForALockNamesItAndItsHolder() {
    assertThat(sentence(SampleTraces.raceWithLock(), "t2", ActorState.Phase.WAITING))
        .isEqualTo("t2 waits for lock, which t1 holds.");
  }

  @Test
  void anActorThatWasNotStartedSaysSo() {
    assertThat(sentence(SampleTraces.raceWithLock(), "t2", ActorState.Phase.NEW))
        .isEqualTo("t2 has not been started yet.");
  }

  @Test
  void anActorThatEndedSaysSo() {
    assertThat(sentence(SampleTraces.raceWithLock(), "t1", ActorState.Phase.ENDED))
        .isEqualTo("t1 has come to its end.");
  }
}
