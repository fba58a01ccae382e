package dev.interleave.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsCsvTest {

  private static final List<String> LINES =
      List.of(ClaimsCsv.text(SampleReports.ofCores(2)).split("\r\n", -1));

  @Test
  void everyFigureAndEveryObservationIsARow() {
    assertThat(LINES).hasSize(1 + 5 + 2 + 1);
    assertThat(LINES.getLast()).isEmpty();
  }

  @Test
  void theFirstRowNamesTheColumns() {
    assertThat(LINES.getFirst()).startsWith("topic,claim,verdict,").endsWith(",happened,seen");
  }

  @Test
  void aFigureStandsInItsUnit() {
    assertThat(LINES.get(1))
        .isEqualTo(
            "start,Starting a process takes longer than starting a thread.,yes,measured,time until"
                + " the first statement,platform thread,thread,ns,50000.0,40000.0,90000.0,3,,");
  }

  @Test
  void aTextWithACommaIsQuoted() {
    assertThat(LINES.get(3)).contains(",\"Work that computes gains from");
    assertThat(LINES.get(7)).endsWith("false,\"The process reads 42, this program reads 0.\"");
  }
}
