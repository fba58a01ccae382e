package dev.interleave.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.LiveProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  @ParameterizedTest
  @CsvSource({"locks, thread/CountingThread", "queue, queue/QueueThreads"})
  void whatIsShownIsTheFileThatWasCompiled(String name, String file) throws Exception {
    Path compiled = Path.of("src/main/java/dev/interleave/live/" + file + ".java");
    assertThat(LiveRuns.sourceOf(LiveProgram.named(name).orElseThrow()))
        .isEqualTo(Files.readString(compiled));
  }
}
