package dev.interleave.app.session;

import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandTest {

  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  @Test
  void noKeyGivesTwoCommands() {
    assertThat(Arrays.stream(Command.values()).flatMap(command -> command.keys(ENGLISH).stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aHintNamesTheKey() {
    assertThat(Command.LOCK.hint(ENGLISH)).isEqualTo("Locks on or off (L)");
  }

  @Test
  void aGermanKeyboardHasItsOwnNamesAndTheSameKeys() {
    Texts german = Texts.in(Language.GERMAN);
    assertThat(Command.SAVE.keyText(german)).isEqualTo("Strg+S");
    var controlS = new KeyEvent(KEY_PRESSED, "", "", KeyCode.S, false, true, false, false);
    assertThat(Command.SAVE.keys(german)).allMatch(keys -> keys.match(controlS));
  }
}
