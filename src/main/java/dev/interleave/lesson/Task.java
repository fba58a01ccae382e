package dev.interleave.lesson;

import java.util.List;
import java.util.Optional;

/// Something to try after the run.
///
/// @param text what to do
/// @param checks what holds once it is done, at least one
/// @param hint how to go about it, possibly nothing
/// @param solution one way to do it, so that it can be tried whether it can be done
public record Task(
    List<Block> text, List<Check> checks, List<Span> hint, Optional<Solution> solution) {

  public Task {
    text = List.copyOf(text);
    checks = List.copyOf(checks);
    hint = List.copyOf(hint);
  }

  /// Whether it is done.
  public boolean isDone(Evidence run) {
    return checks.stream().allMatch(check -> check.holds(run));
  }
}
