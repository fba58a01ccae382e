package dev.interleave.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of an exploration that is allowed more memory than there is.
class ExploreMemoryTest {

  private static final String HUGE =
      """
      from threading import Thread

      x = 0

      def work():
          global x
          for _ in range(30):
              x += 1

      for _ in range(6):
          Thread(target=work).start()
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"breadth", "depth"})
  void whoIsAllowedMoreMemoryThanThereIsGetsAPartAndIsToldSo(String order) throws Exception {
    Path program = Files.writeString(folder.resolve("huge.py"), HUGE);
    Process process =
        CommandLineRun.inOwnMachine(
                List.of("-Xmx32m"),
                "explore",
                program.toString(),
                "--no-reduction",
                "--max-memory=8G",
                "--order=" + order)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("Not complete", "MiB", "x = ").doesNotContain("OutOfMemoryError");
  }
}
