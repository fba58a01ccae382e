package dev.interleave.app.session;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The program's text as a person edits it, and where it is kept.
public final class Document {

  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper(this, "kept", "");
  private final ReadOnlyObjectWrapper<@Nullable Path> file =
      new ReadOnlyObjectWrapper<>(this, "file", null);
  private final BooleanBinding edited =
      Bindings.createBooleanBinding(() -> !text.get().equals(kept.get()), text, kept);

  /// Name of the program: a file name or the name of a built-in.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// The text as it stands in the code pane.
  public StringProperty textProperty() {
    return text;
  }

  /// The file that keeps the text, or `null` for a built-in.
  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Whether the text differs from what its file, or the built-in, holds.
  public BooleanBinding editedProperty() {
    return edited;
  }

  /// Takes another program in place of this one.
  ///
  /// @param from the file it comes from, or `null` for a built-in
  public void open(String programName, String source, @Nullable Path from) {
    name.set(programName);
    file.set(from);
    kept.set(source);
    text.set(source);
  }

  /// Goes on with what another document holds, edited as it is.
  void goOnFrom(Document before) {
    name.set(before.name.get());
    file.set(before.file.get());
    kept.set(before.kept.get());
    text.set(before.text.get());
  }

  /// Replaces text of the built-in itself, which is not an edit that could be lost: the number in
  /// it that the window offers to change.
  public void adjust(String source) {
    boolean untouched = !edited.get() && file.get() == null;
    if (untouched) {
      kept.set(source);
    }
    text.set(source);
  }

  /// Notes that the text was written to a file.
  public void keptIn(Path where) {
    file.set(where);
    name.set(String.valueOf(where.getFileName()));
    kept.set(text.get());
  }
}
