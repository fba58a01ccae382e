package dev.interleave.picture.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import org.junit.jupiter.api.Test;

class ActorSignTest {

  @Test
  void aShortNameStaysAsItIs() {
    assertThat(signOf(1, "t1").text()).isEqualTo("t1");
  }

  @Test
  void aLongNameWithANumberKeepsItsFirstLetterAndItsNumber() {
    assertThat(signOf(1, "Thread-12").text()).isEqualTo("T12");
  }

  @Test
  void aLongNameWithoutANumberIsCut() {
    assertThat(signOf(1, "producer").text()).isEqualTo("produ…");
  }

  @Test
  void theNinthActorHasTheColourOfTheFirst() {
    assertThat(signOf(9, "t9").colorClass()).isEqualTo(signOf(1, "t1").colorClass());
  }

  private static ActorSign signOf(int id, String name) {
    return ActorSign.of(new Actor(id, Actor.Kind.THREAD, name, 0, 0, false));
  }
}
