package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.ProgramTitles;
import dev.interleave.app.session.Session;
import dev.interleave.live.run.LiveProgram;
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

  private static final List<LiveProgram> REAL =
      List.of(
          LiveProgram.Locks.DEFAULT, LiveProgram.Queue.DEFAULT, LiveProgram.SharedMemory.DEFAULT);

  private final Session session;
  private final ProgramTitles titles;
  private final List<BuiltInProgram> builtIns;
  private final Consumer<BuiltInProgram> chosen;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, RadioMenuItem> items = new HashMap<>();
  private final Map<String, RadioMenuItem> real = new HashMap<>();

  /// @param builtIns the programs to choose from
  /// @param chosen told when a person chooses one of them
  /// @param open called when a person wants to open a file
  public ProgramPicker(
      Session session,
      List<BuiltInProgram> builtIns,
      Consumer<BuiltInProgram> chosen,
      Runnable open) {
    this.session = session;
    titles = new ProgramTitles(session.texts());
    this.builtIns = List.copyOf(builtIns);
    this.chosen = chosen;
    setId("program");
    getStyleClass().add("program-picker");
    setMnemonicParsing(false);
    Hint.on(this, session.texts().say("controls.program"));
    Arrays.stream(BuiltInProgram.Family.values()).forEach(this::list);
    listReal();
    var other = new MenuItem(session.texts().say("controls.program.open"));
    other.setAccelerator(Command.OPEN.keys(session.texts()).getFirst());
    other.setOnAction(_ -> open.run());
    getItems().addAll(new SeparatorMenuItem(), other);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::title,
                session.programNameProperty(),
                session.document().fileProperty(),
                session.document().editedProperty(),
                session.live().programProperty()));
    session.programNameProperty().subscribe(this::mark);
    session.document().fileProperty().subscribe(this::mark);
    session.live().programProperty().subscribe(this::mark);
  }

  private void listReal() {
    getItems().add(heading(session.texts().say("controls.program.real")));
    for (LiveProgram program : REAL) {
      RadioMenuItem item =
          item(
              "real-" + program.name(),
              titles.of(program),
              () -> session.showReal(session.live().named(program.name())));
      real.put(program.name(), item);
    }
  }

  private static MenuItem heading(String title) {
    var heading = new MenuItem(title);
    heading.getStyleClass().add("menu-heading");
    heading.setDisable(true);
    return heading;
  }

  private void list(BuiltInProgram.Family family) {
    getItems().add(heading(titles.of(family)));
    for (BuiltInProgram program : builtIns) {
      if (program.family() == family) {
        items.put(
            program.name(), item(program.name(), titles.of(program), () -> chosen.accept(program)));
      }
    }
  }

  private RadioMenuItem item(String name, String title, Runnable choose) {
    var item = new RadioMenuItem(title);
    item.setId("program-" + name);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setOnAction(
        _ -> {
          choose.run();
          mark();
        });
    getItems().add(item);
    return item;
  }

  private String title() {
    LiveProgram program = session.live().programProperty().get();
    if (program != null) {
      return titles.of(program);
    }
    String name = session.programNameProperty().get();
    RadioMenuItem item = isBuiltIn() ? items.get(name) : null;
    String shown = item == null ? name : item.getText();
    return session.document().editedProperty().get()
        ? session.texts().say("controls.program.edited", shown)
        : shown;
  }

  private boolean isBuiltIn() {
    return session.document().fileProperty().get() == null;
  }

  private void mark() {
    LiveProgram shown = session.live().programProperty().get();
    if (shown != null) {
      group.selectToggle(real.get(shown.name()));
    } else {
      group.selectToggle(isBuiltIn() ? items.get(session.programNameProperty().get()) : null);
    }
  }
}
