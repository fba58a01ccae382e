package dev.interleave.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SharedFileTest {

  @TempDir private Path folder;

  @Test
  void theNameSaysWhoMadeIt() throws Exception {
    try (var file = new SharedFile(folder, 1_000)) {
      assertThat(file.path().getFileName().toString())
          .startsWith("interleave-" + ProcessHandle.current().pid() + "-");
    }
  }

  @Test
  void itIsAsLongAsAskedForAndAllZerosAndGoesWhenClosed() throws Exception {
    Path path;
    try (var file = new SharedFile(folder, 200_001)) {
      path = file.path();
      assertThat(path).hasBinaryContent(new byte[200_001]);
    }

    assertThat(path).doesNotExist();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nobodyElseCanReadIt() throws Exception {
    try (var file = new SharedFile(folder, 1_000)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whatADeadProcessLeftIsRemovedAndNothingElse() throws Exception {
    Path ours = Files.createFile(folder.resolve(SharedFile.newName("shared")));
    Path dead = Files.createFile(folder.resolve(nameOfDead()));
    Path foreign = Files.createFile(folder.resolve("interleave-notes.txt"));

    SharedFile.removeStale(folder);

    assertThat(dead).doesNotExist();
    assertThat(ours).exists();
    assertThat(foreign).exists();
  }

  @Test
  void whatAnEarlierProcessOfTheSameIdLeftIsRemoved() throws IOException {
    String name = "interleave-%d-1000-0a.shared".formatted(ProcessHandle.current().pid());
    Path earlier = Files.createFile(folder.resolve(name));

    SharedFile.removeStale(folder);

    assertThat(earlier).doesNotExist();
  }

  private static String nameOfDead() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(ChildJvm.launcher().toString(), "-version").start();
    process.waitFor();
    return "interleave-%d-1000-0a.shared".formatted(process.pid());
  }
}
