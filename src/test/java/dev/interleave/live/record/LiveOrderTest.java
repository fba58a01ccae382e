package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Trace;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Real threads, thousands of rounds: whatever they did is proven, and nothing is missing.
class LiveOrderTest {

  private static final int ROUNDS = 2_000;

  @Test
  void everyReadOfRacingThreadsSawTheWriteThatTheTraceSays() throws InterruptedException {
    long reads = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var racing = new RacingThreads(2 + round % 2, 1 + round % 4, 30, 200);
      Recording recording = racing.run(round);

      ConsistencyCheck.Result result = ConsistencyCheck.of(recording, recording.trace(true));

      assertThat(result.violations()).as("round %d", round).isEmpty();
      reads += result.reads();
    }
    assertThat(reads).isGreaterThan(ROUNDS * 30L);
  }

  @Test
  void whatIsKnownOfARunUnderWayIsProven() throws Exception {
    var racing = new RacingThreads(2, 3, 5_000, 50_000);
    CompletableFuture<Void> race =
        CompletableFuture.runAsync(
            () -> {
              try {
                racing.run(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    int looks = 0;
    while (!race.isDone() || looks == 0) {
      Trace soFar = racing.recording().trace(false);
      assertThat(ConsistencyCheck.of(racing.recording(), soFar).violations()).isEmpty();
      looks++;
    }
    race.join();

    assertThat(racing.recording().trace(true).origin().provenance().missingEvents()).isZero();
  }

  @Test
  void buffersThatAreTooSmallLeaveAProvenBeginning() throws InterruptedException {
    Recording recording = new RacingThreads(3, 2, 200, 100).run(1);

    Trace trace = recording.trace(true);

    assertThat(trace.origin().provenance().missingEvents()).isPositive();
    assertThat(ConsistencyCheck.of(recording, trace).violations()).isEmpty();
    assertThat(trace.stepCount()).isGreaterThan(50);
  }
}
