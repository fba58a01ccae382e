package dev.interleave.app.help;

import dev.interleave.text.Texts;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the program is, which versions are at work, what it is made of and on what terms.
final class AboutDialog extends Dialog<ButtonType> {

  private final Texts texts;
  private final TextArea licence = new TextArea();

  AboutDialog(Window owner, Texts texts) {
    this.texts = texts;
    initOwner(owner);
    setTitle(texts.say("help.about"));
    setResizable(true);
    var name = new Label(texts.say("help.name"));
    name.getStyleClass().add("title");
    var purpose = new Label(texts.say("help.purpose"));
    purpose.setWrapText(true);
    var versions = new Label(String.join("\n", Versions.here().lines(texts)));
    versions.setId("about-versions");
    versions.getStyleClass().add("figure");
    versions.setWrapText(true);
    ListView<Component> components = components();
    var heading = new Label(texts.say("help.components"));
    heading.getStyleClass().add("heading");
    heading.setLabelFor(components);
    var about = new VBox(name, purpose, versions, heading, components, licence());
    about.setId("about-text");
    about.getStyleClass().add("about");
    getDialogPane().setContent(about);
    getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }

  private ListView<Component> components() {
    List<Component> all = Component.all();
    var list = new ListView<Component>();
    list.setId("about-components");
    list.getStyleClass().add("about-components");
    list.setAccessibleText(texts.say("help.components"));
    list.setTooltip(new Tooltip(texts.say("help.components.hint")));
    list.setCellFactory(_ -> new ComponentCell());
    list.getItems().setAll(all);
    list.getSelectionModel().selectedItemProperty().subscribe(chosen -> show(chosen));
    list.getSelectionModel().selectFirst();
    return list;
  }

  private TextArea licence() {
    licence.setId("about-licence");
    licence.getStyleClass().add("about-licence");
    licence.setEditable(false);
    licence.setWrapText(true);
    licence.setTooltip(new Tooltip(texts.say("help.licence")));
    licence.setAccessibleText(texts.say("help.licence"));
    return licence;
  }

  private void show(@Nullable Component component) {
    if (component != null) {
      licence.setText(component.text());
      licence.positionCaret(0);
    }
  }

  private final class ComponentCell extends ListCell<Component> {

    @Override
    protected void updateItem(@Nullable Component component, boolean empty) {
      super.updateItem(component, empty);
      setText(
          component == null || empty
              ? ""
              : texts.say(
                  "help.component",
                  "%s %s".formatted(component.name(), component.version()).strip(),
                  component.licence()));
    }
  }
}
