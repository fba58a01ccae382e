package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SideTabsTest {

  private final Texts texts = Texts.in(Language.ENGLISH);
  private @Nullable SideTabs shown;

  @Start
  void show(Stage window) {
    var tabs = new SideTabs(texts);
    shown = tabs;
    for (Side side : Side.values()) {
      tabs.add(side, new Label(side.title(texts)));
    }
    window.setScene(new Scene(tabs, 400, 300));
    window.show();
  }

  private SideTabs tabs() {
    return Objects.requireNonNull(shown);
  }

  @Test
  void theLastPaneIsInFrontAgainWhenTheWindowOpensAnew(FxRobot robot) {
    Side last = Side.values()[Side.values().length - 1];
    var memory = new Memory(new ForgetfulPreferences());
    robot.interact(() -> tabs().show(last));
    memory.remember(tabs());
    robot.interact(() -> tabs().show(Side.NOW));
    robot.interact(() -> memory.restore(tabs()));
    assertThat(tabs().shownProperty().get()).isEqualTo(last);
  }

  @Test
  void aPaneThatIsEnteredHasTheKeyboard(FxRobot robot) {
    robot.interact(() -> tabs().enter(Side.NOW));
    assertThat(tabs().isFocused()).isTrue();
  }
}
