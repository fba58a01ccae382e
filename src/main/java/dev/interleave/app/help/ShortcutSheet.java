package dev.interleave.app.help;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The sheet of shortcuts, made from the table of commands and of what panes do with keys of their
/// own. What is typed into its field narrows it down.
public final class ShortcutSheet extends Dialog<ButtonType> {

  /// Keys that only mean something where the focus is, as texts have them: `help.key.NAME` for the
  /// keys and `help.does.NAME` for what they do.
  private static final List<String> PLACES =
      List.of(
          "stage.choose",
          "stage.let",
          "timeline.pan",
          "timeline.zoom",
          "timeline.whole",
          "timeline.handle",
          "code.indent",
          "code.leave",
          "value.why",
          "escape",
          "menu",
          "focus");

  private final Texts texts;
  private final TextField search = new TextField();

  /// A sheet over a window.
  public ShortcutSheet(Window owner, Texts texts) {
    this.texts = texts;
    initOwner(owner);
    setTitle(texts.say("help.shortcuts"));
    setResizable(true);
    search.setId("shortcut-search");
    search.setPromptText(texts.say("help.search"));
    Hint.on(search, texts.say("help.search"));
    var columns =
        new HBox(
            column(group(Command.Group.WATCH), group(Command.Group.SWITCH)),
            column(group(Command.Group.PROGRAM), group(Command.Group.WINDOW)),
            column(group(Command.Group.TAKE_ALONG), places()));
    columns.setId("shortcuts");
    columns.getStyleClass().add("shortcuts");
    var scroll = new ScrollPane(columns);
    scroll.getStyleClass().add("shortcut-scroll");
    scroll.setAccessibleText(texts.say("help.shortcuts"));
    var sheet = new VBox(search, scroll);
    sheet.getStyleClass().add("shortcut-sheet");
    getDialogPane().setContent(sheet);
    getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    setOnShown(_ -> search.requestFocus());
  }

  private static VBox column(Node... groups) {
    var column = new VBox(groups);
    column.getStyleClass().add("shortcut-column");
    return column;
  }

  private Node group(Command.Group group) {
    var rows = new ArrayList<Node>();
    Command.of(group)
        .forEach(command -> rows.add(row(command.keyText(texts), command.label(texts))));
    if (group == Command.Group.WATCH) {
      rows.add(row(texts.say("help.key.digits"), texts.say("help.does.digits")));
    }
    return titled(group.title(texts), rows);
  }

  private Node places() {
    return titled(
        texts.say("help.places"),
        PLACES.stream()
            .map(place -> row(texts.say("help.key." + place), texts.say("help.does." + place)))
            .toList());
  }

  private static Node titled(String text, List<Node> rows) {
    var title = new Label(text);
    title.getStyleClass().add("heading");
    var list = new VBox(title);
    list.getStyleClass().add("shortcut-rows");
    list.getChildren().addAll(rows);
    list.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> rows.stream().anyMatch(Node::isVisible),
                rows.stream().map(Node::visibleProperty).toArray(Observable[]::new)));
    list.managedProperty().bind(list.visibleProperty());
    return list;
  }

  private Node row(String keys, String label) {
    var key = new Label(keys);
    key.getStyleClass().add("key");
    var does = new Label(label);
    var row = new GridPane();
    row.getStyleClass().add("shortcut-row");
    row.addRow(0, key, does);
    String all = (keys + " " + label).toLowerCase(Locale.ROOT);
    row.visibleProperty()
        .bind(
            search
                .textProperty()
                .map(typed -> all.contains(typed.strip().toLowerCase(Locale.ROOT))));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }
}
