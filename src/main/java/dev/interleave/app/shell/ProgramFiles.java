package dev.interleave.app.shell;

import dev.interleave.app.session.Document;
import dev.interleave.app.session.Session;
import dev.interleave.file.Hindrance;
import dev.interleave.file.WholeFile;
import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final Window owner;
  private final FileQuestions questions;

  ProgramFiles(Session session, Window owner, FileQuestions questions) {
    this.session = session;
    this.texts = session.texts();
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
        session.tell(texts.say("shell.file.large", file));
        return false;
      }
      session.open(String.valueOf(file.getFileName()), Files.readString(file), file);
      return true;
    } catch (NoSuchFileException _) {
      session.tell(texts.say("shell.file.missing", file));
    } catch (CharacterCodingException _) {
      session.tell(texts.say("shell.file.encoding", file));
    } catch (IOException failure) {
      session.tell(texts.say("shell.file.unread", file, Hindrance.inWords(texts, failure)));
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
    return questions
        .ask(texts.say("shell.save.program"), stem, EXTENSION)
        .map(this::write)
        .orElse(false);
  }

  /// Whether the text may be replaced: it is not edited, or a person said what to do with it.
  boolean mayGoOn() {
    if (!session.document().editedProperty().get()) {
      return true;
    }
    var save = new ButtonType(texts.say("shell.edited.save"), ButtonData.YES);
    var discard = new ButtonType(texts.say("shell.edited.discard"), ButtonData.NO);
    var cancel = new ButtonType(texts.say("shell.edited.cancel"), ButtonData.CANCEL_CLOSE);
    var alert = new Alert(AlertType.CONFIRMATION, "", save, discard, cancel);
    alert.initOwner(owner);
    alert.setTitle(texts.say("shell.name"));
    alert.setHeaderText(texts.say("shell.edited", session.programNameProperty().get()));
    alert.setContentText(texts.say("shell.edited.question"));
    alert.setGraphic(null);
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.isEmpty() || answer.get() == cancel) {
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
      session.tell(texts.say("shell.file.unwritten", file, Hindrance.inWords(texts, failure)));
      return false;
    }
  }
}
