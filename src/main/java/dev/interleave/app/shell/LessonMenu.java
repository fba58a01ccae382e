package dev.interleave.app.shell;

import dev.interleave.app.lesson.Classroom;
import dev.interleave.app.session.Command;
import dev.interleave.lesson.PreparedLesson;
import dev.interleave.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Offers the lessons, and marks those whose task was done.
final class LessonMenu extends Menu {

  private final Texts texts;
  private final Classroom classroom;
  private final Consumer<Command> perform;
  private final Runnable open;

  /// @param open lets a person choose the file of a lesson
  LessonMenu(Texts texts, Classroom classroom, Consumer<Command> perform, Runnable open) {
    super(texts.say("lessons.menu"));
    this.texts = texts;
    this.classroom = classroom;
    this.perform = perform;
    this.open = open;
    setId("menu-lessons");
    // Something has to be in it for it to be shown at all.
    getItems().setAll(ends());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    getItems().setAll(classroom.lessons().stream().map(this::item).toList());
    getItems().add(new SeparatorMenuItem());
    getItems().addAll(ends());
  }

  private MenuItem item(PreparedLesson lesson) {
    var item = new CheckMenuItem(lesson.lesson().title());
    item.setId("lesson-" + lesson.id());
    item.setMnemonicParsing(false);
    item.setSelected(classroom.isDone(lesson));
    item.setOnAction(
        _ -> {
          classroom.open(lesson);
          perform.accept(Command.LESSON);
        });
    return item;
  }

  private List<MenuItem> ends() {
    var show = new MenuItem(Command.LESSON.label(texts));
    show.setAccelerator(Command.LESSON.keys(texts).getFirst());
    show.setOnAction(_ -> perform.accept(Command.LESSON));
    var other = new MenuItem(texts.say("lessons.menu.open"));
    other.setId("open-lesson");
    other.setOnAction(_ -> open.run());
    return List.of(show, other);
  }
}
