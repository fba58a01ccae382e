package dev.interleave.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChipRowTest {

  @Test
  void chipsThatFitAreAllShown() {
    assertThat(ChipRow.of(List.of("t1", "t2"))).isEqualTo(new ChipRow(2, 0));
  }

  @Test
  void chipsThatDoNotFitAreCounted() {
    assertThat(ChipRow.of(List.of("t1", "t2", "t3", "t4", "t5"))).isEqualTo(new ChipRow(1, 4));
  }

  @Test
  void noActorIsLost() {
    ChipRow row = ChipRow.of(Collections.nCopies(64, "worker"));
    assertThat(row.shown() + row.more()).isEqualTo(64);
  }

  @Test
  void aLineWhereNobodyStandsHasNoChips() {
    assertThat(ChipRow.of(List.of())).isEqualTo(new ChipRow(0, 0));
  }
}
