package dev.interleave.lesson;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.Optional;

/// Something that can be read off the end of a run.
public sealed interface Probe {

  /// The final value of something shared.
  ///
  /// @param name what the program calls it
  record ValueOf(String name) implements Probe {}

  /// The last line that was printed.
  record LastLine() implements Probe {}

  /// What the end of a run says, as Python writes it; nothing if the run has no such thing.
  default Optional<String> in(Outcome outcome) {
    return switch (this) {
      case ValueOf(String name) ->
          Optional.ofNullable(outcome.values().get(name)).map(Datum::toString);
      case LastLine _ ->
          outcome.output().isEmpty()
              ? Optional.empty()
              : Optional.of(outcome.output().getLast().strip());
    };
  }
}
