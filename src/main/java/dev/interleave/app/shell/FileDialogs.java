package dev.interleave.app.shell;

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
  private @Nullable File folder;

  FileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> whichToOpen() {
    return answer(chooser("Open a program").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    FileChooser chooser = chooser("Save the program");
    chooser.setInitialFileName(name);
    return answer(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter("Python programs", "*.py"), new ExtensionFilter("All files", "*"));
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
