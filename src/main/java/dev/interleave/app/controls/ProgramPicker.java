package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// Shows which program it is and offers others.
public final class ProgramPicker extends MenuButton {

  private final Session session;
  private final List<Scenario> scenarios;
  private final ToggleGroup group = new ToggleGroup();

  /// @param chosen told when a person chooses one of the scenarios
  /// @param open called when a person wants to open a file
  public ProgramPicker(
      Session session, List<Scenario> scenarios, Consumer<Scenario> chosen, Runnable open) {
    this.session = session;
    this.scenarios = List.copyOf(scenarios);
    setId("program");
    getStyleClass().add("program-picker");
    setMnemonicParsing(false);
    Hint.on(this, "Choose a program");
    for (Scenario scenario : scenarios) {
      var item = new RadioMenuItem(scenario.title());
      item.setId("program-" + scenario.name());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setOnAction(
          _ -> {
            chosen.accept(scenario);
            mark();
          });
      getItems().add(item);
    }
    var other = new MenuItem("Open a program…");
    other.setAccelerator(Command.OPEN.keys().getFirst());
    other.setOnAction(_ -> open.run());
    getItems().addAll(new SeparatorMenuItem(), other);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::title,
                session.programNameProperty(),
                session.document().fileProperty(),
                session.document().editedProperty()));
    session.programNameProperty().subscribe(this::mark);
    session.document().fileProperty().subscribe(this::mark);
  }

  private String title() {
    String name = session.programNameProperty().get();
    String shown =
        isBuiltIn()
            ? scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .map(Scenario::title)
                .findFirst()
                .orElse(name)
            : name;
    return session.document().editedProperty().get() ? shown + " (edited)" : shown;
  }

  private boolean isBuiltIn() {
    return session.document().fileProperty().get() == null;
  }

  private void mark() {
    String name = session.programNameProperty().get();
    group.selectToggle(null);
    for (int index = 0; index < scenarios.size(); index++) {
      if (isBuiltIn()
          && scenarios.get(index).name().equals(name)
          && getItems().get(index) instanceof RadioMenuItem item) {
        group.selectToggle(item);
      }
    }
  }
}
