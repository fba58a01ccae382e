package dev.interleave.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Session;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DiagnosticsTest {

  private final Session session = new Session();
  private final Diagnostics diagnostics = new Diagnostics(session, () -> "dark");

  @Start
  void start(Stage window) {
    window.show();
  }

  @Test
  void itTellsVersionsMachineScreenLooksAndSettings(FxRobot robot) {
    robot.interact(
        () ->
            assertThat(diagnostics.text())
                .contains("Interleave " + Component.all().getFirst().version())
                .contains("Java " + Runtime.version().feature())
                .contains("JavaFX ", "ControlsFX ")
                .contains(System.getProperty("os.name"))
                .contains("Processors: " + Runtime.getRuntime().availableProcessors())
                .contains("Screen: ")
                .contains("Looks: dark; language: English")
                .contains("GIL: on"));
  }

  @Test
  void whereFilesAreAndWhatAProgramIsCalledIsNotTold(FxRobot robot) {
    robot.interact(
        () -> {
          session.open("my secret.py", "x = 1\n", null);
          session.tell("/home/somebody/My Files/my notes.py cannot be read: it is a folder.");
          assertThat(diagnostics.text())
              .contains("one of the person's own")
              .contains("- …/my notes.py cannot be read: it is a folder.")
              .doesNotContain("somebody", "My Files", "secret");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Saved C:\\Users\\Somebody\\race.py.     | Saved …/race.py.
          Saved ~/private/race.py.              | Saved …/race.py.
          1/2 of it, and/or nothing.            | 1/2 of it, and/or nothing.
          """)
  void foldersAreTakenOutOfNotices(String notice, String told) {
    assertThat(NoticeLog.withoutFolders(notice)).isEqualTo(told);
  }

  @Test
  void theLastTenNoticesAreKept(FxRobot robot) {
    robot.interact(
        () -> {
          for (int number = 1; number <= 12; number++) {
            session.tell("Notice " + number + ".");
          }
          assertThat(diagnostics.text())
              .contains("- Notice 3.\n", "- Notice 12.\n")
              .doesNotContain("- Notice 2.\n");
        });
  }

  @Test
  void copyingPutsItOnTheClipboardAndSaysSo(FxRobot robot) {
    robot.interact(
        () -> {
          diagnostics.copy();
          assertThat(Clipboard.getSystemClipboard().getString()).contains("ControlsFX ");
        });
    assertThat(session.noticeProperty().get()).contains("clipboard");
  }
}
