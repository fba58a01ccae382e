package dev.interleave.app.shell;

import dev.interleave.app.session.Command;
import dev.interleave.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The sheet of shortcuts, made from the table of commands.
final class ShortcutSheet extends Dialog<ButtonType> {

  private final Texts texts;

  ShortcutSheet(Window owner, Texts texts) {
    this.texts = texts;
    initOwner(owner);
    setTitle("Shortcuts");
    var sheet =
        new HBox(
            new VBox(group(Command.Group.WATCH), group(Command.Group.SWITCH)),
            new VBox(
                group(Command.Group.PROGRAM),
                group(Command.Group.TAKE_ALONG),
                group(Command.Group.WINDOW)));
    sheet.setId("shortcuts");
    sheet.getStyleClass().add("shortcuts");
    sheet.getChildren().forEach(column -> column.getStyleClass().add("shortcut-column"));
    getDialogPane().setContent(sheet);
    getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }

  private Node group(Command.Group group) {
    var title = new Label(group.title(texts));
    title.getStyleClass().add("heading");
    var rows = new GridPane();
    rows.getStyleClass().add("shortcut-rows");
    for (Command command : Command.of(group)) {
      row(rows, command.keyText(texts), command.label(texts));
    }
    if (group == Command.Group.WATCH) {
      row(rows, "0 … 9", "Let the actor of that number take the next step");
    }
    return new VBox(title, rows);
  }

  private static void row(GridPane rows, String keys, String label) {
    var key = new Label(keys);
    key.getStyleClass().add("key");
    rows.addRow(rows.getRowCount(), key, new Label(label));
  }
}
