package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.program.BuiltInProgram;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final List<BuiltInProgram> builtIns;
  private final Consumer<BuiltInProgram> chosen;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, RadioMenuItem> items = new HashMap<>();

  /// @param builtIns the programs to choose from
  /// @param chosen told when a person chooses one of them
  /// @param open called when a person wants to open a file
  public ProgramPicker(
      Session session,
      List<BuiltInProgram> builtIns,
      Consumer<BuiltInProgram> chosen,
      Runnable open) {
    this.session = session;
    this.builtIns = List.copyOf(builtIns);
    this.chosen = chosen;
    setId("program");
    getStyleClass().add("program-picker");
    setMnemonicParsing(false);
    Hint.on(this, "Choose a program");
    Arrays.stream(BuiltInProgram.Family.values()).forEach(this::list);
    var other = new MenuItem(Command.OPEN.label() + "…");
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

  private void list(BuiltInProgram.Family family) {
    var heading = new MenuItem(family.title());
    heading.getStyleClass().add("menu-heading");
    heading.setDisable(true);
    getItems().add(heading);
    for (BuiltInProgram program : builtIns) {
      if (program.family() == family) {
        getItems().add(item(program));
      }
    }
  }

  private RadioMenuItem item(BuiltInProgram program) {
    var item = new RadioMenuItem(program.title());
    item.setId("program-" + program.name());
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setOnAction(
        _ -> {
          chosen.accept(program);
          mark();
        });
    items.put(program.name(), item);
    return item;
  }

  private String title() {
    String name = session.programNameProperty().get();
    RadioMenuItem item = isBuiltIn() ? items.get(name) : null;
    String shown = item == null ? name : item.getText();
    return session.document().editedProperty().get() ? shown + " (edited)" : shown;
  }

  private boolean isBuiltIn() {
    return session.document().fileProperty().get() == null;
  }

  private void mark() {
    group.selectToggle(isBuiltIn() ? items.get(session.programNameProperty().get()) : null);
  }
}
