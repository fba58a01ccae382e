package dev.interleave.live.process;

import static dev.interleave.live.process.RunsOfProcesses.program;
import static dev.interleave.live.process.RunsOfProcesses.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrphanedProcessTest {

  @TempDir private static Path cache;

  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(ParentOfProcesses.Waiting.class)
  void noProcessOutlivesAKilledParentAndItsFileGoesAtTheNextStart(ParentOfProcesses.Waiting waiting)
      throws Exception {
    Process parent = ParentOfProcesses.command(temporary, cache, waiting).start();
    List<ProcessHandle> processes;
    try (BufferedReader said = parent.inputReader()) {
      assertThat(said.readLine()).isEqualTo("running");
      processes = parent.descendants().toList();
    } finally {
      parent.destroyForcibly().onExit().join();
    }

    assertThat(processes).isNotEmpty();
    waitFor(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporary).isNotEmptyDirectory();
    new RunsOfProcesses(temporary, cache).finished(program(1, 1, Guard.SHARED));
    assertThat(temporary).isEmptyDirectory();
  }
}
