package dev.interleave.app.help;

import dev.interleave.app.parts.PageWindow;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.text.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/// The menu that helps: keys, guide, what the program is made of, what a report needs.
public final class HelpMenu extends Menu {

  private final Texts texts;

  /// @param perform carries out a command
  /// @param owner the main window
  /// @param looks how the window looks, in a few words
  /// @param dress gives a scene the looks of the program
  public HelpMenu(
      Session session,
      Consumer<Command> perform,
      Window owner,
      Supplier<String> looks,
      Consumer<Scene> dress) {
    super(session.texts().say("help.menu"));
    texts = session.texts();
    setId("menu-help");
    var diagnostics = new Diagnostics(session, looks);
    MenuItem shortcuts =
        item("shortcuts", Command.SHORTCUTS.label(texts), () -> perform.accept(Command.SHORTCUTS));
    shortcuts.setAccelerator(Command.SHORTCUTS.keys(texts).getFirst());
    getItems()
        .setAll(
            shortcuts,
            item("guide", texts.say("help.guide"), () -> showGuide(owner, dress)),
            new SeparatorMenuItem(),
            item("copy-diagnostics", texts.say("help.diagnostics"), diagnostics::copy),
            item("about", texts.say("help.about"), () -> new AboutDialog(owner, texts).show()));
  }

  private void showGuide(Window owner, Consumer<Scene> dress) {
    var page = new GuidePage(Guide.shipped(), texts);
    new PageWindow(owner, page, page.frame(), dress).show();
  }

  private static MenuItem item(String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
