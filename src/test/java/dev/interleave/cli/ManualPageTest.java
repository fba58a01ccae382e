package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManualPageTest {

  @Test
  void thePageThatIsShippedIsWhatTheCommandsSay() throws Exception {
    assertThat(Path.of("packaging", "interleave.1"))
        .as("renew it: packaging/interleave man > packaging/interleave.1")
        .hasContent(CommandLineRun.of("man").out());
  }

  @Test
  void thePageTellsOfEveryCommandAndItsOptions() {
    String page = CommandLineRun.of("man").out();
    assertThat(page)
        .startsWith(".TH INTERLEAVE 1")
        .contains(".SS interleave convert PROGRAM|TRACE FILE [OPTIONS]\n")
        .contains(".B \\-\\-lock on|off|GUARD\n")
        .contains("interleave open run.interleave\n");
  }

  @Test
  void thePageTellsOfEachCommandOnceAndOfThoseWithinThem() {
    assertThat(CommandLineRun.of("man").out().lines().filter(line -> line.startsWith(".SS ")))
        .doesNotHaveDuplicates()
        .anyMatch(line -> line.startsWith(".SS interleave lesson check"));
  }

  @Test
  void noLineOfTextIsTakenForARequest() throws Exception {
    assertThat(Files.readAllLines(Path.of("packaging", "interleave.1")))
        .filteredOn(line -> line.startsWith("."))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|B|br|TP|PP|nf|fi)\\b.*"));
  }
}
