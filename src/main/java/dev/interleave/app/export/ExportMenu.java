package dev.interleave.app.export;

import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;

/// What can be taken along of a run.
public final class ExportMenu extends MenuButton {

  private final Session session;
  private final ObservableValue<Theme> theme;
  private final Window owner;
  private final Consumer<Task<String>> begin;

  /// @param theme the colours of the window, which are those of what is exported
  /// @param begin begins long work, whose value is the sentence that says what was done
  public ExportMenu(
      Session session, ObservableValue<Theme> theme, Window owner, Consumer<Task<String>> begin) {
    super("Export", new Icon("export"));
    this.session = session;
    this.theme = theme;
    this.owner = owner;
    this.begin = begin;
    setId("export");
    disableProperty().bind(session.runProperty().isNull());
    getItems()
        .setAll(
            item(Command.EXPORT_PICTURE, this::picture),
            item(Command.EXPORT_FILM, this::film),
            item(Command.COPY_PICTURE, this::copy));
  }

  private static MenuItem item(Command command, Runnable action) {
    var item = new MenuItem(command.label());
    item.setAccelerator(command.keys().getFirst());
    item.setOnAction(_ -> action.run());
    return item;
  }

  public void picture() {}

  public void film() {}

  public void copy() {}
}
