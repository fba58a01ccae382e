package dev.interleave.app.shell;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What the program says of itself.
final class AboutDialog extends Dialog<ButtonType> {

  AboutDialog(Window owner) {
    initOwner(owner);
    setTitle("About Interleave");
    var name = new Label("Interleave");
    name.getStyleClass().add("title");
    var purpose =
        new Label(
            "Makes concurrency visible: threads at a lock, workers at a queue, processes at shared"
                + " memory. Everything it shows is an event of a real run of the program you see.");
    purpose.setWrapText(true);
    var licence = new Label("Apache License 2.0. Fonts: IBM Plex, SIL Open Font License 1.1.");
    licence.getStyleClass().add("muted");
    licence.setWrapText(true);
    var about = new VBox(name, purpose, licence);
    about.setId("about-text");
    about.getStyleClass().add("about");
    getDialogPane().setContent(about);
    getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }
}
