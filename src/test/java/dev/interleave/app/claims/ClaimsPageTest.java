package dev.interleave.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.SampleRuns;
import dev.interleave.claims.measure.Effort;
import dev.interleave.export.paint.Theme;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
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
class ClaimsPageTest {

  private static final int PATIENCE_SECONDS = 90;

  @TempDir private Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private Path answer = Path.of("");

  @Start
  void show(Stage window) {
    window.setScene(SampleRuns.scene(page(Language.ENGLISH), 1000, 600));
    window.show();
  }

  private ClaimsPage page(Language language) {
    return new ClaimsPage(
        Texts.in(language),
        Effort.LEAST,
        background,
        new SimpleObjectProperty<>(Theme.LIGHT),
        (_, _, _) -> Optional.of(answer));
  }

  @Stop
  void stop() {
    background.shutdownNow();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ClaimsPage page(FxRobot robot) {
    return robot.lookup("#claims").queryAs(ClaimsPage.class);
  }

  private static void measured(FxRobot robot) throws TimeoutException {
    robot.clickOn("#measure-claims");
    await(() -> page(robot).reportProperty().get() != null);
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#claims-notice").queryAs(Labeled.class).getText();
  }

  @Test
  void whatWasMeasuredIsShownAsHighAsItIs(FxRobot robot) throws TimeoutException {
    measured(robot);

    var canvas = robot.lookup("#claims-picture").queryAs(Region.class);
    assertThat(canvas.getHeight()).isGreaterThan(600);
    assertThat(canvas.getAccessibleText()).contains("Starting a process");
    assertThat(robot.lookup("#cancel-claims").query().getParent().isVisible()).isFalse();
  }

  @Test
  void measuringCanBeCancelledAndBegunAgain(FxRobot robot) throws TimeoutException {
    robot.clickOn("#measure-claims").clickOn("#cancel-claims");

    assertThat(notice(robot)).isEqualTo("Cancelled: nothing was measured.");
    assertThat(robot.lookup("#export-claims").query().isDisabled()).isTrue();
    measured(robot);
    assertThat(Objects.requireNonNull(page(robot).reportProperty().get()).claims()).hasSize(8);
  }

  @Test
  void germanSaysThatMeasuringWasCancelled(FxRobot robot) {
    robot.interact(() -> robot.window(0).getScene().setRoot(page(Language.GERMAN)));
    robot.clickOn("#measure-claims").clickOn("#cancel-claims");

    assertThat(notice(robot)).isEqualTo("Abgebrochen: Nichts wurde gemessen.");
  }

  @Test
  void everyKindOfFileCanBeExported(FxRobot robot) throws TimeoutException, IOException {
    measured(robot);

    for (String kind : new String[] {"png", "csv", "json"}) {
      answer = folder.resolve("claims." + kind);
      robot.clickOn("#export-claims").clickOn("#export-claims-" + kind);
      await(() -> notice(robot).equals(answer + " was written."));
      assertThat(Files.size(answer)).isPositive();
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidInASentence(FxRobot robot) throws TimeoutException {
    measured(robot);
    answer = folder.resolve("nowhere").resolve("claims.csv");

    robot.clickOn("#export-claims").clickOn("#export-claims-csv");

    await(() -> notice(robot).endsWith("its folder does not exist."));
  }
}
