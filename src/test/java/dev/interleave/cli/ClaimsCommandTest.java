package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.claims.SampleReports;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ClaimsCommandTest {

  @TempDir private Path folder;

  @Test
  void whatIsMeasuredIsPrintedAsJsonAndWrittenAsEveryKindOfFile() throws IOException {
    Path picture = folder.resolve("claims.png");
    Path json = folder.resolve("claims.json");
    Path csv = folder.resolve("claims.csv");

    var run =
        CommandLineRun.of(
            "claims",
            "--quick",
            "--json",
            "--width=800",
            "--scale=2",
            "-o",
            picture.toString(),
            "-o",
            json.toString(),
            "-o",
            csv.toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"topic\" : \"killing\"").isEqualTo(Files.readString(json));
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1600);
    assertThat(Files.readString(csv)).startsWith("topic,");
  }

  @Test
  void aTableShowsFiguresWithTheirRangeAndWhatWasSeen() {
    var text = new StringWriter();

    new ClaimsSummary(Texts.in(Language.ENGLISH), new PrintWriter(text, true))
        .print(SampleReports.ofCores(2));

    assertThat(text.toString())
        .contains("Time to start: borne out here")
        .contains("platform thread                 50.0 µs  [40.0 µs to 90.0 µs, 3 times]")
        .contains("A process writes to the variable     no   The process reads 42, this program");
  }

  @Test
  void aFileOfAnotherKindIsRefusedBeforeAnythingIsMeasured() {
    var run = CommandLineRun.of("claims", "-o", "claims.pdf");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).contains("'claims.pdf' ends with none of .png, .csv and .json");
  }

  @Test
  void aFolderThatIsAbsentIsSaidInASentence() {
    Path file = folder.resolve("nowhere").resolve("claims.json");

    var run = CommandLineRun.of("claims", "-o", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors())
        .isEqualToNormalizingNewlines(
            "interleave: %s cannot be written: its folder is absent.%n".formatted(file));
  }

  @Test
  void aTableCannotBeJsonAndCsvAtOnce() {
    assertThat(CommandLineRun.of("claims", "--json", "--csv").exit()).isEqualTo(2);
  }

  @Test
  void noProcessOutlivesACommandThatIsKilled() throws Exception {
    Process command =
        CommandLineRun.inOwnMachine(List.of(), "claims")
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    List<ProcessHandle> measured = List.of();
    while (measured.isEmpty() && command.isAlive()) {
      measured = command.descendants().toList();
    }

    command.destroyForcibly();

    assertThat(measured).isNotEmpty();
    for (ProcessHandle process : measured) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }
}
