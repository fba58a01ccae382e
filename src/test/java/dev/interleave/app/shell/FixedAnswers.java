package dev.interleave.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands in for the system's own dialogs, which no test can answer.
final class FixedAnswers implements FileQuestions {

  private @Nullable Path answer;

  void answer(Path file) {
    answer = file;
  }

  @Override
  public Optional<Path> whichToOpen() {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> whichLessonToOpen() {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> ask(String title, String name, String extension) {
    return Optional.ofNullable(answer);
  }
}
