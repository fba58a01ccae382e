package dev.interleave.app.shell;

import dev.interleave.app.session.Document;
import dev.interleave.app.session.Session;
import dev.interleave.file.Hindrance;
import dev.interleave.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Opens programs and saves them, and asks before an edit would be lost.
final class ProgramFiles {

  private static final long LARGEST = 1_000_000;
  private static final String EXTENSION = ".py";

  private final Session session;
  private final Window owner;
  private final FileQuestions questions;

  ProgramFiles(Session session, Window owner, FileQuestions questions) {
    this.session = session;
    this.owner = owner;
    this.questions = questions;
  }

  /// Whether a file is a program by its name.
  static boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /// Opens a file.
  ///
  /// @return whether it was opened
  boolean open(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        session.tell("%s is too large for a program: over 1 MB.".formatted(file));
        return false;
      }
      session.open(String.valueOf(file.getFileName()), Files.readString(file), file);
      return true;
    } catch (NoSuchFileException _) {
      session.tell("There is no file %s.".formatted(file));
    } catch (CharacterCodingException _) {
      session.tell("%s is not text in UTF-8; save it as UTF-8 and open it again.".formatted(file));
    } catch (IOException failure) {
      session.tell("%s cannot be read: %s.".formatted(file, Hindrance.inWords(failure)));
    }
    return false;
  }

  /// Writes the text to its file, or asks where it has none.
  ///
  /// @return whether it was written
  boolean save() {
    Path file = session.document().fileProperty().get();
    return file == null ? saveAs() : write(file);
  }

  /// Asks where to write the text, and writes it.
  ///
  /// @return whether it was written
  boolean saveAs() {
    String name = session.programNameProperty().get();
    String stem =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    return questions.ask("Save the program", stem, EXTENSION).map(this::write).orElse(false);
  }

  /// Whether the text may be replaced: it is not edited, or a person said what to do with it.
  boolean mayGoOn() {
    if (!session.document().editedProperty().get()) {
      return true;
    }
    var save = new ButtonType("Save", ButtonData.YES);
    var discard = new ButtonType("Discard", ButtonData.NO);
    var alert = new Alert(AlertType.CONFIRMATION, "", save, discard, ButtonType.CANCEL);
    alert.initOwner(owner);
    alert.setTitle("Interleave");
    alert.setHeaderText("%s was edited.".formatted(session.programNameProperty().get()));
    alert.setContentText("Save it, or discard what was changed?");
    alert.setGraphic(null);
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.isEmpty() || answer.get() == ButtonType.CANCEL) {
      return false;
    }
    return answer.get() == discard || save();
  }

  private boolean write(Path file) {
    Document document = session.document();
    try {
      byte[] text = document.textProperty().get().getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, stream -> stream.write(text));
      document.keptIn(file);
      return true;
    } catch (IOException failure) {
      session.tell("%s cannot be written: %s.".formatted(file, failure.getMessage()));
      return false;
    }
  }
}
