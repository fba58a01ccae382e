package dev.interleave.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Toggles;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

  private static final Duration SLEEP = Duration.ofMillis(1);

  @ParameterizedTest
  @MethodSource("badInput")
  void whatCannotBeRunIsRefusedInOneSentence(LiveProgram program, String sentence) {
    assertThatThrownBy(() -> LiveRuns.start(program))
        .isInstanceOf(LiveException.class)
        .hasMessage(sentence);
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        Arguments.of(locks(0, 1, SLEEP), "A run cannot have 0 threads: choose 1 to 64."),
        Arguments.of(locks(-3, 1, SLEEP), "A run cannot have -3 threads: choose 1 to 64."),
        Arguments.of(locks(10_000, 1, SLEEP), "A run cannot have 10,000 threads: choose 1 to 64."),
        Arguments.of(locks(2, 0, SLEEP), "A run cannot have 0 rounds: choose 1 to 100,000."),
        Arguments.of(
            locks(2, 100_001, SLEEP), "A run cannot have 100,001 rounds: choose 1 to 100,000."),
        Arguments.of(
            locks(2, 1, Duration.ofMillis(-5)),
            "A sleep cannot last -5 ms: choose 0 to 10,000 ms."),
        Arguments.of(
            locks(2, 1, Duration.ofSeconds(11)),
            "A sleep cannot last 11,000 ms: choose 0 to 10,000 ms."),
        Arguments.of(
            new LiveProgram.Locks(ThreadKind.PLATFORM, 2, 1, Guard.SHARED, SLEEP, Toggles.NONE),
            "Threads cannot use the guard shared: choose synchronized, reentrant, fair, atomic,"
                + " opaque, volatile."),
        Arguments.of(queue(0, 1, 1, 0, SLEEP), "A run cannot have 0 workers: choose 1 to 64."),
        Arguments.of(
            queue(10_000, 1, 1, 0, SLEEP), "A run cannot have 10,000 workers: choose 1 to 64."),
        Arguments.of(queue(1, 0, 1, 0, SLEEP), "A run cannot have 0 producers: choose 1 to 64."),
        Arguments.of(queue(1, 1, 0, 0, SLEEP), "A run cannot have 0 tasks: choose 1 to 100,000."),
        Arguments.of(
            queue(1, 1, 1, -1, SLEEP),
            "A queue cannot have room for -1 items: choose up to 100,000, or 0 for no limit."),
        Arguments.of(
            queue(1, 1, 1, 0, Duration.ofMillis(-1)),
            "A sleep cannot last -1 ms: choose 0 to 10,000 ms."),
        Arguments.of(
            processes(0, 1, Guard.SHARED), "A run cannot have 0 processes: choose 1 to 32."),
        Arguments.of(
            processes(10_000, 1, Guard.SHARED),
            "A run cannot have 10,000 processes: choose 1 to 32."),
        Arguments.of(
            processes(2, -1, Guard.SHARED), "A run cannot have -1 rounds: choose 1 to 100,000."),
        Arguments.of(
            processes(2, 1, Guard.FAIR),
            "Processes cannot use the guard fair: choose shared, atomic, volatile."));
  }

  @Test
  void moreRecordsThanFitTheMemoryAreRefused() {
    var limits = new Limits(32_000);
    assertThatThrownBy(() -> limits.check(locks(2, 1_000, SLEEP)))
        .isInstanceOf(LiveException.class)
        .hasMessage(
            "This run would leave 14,000 records, and only 1,000 fit the memory: choose fewer"
                + " rounds or threads.");
    assertThatThrownBy(() -> limits.check(queue(2, 1, 1_000, 0, SLEEP)))
        .isInstanceOf(LiveException.class)
        .hasMessage(
            "This run would leave 12,012 records, and only 1,000 fit the memory: choose fewer"
                + " tasks or workers.");
  }

  @Test
  void everythingThatIsRunUnlessSomebodySaysOtherwiseCanBeRun() {
    List<LiveProgram> usual =
        List.of(
            LiveProgram.Locks.DEFAULT, LiveProgram.Queue.DEFAULT, LiveProgram.SharedMemory.DEFAULT);
    assertThat(usual)
        .allSatisfy(
            program ->
                assertThatCode(() -> Limits.ofThisMachine().check(program))
                    .doesNotThrowAnyException());
  }

  private static LiveProgram locks(int threads, int rounds, Duration sleep) {
    return new LiveProgram.Locks(
        ThreadKind.PLATFORM, threads, rounds, Guard.SYNCHRONIZED, sleep, Toggles.NONE);
  }

  private static LiveProgram queue(
      int workers, int producers, int tasks, int capacity, Duration sleep) {
    return new LiveProgram.Queue(
        ThreadKind.PLATFORM,
        workers,
        producers,
        tasks,
        capacity,
        Ending.DAEMON,
        sleep,
        Toggles.NONE);
  }

  private static LiveProgram processes(int processes, int rounds, Guard guard) {
    return new LiveProgram.SharedMemory(processes, rounds, guard, SLEEP, false, Toggles.NONE);
  }
}
