package dev.interleave.lesson;

import java.util.List;
import java.util.Optional;

/// What a learner is asked before the run. The right answer is nowhere written down: the run gives
/// it.
public sealed interface Question {

  /// The words it is asked in.
  List<Block> text();

  /// One of several answers is to be chosen.
  record OneOf(List<Block> text, List<Choice> choices) implements Question {
    public OneOf {
      text = List.copyOf(text);
      choices = List.copyOf(choices);
    }
  }

  /// A value is to be typed.
  ///
  /// @param asked what the value is of
  record Typed(List<Block> text, Probe asked) implements Question {
    public Typed {
      text = List.copyOf(text);
    }
  }

  /// What a learner should have answered, if the run answers the question.
  default Optional<String> answer(Evidence run) {
    return switch (this) {
      case OneOf(_, List<Choice> choices) ->
          choices.stream()
              .filter(choice -> choice.check().holds(run))
              .findFirst()
              .map(Choice::text);
      case Typed(_, Probe asked) -> asked.in(run.trace().outcome());
    };
  }

  /// Whether two answers say the same: `2` and `2.0` do.
  static boolean same(String prediction, String answer) {
    String said = prediction.strip();
    String right = answer.strip();
    if (said.equalsIgnoreCase(right)) {
      return true;
    }
    try {
      return Double.compare(Double.parseDouble(said), Double.parseDouble(right)) == 0;
    } catch (NumberFormatException _) {
      return said.replaceAll("\\s", "").equals(right.replaceAll("\\s", ""));
    }
  }
}
