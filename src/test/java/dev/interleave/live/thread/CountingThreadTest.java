package dev.interleave.live.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.LiveProgram;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountingThreadTest {

  @Test
  void aRunComesToItsEnd() throws Exception {
    try (var run = LiveRuns.start(LiveProgram.Locks.DEFAULT)) {
      assertThat(run.await(Duration.ofSeconds(30))).isTrue();
    }
  }
}
