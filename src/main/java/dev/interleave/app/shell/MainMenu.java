package dev.interleave.app.shell;

import dev.interleave.app.session.Command;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menus. Every item is a command, but for the choice of looks and what the program says of
/// itself.
final class MainMenu extends MenuBar {

  private final Texts texts;
  private final Consumer<Command> perform;
  private final Consumer<Language> speak;
  private final RecentMenu recent;

  /// @param perform carries out a command
  /// @param speak lets the window speak another language
  /// @param help the last of the menus
  MainMenu(
      Texts texts,
      Consumer<Command> perform,
      Consumer<Language> speak,
      OpenedFiles files,
      LessonMenu lessons,
      Appearance appearance,
      Menu help) {
    this.texts = texts;
    this.perform = perform;
    this.speak = speak;
    this.recent = new RecentMenu(files, texts);
    setId("menu");
    setUseSystemMenuBar(true);
    Menu file = menu("file", texts.say("shell.menu.file"), fileItems());
    file.setOnShowing(_ -> recent.fill());
    getMenus()
        .setAll(
            file,
            menu("run", texts.say("shell.menu.run"), runItems()),
            menu("view", texts.say("shell.menu.view"), viewItems(appearance)),
            lessons,
            help);
  }

  private List<MenuItem> fileItems() {
    return List.of(
        item(Command.OPEN),
        recent,
        item(Command.SAVE),
        item(Command.SAVE_AS),
        item(Command.SAVE_RUN),
        new SeparatorMenuItem(),
        item(Command.EXPORT_PICTURE),
        item(Command.EXPORT_FILM),
        item(Command.EXPORT_PAGE),
        item(Command.EXPORT_STORY),
        item(Command.COPY_PICTURE),
        new SeparatorMenuItem(),
        item(Command.QUIT));
  }

  private List<MenuItem> runItems() {
    return List.of(
        item(Command.SOURCE),
        item(Command.RUN),
        item(Command.STOP),
        new SeparatorMenuItem(),
        item(Command.PLAY),
        item(Command.STEP),
        item(Command.STEP_BACK),
        item(Command.FIRST),
        item(Command.LAST),
        new SeparatorMenuItem(),
        item(Command.FASTER),
        item(Command.SLOWER),
        new SeparatorMenuItem(),
        item(Command.LOCK),
        item(Command.SLEEP),
        item(Command.GIL),
        item(Command.RECOVER),
        item(Command.HALT),
        item(Command.COMPARE),
        item(Command.ROUNDS),
        new SeparatorMenuItem(),
        item(Command.NEXT_RUN),
        item(Command.CLOSE_RUN));
  }

  private List<MenuItem> viewItems(Appearance appearance) {
    var group = new ToggleGroup();
    return List.of(
        item(Command.NOW),
        item(Command.OUTCOMES),
        item(Command.FINDINGS),
        item(Command.LESSON),
        new SeparatorMenuItem(),
        choice(appearance, group, Appearance.Choice.SYSTEM, texts.say("shell.looks.system")),
        choice(appearance, group, Appearance.Choice.LIGHT, texts.say("shell.looks.light")),
        choice(appearance, group, Appearance.Choice.DARK, texts.say("shell.looks.dark")),
        item(Command.APPEARANCE),
        textSizes(appearance),
        motion(appearance),
        languages(),
        new SeparatorMenuItem(),
        item(Command.FULL_SCREEN),
        new SeparatorMenuItem(),
        item(Command.CLAIMS),
        item(Command.SLEEP_ODDS));
  }

  private Menu motion(Appearance appearance) {
    var group = new ToggleGroup();
    var menu = new Menu(texts.say("access.motion"));
    menu.setId("motion");
    for (Appearance.Motion motion : Appearance.Motion.values()) {
      var item =
          new RadioMenuItem(texts.say("access.motion." + motion.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setOnAction(_ -> appearance.motionProperty().set(motion));
      appearance.motionProperty().subscribe(chosen -> item.setSelected(chosen == motion));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu languages() {
    var group = new ToggleGroup();
    var menu = new Menu(texts.say("shell.language"));
    menu.setId("language");
    for (Language language : Language.values()) {
      var item = new RadioMenuItem(language.ownName());
      item.setId("language-" + language.code());
      item.setToggleGroup(group);
      item.setSelected(language == texts.language());
      item.setOnAction(_ -> speak.accept(language));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu textSizes(Appearance appearance) {
    var group = new ToggleGroup();
    var menu = new Menu(texts.say("access.text.size"));
    menu.setId("text-size");
    for (TextSize size : TextSize.values()) {
      var item = new RadioMenuItem(texts.say("access.text.percent", size.percent()));
      item.setToggleGroup(group);
      item.setOnAction(_ -> appearance.textSizeProperty().set(size));
      appearance.textSizeProperty().subscribe(chosen -> item.setSelected(chosen == size));
      menu.getItems().add(item);
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(Command.LARGER_TEXT),
            item(Command.SMALLER_TEXT),
            item(Command.USUAL_TEXT));
    return menu;
  }

  private static Menu menu(String name, String title, List<MenuItem> items) {
    var menu = new Menu(title);
    menu.setId("menu-" + name);
    menu.getItems().setAll(items);
    return menu;
  }

  private MenuItem item(Command command) {
    var item = new MenuItem(command.label(texts));
    item.setAccelerator(command.keys(texts).getFirst());
    item.setOnAction(_ -> perform.accept(command));
    return item;
  }

  private static RadioMenuItem choice(
      Appearance appearance, ToggleGroup group, Appearance.Choice choice, String title) {
    var item = new RadioMenuItem(title);
    item.setToggleGroup(group);
    item.setOnAction(_ -> appearance.choiceProperty().set(choice));
    appearance.choiceProperty().subscribe(chosen -> item.setSelected(chosen == choice));
    return item;
  }
}
