package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import dev.interleave.text.Texts;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/// The long work that is asked for, done one after the other.
final class Work {

  private final Session session;
  private final Executor background;
  private final ObservableList<Task<String>> tasks = FXCollections.observableArrayList();
  private final ObservableList<Task<String>> shown =
      FXCollections.unmodifiableObservableList(tasks);

  Work(Session session, Executor background) {
    this.session = session;
    this.background = background;
  }

  /// What is said of it.
  Texts texts() {
    return session.texts();
  }

  /// The work that is not done yet, in order; the first of it is under way.
  ObservableList<Task<String>> tasks() {
    return shown;
  }

  /// Begins work as soon as what was asked for before is done.
  ///
  /// @param task gives the sentence that says what was done; if it fails, its exception's message
  ///   is the sentence that says why not
  void begin(Task<String> task) {
    task.setOnSucceeded(_ -> end(task, task.getValue()));
    task.setOnCancelled(_ -> end(task, session.texts().say("shell.work.cancelled")));
    task.setOnFailed(_ -> end(task, String.valueOf(task.getException().getMessage())));
    tasks.add(task);
    if (tasks.size() == 1) {
      background.execute(task);
    }
  }

  private void end(Task<String> task, String sentence) {
    boolean wasUnderWay = tasks.getFirst().equals(task);
    tasks.remove(task);
    session.tell(sentence);
    if (wasUnderWay && !tasks.isEmpty()) {
      background.execute(tasks.getFirst());
    }
  }
}
