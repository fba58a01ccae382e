package dev.interleave.app.shell;

import dev.interleave.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The files that were opened last, to be opened again.
final class RecentMenu extends Menu {

  private final OpenedFiles files;
  private final Texts texts;

  RecentMenu(OpenedFiles files, Texts texts) {
    super(texts.say("shell.recent"));
    this.texts = texts;
    this.files = files;
    setId("recent");
    fill();
  }

  /// Lists the files as they are now.
  void fill() {
    List<MenuItem> items = new ArrayList<>();
    for (Path file : files.recent()) {
      items.add(item(file));
    }
    if (items.isEmpty()) {
      var none = new MenuItem(texts.say("shell.recent.none"));
      none.setDisable(true);
      getItems().setAll(none);
      return;
    }
    var forget = new MenuItem(texts.say("shell.recent.forget"));
    forget.setId("forget-recent");
    forget.setOnAction(_ -> files.forgetRecent());
    items.add(new SeparatorMenuItem());
    items.add(forget);
    getItems().setAll(items);
  }

  private MenuItem item(Path file) {
    var item = new MenuItem("%s   (%s)".formatted(file.getFileName(), file.getParent()));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> files.open(file));
    return item;
  }
}
