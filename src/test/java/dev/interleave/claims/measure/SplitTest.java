package dev.interleave.claims.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void sharesDifferByOneAtMostAndAddUp() {
    var split = new Split(26, 8);

    assertThat(IntStream.range(0, 8).mapToLong(split::share))
        .containsExactly(4L, 4L, 3L, 3L, 3L, 3L, 3L, 3L);
  }

  @Test
  void workIsSplitOverPowersOfTwoAndAllCores() {
    assertThat(Split.upTo(1)).containsExactly(1);
    assertThat(Split.upTo(2)).containsExactly(1, 2);
    assertThat(Split.upTo(12)).containsExactly(1, 2, 4, 8, 12);
  }
}
