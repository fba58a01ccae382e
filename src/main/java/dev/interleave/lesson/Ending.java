package dev.interleave.lesson;

import dev.interleave.trace.Outcome;

/// What can be asked of the end of a run, however it got there.
public sealed interface Ending {

  /// It ends in a certain way.
  record Is(Outcome.Kind kind) implements Ending {}

  /// Something shared has a certain value at the end.
  ///
  /// @param name what the program calls it
  /// @param value the value, as Python writes it
  record HasValue(String name, String value) implements Ending {}

  /// A certain line was printed.
  record Printed(String line) implements Ending {}

  /// A certain line was printed before another one.
  record PrintedBefore(String earlier, String later) implements Ending {}

  /// A certain line was printed last.
  record PrintedLast(String line) implements Ending {}

  /// Whether it is so.
  default boolean holds(Outcome outcome) {
    return switch (this) {
      case Is(Outcome.Kind kind) -> outcome.kind() == kind;
      case HasValue(String name, String value) ->
          new Probe.ValueOf(name)
              .in(outcome)
              .filter(found -> Question.same(found, value))
              .isPresent();
      case Printed(String line) -> place(outcome, line) >= 0;
      case PrintedBefore(String earlier, String later) -> {
        int first = place(outcome, earlier);
        yield first >= 0 && first < place(outcome, later);
      }
      case PrintedLast(String line) ->
          new Probe.LastLine().in(outcome).filter(line::equals).isPresent();
    };
  }

  private static int place(Outcome outcome, String line) {
    return outcome.output().stream().map(String::strip).toList().indexOf(line);
  }
}
