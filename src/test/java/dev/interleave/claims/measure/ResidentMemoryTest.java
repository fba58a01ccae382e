package dev.interleave.claims.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interleave.live.run.LiveException;
import java.util.OptionalLong;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

  @Test
  void thisProcessTakesMoreThanAMegabyte() throws Exception {
    assertThat(
            ResidentMemory.of(Texts.in(Language.ENGLISH), ProcessHandle.current().pid()).resident())
        .isGreaterThan(1024 * 1024);
  }

  @Test
  void aProcessThatIsNotThereIsSaidInASentence() {
    assertThatExceptionOfType(LiveException.class)
        .isThrownBy(() -> ResidentMemory.of(Texts.in(Language.ENGLISH), Integer.MAX_VALUE))
        .withMessageEndingWith(".");
  }

  @Test
  void linuxSaysWhatIsSharedAsWell() {
    var memory =
        ResidentMemory.ofRollup(
            """
            00400000-7fff rollup
            Rss:               38800 kB
            Pss:               27000 kB
            Pss_Anon:          20000 kB
            """);

    assertThat(memory.resident()).isEqualTo(38800 * 1024);
    assertThat(memory.proportional()).isEqualTo(OptionalLong.of(27000 * 1024));
  }

  @Test
  void macOsSaysKibibytes() {
    assertThat(ResidentMemory.ofPs("  38800\n").resident()).isEqualTo(38800 * 1024);
  }

  @Test
  void windowsSaysKibibytesWithSeparators() {
    assertThat(
            ResidentMemory.ofTasklist("\"java.exe\",\"42\",\"Console\",\"1\",\"38,800 K\"\r\n")
                .resident())
        .isEqualTo(38800 * 1024);
  }
}
