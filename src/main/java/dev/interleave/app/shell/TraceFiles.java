package dev.interleave.app.shell;

import dev.interleave.app.parts.WriteFailure;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.exchange.ExchangeFormat;
import dev.interleave.exchange.LoadedTrace;
import dev.interleave.exchange.TraceFile;
import dev.interleave.exchange.TraceFileException;
import dev.interleave.file.Hindrance;
import dev.interleave.text.Texts;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;

/// Opens saved runs and saves runs. Neither holds the window up.
final class TraceFiles {

  private final Session session;
  private final Executor background;
  private final FileQuestions questions;
  private final Consumer<Task<String>> work;
  private int asked;

  /// @param background where files are read
  /// @param work begins what writes a file
  TraceFiles(
      Session session, Executor background, FileQuestions questions, Consumer<Task<String>> work) {
    this.session = session;
    this.background = background;
    this.questions = questions;
    this.work = work;
  }

  /// What came of reading a file.
  private sealed interface Reading {

    /// It holds a run.
    record Read(RunView run, List<String> notes) implements Reading {}

    /// It cannot be shown.
    record Refused(String sentence) implements Reading {}
  }

  /// Opens a file, unless another one is asked for before it is read.
  ///
  /// @param opened told when it is shown
  void open(Path file, Runnable opened) {
    asked++;
    int request = asked;
    background.execute(
        () -> {
          Reading reading = read(file);
          Platform.runLater(
              () -> {
                if (request == asked) {
                  show(reading, opened);
                }
              });
        });
  }

  private void show(Reading reading, Runnable opened) {
    switch (reading) {
      case Reading.Read(RunView run, List<String> notes) -> {
        session.open(run);
        if (!notes.isEmpty()) {
          session.tell(String.join(" ", notes));
        }
        opened.run();
      }
      case Reading.Refused(String sentence) -> session.tell(sentence);
    }
  }

  private Reading read(Path file) {
    Texts texts = session.texts();
    try {
      LoadedTrace loaded = ExchangeFormat.load(file);
      String name = String.valueOf(file.getFileName());
      return new Reading.Read(RunView.ofSaved(name, loaded.trace(), texts), loaded.notes());
    } catch (TraceFileException refusal) {
      return new Reading.Refused(String.valueOf(refusal.getMessage()));
    } catch (IOException failure) {
      return new Reading.Refused(
          texts.say("shell.file.unread", file, Hindrance.inWords(texts, failure)));
    } catch (OutOfMemoryError _) {
      return new Reading.Refused(texts.say("shell.file.memory", file));
    } catch (RuntimeException | StackOverflowError failure) {
      return new Reading.Refused(
          texts.say("shell.file.error", file, failure.getClass().getSimpleName()));
    }
  }

  /// Asks where to write the run that is shown, and writes it.
  ///
  /// @param saved told where it was written
  void save(Consumer<Path> saved) {
    RunView run = session.runProperty().get();
    if (run == null) {
      session.tell(session.texts().say("shell.save.nothing"));
      return;
    }
    questions
        .ask(session.texts().say("shell.save.run"), stem(run), TraceFile.EXTENSION)
        .ifPresent(file -> work.accept(writing(run.trace(), file, saved)));
  }

  private Task<String> writing(Trace trace, Path file, Consumer<Path> saved) {
    var task =
        new Task<String>() {
          @Override
          protected String call() throws WriteFailure {
            try {
              TraceFile.write(trace, file);
              return session.texts().say("shell.saved", file);
            } catch (IOException failure) {
              throw new WriteFailure(session.texts(), file, failure);
            }
          }
        };
    task.stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.SUCCEEDED) {
                saved.accept(file);
              }
            });
    return task;
  }

  private String stem(RunView run) {
    String tab = run.title().in(session.texts());
    String name = ExchangeFormat.canLoad(tab) ? tab : run.trace().origin().program();
    int end = name.lastIndexOf('.');
    return end > 0 ? name.substring(0, end) : name;
  }
}
