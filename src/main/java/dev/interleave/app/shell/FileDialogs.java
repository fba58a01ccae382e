package dev.interleave.app.shell;

import dev.interleave.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks by the system's own dialogs, beginning where the last answer led.
final class FileDialogs implements FileQuestions {

  private final Window owner;
  private final Texts texts;
  private @Nullable File folder;

  FileDialogs(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public Optional<Path> whichToOpen() {
    FileChooser chooser = chooser(texts.say("shell.open.title"));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                texts.say("shell.files.both"),
                "*.py",
                "*.interleave",
                "*.trace",
                "*.json",
                "*.lesson"),
            new ExtensionFilter(texts.say("shell.files.programs"), "*.py"),
            new ExtensionFilter(texts.say("shell.files.runs"), "*.interleave", "*.trace"),
            new ExtensionFilter(texts.say("shell.files.foreign"), "*.json"),
            new ExtensionFilter(texts.say("shell.files.all"), "*"));
    return answer(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> whichLessonToOpen() {
    FileChooser chooser = chooser(texts.say("lessons.dialog"));
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(texts.say("lessons.dialog.files"), "*.lesson"));
    return answer(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> ask(String title, String name, String extension) {
    FileChooser chooser = chooser(title);
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(texts.say("shell.files.kind"), "*" + extension),
            new ExtensionFilter(texts.say("shell.files.all"), "*"));
    chooser.setInitialFileName(name + extension);
    return answer(chooser.showSaveDialog(owner))
        .map(
            file ->
                String.valueOf(file.getFileName()).contains(".")
                    ? file
                    : file.resolveSibling(file.getFileName() + extension));
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> answer(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }
}
