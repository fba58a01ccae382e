package dev.interleave.live.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.LiveRuns;
import dev.interleave.live.run.Ending;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueThreadsTest {

  @ParameterizedTest
  @EnumSource(names = "ONE_SHOT", mode = EnumSource.Mode.EXCLUDE)
  void everyEndingComesToAnEnd(Ending ending) throws Exception {
    try (LiveRun run =
        LiveRuns.start(
            new LiveProgram.Queue(
                ThreadKind.PLATFORM, 3, 2, 12, 2, ending, Duration.ofMillis(1), Toggles.NONE))) {
      assertThat(run.await(Duration.ofSeconds(30))).isTrue();
    }
  }
}
