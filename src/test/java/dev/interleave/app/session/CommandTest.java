package dev.interleave.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CommandTest {

  @Test
  void noKeyGivesTwoCommands() {
    assertThat(Arrays.stream(Command.values()).flatMap(command -> command.keys().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aHintNamesTheKey() {
    assertThat(Command.LOCK.hint(Texts.in(Language.ENGLISH))).isEqualTo("Locks on or off (L)");
  }
}
