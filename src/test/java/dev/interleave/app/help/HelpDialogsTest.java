package dev.interleave.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.session.Command;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HelpDialogsTest {

  private final Texts texts = Texts.in(Language.ENGLISH);
  private final List<Stage> windows = new ArrayList<>();

  @Start
  void start(Stage stage) {
    windows.add(stage);
    stage.setScene(new Scene(new StackPane(), 1_240, 760));
    stage.show();
  }

  private Stage window() {
    return windows.getFirst();
  }

  private static List<String> shownLabels(FxRobot robot) {
    return robot.lookup(".shortcut-row .label").queryAllAs(Label.class).stream()
        .filter(label -> label.getParent().isVisible())
        .map(Label::getText)
        .toList();
  }

  @Test
  void theSheetNamesEveryCommandAndItsKey(FxRobot robot) {
    robot.interact(() -> new ShortcutSheet(window(), texts).show());
    List<String> shown = shownLabels(robot);
    for (Command command : Command.values()) {
      assertThat(shown).contains(command.label(texts), command.keyText(texts));
    }
  }

  @Test
  void typingNarrowsTheSheetDown(FxRobot robot) {
    robot.interact(() -> new ShortcutSheet(window(), texts).show());
    robot.clickOn("#shortcut-search").write("beginning");
    assertThat(shownLabels(robot)).containsExactly("Home", "Go to the beginning");
  }

  @Test
  void theLicenceOfWhatIsChosenCanBeRead(FxRobot robot) {
    robot.interact(() -> new AboutDialog(window(), texts).show());
    var list = robot.lookup("#about-components").<ListView<Component>>query();
    var licence = robot.lookup("#about-licence").queryAs(TextArea.class);
    assertThat(licence.getText()).contains("Apache License");
    robot.interact(
        () ->
            list.getSelectionModel()
                .select(
                    list.getItems().stream()
                        .filter(component -> component.name().equals("ControlsFX"))
                        .findFirst()
                        .orElseThrow()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(licence.getText()).startsWith("Copyright (c) 2013, ControlsFX");
  }

  @Test
  void theGuideIsReadAsAWhole(FxRobot robot) throws IOException {
    String markdown = Files.readString(Path.of("docs", "user-guide.md"));
    robot.interact(
        () -> window().setScene(new Scene(new GuidePage(Guide.of(markdown), texts), 1_240, 760)));
    long headings = markdown.lines().filter(line -> line.matches("#+ .*")).count();
    assertThat(robot.lookup(".guide-heading").queryAll()).hasSize((int) headings);
    assertThat(robot.lookup(".guide-text").queryAll()).isNotEmpty();
  }
}
