package dev.interleave.live.process;

import static dev.interleave.live.process.RunsOfProcesses.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.live.run.Guard;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Toggles;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLockTest {

  private static final int ACTORS = 3;
  private static final int RECORDS = 10;

  private final Arena arena = Arena.ofShared();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SharedSegment memory =
      SharedSegment.of(
          arena.allocate(SharedSegment.bytes(ACTORS, RECORDS), Long.BYTES),
          RunsOfProcesses.program(ACTORS, 1, Guard.SHARED),
          RECORDS);

  @AfterEach
  void end() {
    memory.switchTo(Toggles.NONE.withLocks(false));
    threads.close();
    arena.close();
  }

  @Test
  void onlyOneHoldsItAtATimeAndTurnsAreNumbered() {
    List<Long> turns = new ArrayList<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int actor = 1; actor <= ACTORS; actor++) {
      int me = actor;
      all.add(CompletableFuture.runAsync(() -> takeTurns(me, turns), threads));
    }
    all.forEach(CompletableFuture::join);

    assertThat(turns).hasSize(ACTORS * 1_000).isSorted().doesNotHaveDuplicates();
  }

  private void takeTurns(int me, List<Long> turns) {
    SharedLock lock = memory.lock();
    for (int i = 0; i < 1_000; i++) {
      long turn = lock.acquire(me);
      turns.add(turn);
      lock.release(turn);
    }
  }

  @Test
  void itSaysWhoHoldsIt() {
    SharedLock lock = memory.lock();

    long turn = lock.acquire(2);
    assertThat(lock.holder()).isEqualTo(2);
    lock.release(turn);
    assertThat(lock.holder()).isZero();
  }

  @Test
  void aDeadOwnerIsWaitedForUntilRecoveringIsWanted() throws Exception {
    memory.lock().acquire(1);
    memory.process(1).died();
    SharedLock lock = memory.lock();
    CompletableFuture<Long> turn = CompletableFuture.supplyAsync(() -> lock.acquire(2), threads);
    waitFor(() -> memory.process(2).isWaiting());

    memory.recover(true);

    assertThat(turn.join()).isEqualTo(2);
    assertThat(lock.deadOwner()).isEqualTo(1);
    assertThat(memory.process(2).isWaiting()).isFalse();
  }

  @Test
  void aLivingOwnerIsNotRecoveredFrom() throws Exception {
    memory.recover(true);
    long first = memory.lock().acquire(1);
    SharedLock lock = memory.lock();
    CompletableFuture<Long> turn = CompletableFuture.supplyAsync(() -> lock.acquire(2), threads);
    waitFor(() -> memory.process(2).isWaiting());

    memory.lock().release(first);

    assertThat(turn.join()).isEqualTo(2);
    assertThat(lock.deadOwner()).isEqualTo(Actor.NOBODY);
  }

  @Test
  void whoWaitsGivesUpWhenItIsSwitchedOff() throws Exception {
    memory.lock().acquire(1);
    CompletableFuture<Long> turn =
        CompletableFuture.supplyAsync(() -> memory.lock().acquire(2), threads);
    waitFor(() -> memory.process(2).isWaiting());

    memory.switchTo(Toggles.NONE.withLocks(false));

    assertThat(turn.join()).isEqualTo(SharedLock.SWITCHED_OFF);
  }
}
