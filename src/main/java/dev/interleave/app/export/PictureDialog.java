package dev.interleave.app.export;

import dev.interleave.picture.Picture;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.SegmentedButton;

/// Asks how large a picture is to be. The answer is its scale.
final class PictureDialog extends Dialog<Integer> {

  private static final int LARGEST = 4;
  private static final int USUAL = 2;

  private final Label pixels = new Label();
  private int scale = USUAL;

  PictureDialog(Window owner, Picture picture) {
    initOwner(owner);
    setTitle("Export this moment");
    var scales = new SegmentedButton();
    var group = new ToggleGroup();
    scales.setToggleGroup(group);
    IntStream.rangeClosed(1, LARGEST)
        .forEach(factor -> scales.getButtons().add(choice(factor, picture)));
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              }
            });
    show(picture, USUAL);
    pixels.getStyleClass().add("muted");
    var question = new Label("How large?");
    question.getStyleClass().add("heading");
    var content = new VBox(question, scales, pixels);
    content.setId("picture-dialog");
    content.getStyleClass().add("export-dialog");
    var save = new ButtonType("Save…", ButtonData.OK_DONE);
    getDialogPane().setContent(content);
    getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
    getDialogPane().lookupButton(save).setId("save-picture");
    setResultConverter(button -> button == save ? (Integer) scale : null);
  }

  private ToggleButton choice(int factor, Picture picture) {
    var button = new ToggleButton(factor + "×");
    button.setId("scale-" + factor);
    button.setSelected(factor == USUAL);
    button.setOnAction(_ -> show(picture, factor));
    return button;
  }

  private void show(Picture picture, int factor) {
    scale = factor;
    pixels.setText(
        "%,.0f × %,.0f pixels"
            .formatted(Math.ceil(picture.width() * factor), Math.ceil(picture.height() * factor)));
  }
}
