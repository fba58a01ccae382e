package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTest {

  @TempDir private Path folder;

  @Test
  void findingsAreToldWithWhereAndWithTheirEvidence() {
    var run = CommandLineRun.of("analyse", "race", "--lock", "off");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("lost-update: t2 read db_val when it was 0")
        .containsPattern("step \\d+, \\d+\\.\\d{3} ms, line 22")
        .containsPattern("  - t1 writes 1 to db_val.* \\(step \\d+, .*line 22\\)");
  }

  @Test
  void aSavedRunIsAnalysedLikeANewOne() {
    String file = folder.resolve("run.trace").toString();
    CommandLineRun.of("run", "race", "--lock", "off", "--save", file);

    assertThat(CommandLineRun.of("analyse", file, "--json"))
        .isEqualTo(CommandLineRun.of("analyse", "race", "--lock", "off", "--json"));
  }

  @Test
  void jsonGivesSentenceAndEvidenceWithSteps() {
    var run = CommandLineRun.of("analyse", "race", "--lock", "off", "--json");

    assertThat(run.out())
        .contains("\"kind\" : \"lost-update\"")
        .contains("\"sentence\" : \"t2 read db_val")
        .contains("\"line\" : 22")
        .contains("\"resource\" : \"db_val\"")
        .containsPattern("\"evidence\" : \\[\\s*\\{\\s*\"event\" : \\d+,\\s*\"step\" : \\d+");
  }

  @Test
  void runGivesTheSameFindings() {
    String analysed = CommandLineRun.of("analyse", "race", "--lock", "off", "--json").out();
    String ran = CommandLineRun.of("run", "race", "--lock", "off", "--json").out();

    assertThat(firstFinding(ran)).isNotEmpty().isEqualTo(firstFinding(analysed));
  }

  private static String firstFinding(String json) {
    return json.replaceAll("(?s).*?\"findings\".*?(\"sentence\".*?)\\n    }.*", "$1");
  }

  @Test
  void aRunWithoutFindingsPointsToAllOthers() {
    var run = CommandLineRun.of("analyse", "race");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Nothing was found").contains("interleave explore");
  }

  @Test
  void aFileThatIsAbsentIsNamed() {
    var run = CommandLineRun.of("analyse", "nowhere.trace");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("nowhere.trace");
  }

  @Test
  void aChangeIsTriedAndProven() {
    var run = CommandLineRun.of("analyse", "race", "--lock", "off", "--prove");
    assertThat(run.out())
        .contains("Tried: Switch the locks back on. Proven: none of its ")
        .contains("end with db_val = 2.");
  }
}
