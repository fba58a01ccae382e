package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// The long work that is under way, one at a time.
final class Work {

  private final Session session;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Task<String>> current =
      new ReadOnlyObjectWrapper<>(this, "current", null);

  Work(Session session, Executor background) {
    this.session = session;
    this.background = background;
  }

  /// The work that is under way, or `null`.
  ReadOnlyObjectProperty<@Nullable Task<String>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Begins work.
  ///
  /// @param task gives the sentence that says what was done; if it fails, its exception's message
  ///   is the sentence that says why not
  void begin(Task<String> task) {
    if (current.get() != null) {
      session.tell("Something is being exported already; wait for it, or cancel it.");
      return;
    }
    current.set(task);
    task.setOnSucceeded(_ -> end(task.getValue()));
    task.setOnCancelled(_ -> end("Cancelled: nothing was written."));
    task.setOnFailed(_ -> end(String.valueOf(task.getException().getMessage())));
    background.execute(task);
  }

  private void end(String sentence) {
    current.set(null);
    session.tell(sentence);
  }
}
