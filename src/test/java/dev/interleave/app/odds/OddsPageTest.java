package dev.interleave.app.odds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OddsPageTest {

  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private final Session session = new Session();

  @Start
  void show(Stage window) {
    open("race");
    window.setScene(SampleRuns.scene(page(session), 900, 600));
    window.show();
  }

  private OddsPage page(Session of) {
    return new OddsPage(
        of,
        background,
        new SimpleObjectProperty<>(Theme.LIGHT),
        (_, name, extension) -> Optional.of(folder.resolve(name + extension)));
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private void open(String program) {
    BuiltInProgram builtIn = BuiltInProgram.named(program).orElseThrow();
    session.open(builtIn.name(), builtIn.source(), null);
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static OddsPage page(FxRobot robot) {
    return robot.lookup("#odds").queryAs(OddsPage.class);
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#odds-notice").queryAs(Labeled.class).getText();
  }

  @Test
  void pointsAppearWhileTheyAreCountedAndStayWhenItIsCancelled(FxRobot robot) throws Exception {
    robot.clickOn("#measure-odds");
    await(() -> page(robot).reportProperty().get() != null);
    robot.interact(() -> page(robot).cancel());
    await(() -> notice(robot).startsWith("Cancelled"));

    robot.clickOn("#export-odds").clickOn("#export-odds-csv");

    await(() -> notice(robot).endsWith("was written."));
    assertThat(Files.readString(folder.resolve("sleep.csv"))).startsWith("origin,");
  }

  @Test
  void germanNamesThePage() {
    var german = new Session(Runnable::run, Runnable::run, Texts.in(Language.GERMAN));
    assertThat(page(german).frame().title()).isEqualTo("Ein Sleep ist kein Lock");
  }

  @Test
  void whyAProgramCannotBeMeasuredIsSaidInASentence(FxRobot robot) throws Exception {
    robot.interact(() -> open("counter"));

    robot.clickOn("#measure-odds");

    await(() -> notice(robot).startsWith("This program has no lock"));
  }
}
