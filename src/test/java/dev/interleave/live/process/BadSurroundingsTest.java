package dev.interleave.live.process;

import static dev.interleave.live.process.RunsOfProcesses.program;
import static dev.interleave.live.process.RunsOfProcesses.sleeping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class BadSurroundingsTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path temporary;
  @TempDir private Path cache;
  @TempDir private Path elsewhere;

  @Test
  void aFolderWhereNoFileCanBeMadeIsNamed() throws Exception {
    Path noFolder = Files.writeString(elsewhere.resolve("file"), "").resolve("folder");

    assertThatThrownBy(
            () -> new RunsOfProcesses(noFolder, cache).start(program(2, 1, Guard.SHARED)))
        .isInstanceOf(LiveException.class)
        .hasMessageContaining("No file can be made in the folder " + noFolder);
  }

  @Test
  @EnabledIf("isBashThere")
  void aFullDiskIsSaidAndNothingIsLeft() throws Exception {
    // A limit for the size of files, in KB, fails a write as a full disk does.
    ProcessBuilder limited =
        ParentOfProcesses.command(temporary, cache, ParentOfProcesses.Waiting.FOR_A_SLEEP);
    limited.command().addAll(0, List.of(BASH.toString(), "-c", "ulimit -f 60; exec \"$0\" \"$@\""));

    Process process = limited.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("The folder " + temporary + " has no room for the");
    assertThat(temporary).isEmptyDirectory();
  }

  static boolean isBashThere() {
    return Files.isExecutable(BASH);
  }

  @Test
  void aChildThatDiesAtItsStartIsQuotedAndNothingIsLeft() {
    var runs = new RunsOfProcesses(temporary, cache, "-XX:+NoSuchOption");

    assertThatThrownBy(() -> runs.start(program(3, 1, Guard.SHARED)))
        .isInstanceOf(LiveException.class)
        .hasMessageMatching("The process p[123] died at its start: .*NoSuchOption.*");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void processesRunWithoutAnArchiveOfClasses() throws Exception {
    new RunsOfProcesses(temporary, cache, "-Xshare:off").finished(program(2, 1, Guard.SHARED));

    assertThat(archives()).isZero();
  }

  @Test
  void processesRunWhereNoCacheCanBeKept() throws Exception {
    Path noFolder = Files.writeString(elsewhere.resolve("file"), "").resolve("folder");

    new RunsOfProcesses(temporary, noFolder).finished(program(2, 1, Guard.SHARED));

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void theArchiveIsMadeOnFirstUseAndABrokenOneIsIgnored() throws Exception {
    var runs = new RunsOfProcesses(temporary, cache);
    runs.finished(program(1, 1, Guard.SHARED));
    assertThat(archives()).isEqualTo(1);

    try (DirectoryStream<Path> files = Files.newDirectoryStream(cache, "*.aot")) {
      Files.writeString(files.iterator().next(), "This is no archive.");
    }
    runs.finished(program(2, 1, Guard.SHARED));
  }

  @Test
  void aStartIsCalledOffByAnInterruptAndNothingIsLeft() throws Exception {
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                new RunsOfProcesses(temporary, cache)
                    .start(sleeping(2, 10, Duration.ofSeconds(10))))
        .isInstanceOf(LiveException.class)
        .hasMessageContaining("called off");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(temporary).isEmptyDirectory();
  }

  private int archives() throws IOException {
    int count = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(cache, "*.aot")) {
      for (Path _ : files) {
        count++;
      }
    }
    return count;
  }
}
