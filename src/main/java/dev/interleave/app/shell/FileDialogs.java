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
    FileChooser chooser = chooser("Open a program or a run");
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(
                "Programs and runs", "*.py", "*.interleave", "*.trace", "*.json", "*.lesson"),
            new ExtensionFilter("Programs", "*.py"),
            new ExtensionFilter("Runs", "*.interleave", "*.trace"),
            new ExtensionFilter("Runs of other programs", "*.json"),
            new ExtensionFilter("All files", "*"));
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
            new ExtensionFilter("Files of this kind", "*" + extension),
            new ExtensionFilter("All files", "*"));
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
