package dev.interleave.explore.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Answers of a space that finds out late on what a step depends.
class AnswersTest {

  private static final WalkSettings FULL =
      new WalkSettings(Order.BREADTH, 1, false, false, 1_000, 1 << 28, Duration.ofMinutes(2));

  private static Map<String, String> ways(Space space) {
    return new Walk(space, FULL)
        .run(_ -> {}, () -> false).endings().stream()
            .collect(
                Collectors.toMap(
                    ending -> Outcome.inWords(ending.outcome().values()),
                    ending -> String.valueOf(ending.paths())));
  }

  @Test
  void whatIsNoticedAtTheFirstQuestionHoldsFromThenOn() {
    assertThat(ways(new WideningSpace(false, 1)))
        .isEqualTo(Map.of("copy = 1", "4", "copy = 2", "8"));
  }

  @Test
  void anAnswerToAnEarlierIntentIsVoid() {
    assertThat(ways(new WideningSpace(false, 2)))
        .isEqualTo(Map.of("copy = 1", "4", "copy = 2", "8"));
  }

  @Test
  void aHiddenStepIsFoundAgainWhenAskingWidenedItsIntent() {
    assertThat(ways(new WideningSpace(true, 1)))
        .isEqualTo(Map.of("copy = 1", "3", "copy = 2", "3"));
  }

  @Test
  void aHiddenStepThatWasAnsweredForAnEarlierIntentIsVoid() {
    assertThat(ways(new WideningSpace(true, 2)))
        .isEqualTo(Map.of("copy = 1", "3", "copy = 2", "3"));
  }
}
