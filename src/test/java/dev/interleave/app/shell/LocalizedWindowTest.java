package dev.interleave.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.text.Language;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LocalizedWindowTest {

  private static final int PATIENCE_SECONDS = 60;

  private final ForgetfulPreferences preferences = new ForgetfulPreferences();
  private final Memory memory = new Memory(preferences);
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private @Nullable Stage stage;
  private @Nullable LocalizedWindow localized;

  @Start
  void show(Stage window) {
    preferences.put("program", "race");
    memory.remember(Language.GERMAN);
    stage = window;
    var shown =
        new LocalizedWindow(window, background, memory, _ -> new FixedAnswers(), _ -> {}, _ -> {});
    shown.show();
    localized = shown;
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private Session session() {
    return Objects.requireNonNull(localized).session();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private RunView run() throws TimeoutException {
    await(() -> session().runProperty().get() != null);
    return Objects.requireNonNull(session().runProperty().get());
  }

  private static MenuItem item(FxRobot robot, String id) {
    return EnglishLeft.items(robot.lookup("#menu").queryAs(MenuBar.class).getMenus())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private void speakEnglish(FxRobot robot) throws TimeoutException {
    robot.interact(() -> item(robot, "language-en").fire());
    await(() -> session().texts().language() == Language.ENGLISH);
  }

  @Test
  void theWindowOpensInTheLanguageThatIsRemembered(FxRobot robot) throws TimeoutException {
    run();
    assertThat(item(robot, "menu-file").getText()).isEqualTo("Datei");
    assertThat(robot.lookup("#status-step").queryAs(Label.class).getText())
        .startsWith("Schritt 0 von ");
  }

  @Test
  void noEnglishIsLeftInAWindowThatSpeaksGerman(FxRobot robot) throws TimeoutException {
    run();
    robot.interact(() -> session().moveToStep(Integer.MAX_VALUE));
    for (Side side : Side.values()) {
      robot.interact(() -> robot.lookup("#side").queryAs(SideTabs.class).show(side));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(EnglishLeft.in(Objects.requireNonNull(stage).getScene().getRoot()))
          .as("English in the window while %s is shown", side)
          .isEmpty();
    }
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndRemembered(FxRobot robot) throws TimeoutException {
    run();
    speakEnglish(robot);
    assertThat(item(robot, "menu-file").getText()).isEqualTo("File");
    assertThat(memory.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void whatIsEditedAndWhereTheCursorStandsOutlivesAnotherLanguage(FxRobot robot)
      throws TimeoutException {
    int steps = run().trace().stepCount();
    robot.interact(() -> session().moveToStep(5));
    robot.interact(
        () -> robot.lookup("#code-area").queryAs(CodeArea.class).insertText(0, "# mine\n"));
    String edited = session().sourceProperty().get();
    speakEnglish(robot);
    assertThat(run().trace().stepCount()).isEqualTo(steps);
    assertThat(session().playback().step()).isEqualTo(5);
    assertThat(robot.lookup("#code-area").queryAs(CodeArea.class).getText())
        .isEqualTo(edited)
        .startsWith("# mine");
    assertThat(session().document().editedProperty().get()).isTrue();
  }
}
