package dev.interleave.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterventionsTest {

  private static final long LATER_MICROS = 60_000_000;

  private final HandMadeRun run = new HandMadeRun();
  private final int one = run.thread("t1");
  private final int cell = run.variable("value");

  private static List<String> kinds(Trace trace) {
    return trace.events().stream()
        .filter(event -> event.nanos() > 0)
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  @Test
  void aSwitchIsShownBetweenTheStepsItCameBetween() {
    Toggles off = Toggles.NONE.withLocks(false);
    run.read(1, one, cell, 0);
    run.recording.toggled(off);
    run.read(LATER_MICROS, one, cell, 0);

    assertThat(run.trace().toggleChanges()).isEqualTo(Map.of(1, off));
  }

  @Test
  void anInterruptIsSentBeforeItEndsASleep() {
    run.at(1, one, RecordKind.SLEEP_BEGAN, HandMadeRun.Step.READ, 0, 1_000_000_000L);
    run.at(2, one, RecordKind.INTERRUPTED, HandMadeRun.Step.READ, 0);
    run.recording.interruptSent(one);

    assertThat(kinds(run.trace()))
        .containsExactly(
            "StepTaken",
            "SleepBegan",
            "InterruptSent",
            "StepTaken",
            "SleepEnded",
            "ExceptionRaised");
  }

  @Test
  void anInterruptEndsAWaitOnBehalfOfWhoSentIt() {
    int queue = run.recording.addQueue("tasks", HandMadeRun.MAIN, 0);
    run.at(1, one, RecordKind.TAKING, HandMadeRun.Step.TAKE, queue);
    run.at(2, HandMadeRun.MAIN, RecordKind.INTERRUPTING_ACTOR, HandMadeRun.Step.START, 0, one);
    run.at(3, one, RecordKind.INTERRUPTED, HandMadeRun.Step.TAKE, 0);

    assertThat(run.trace().events()).contains(new Event.UnblockedBy(3_000, one, HandMadeRun.MAIN));
  }

  @Test
  void anActorIsKilledAfterTheLastThingItDid() {
    int process = run.actor(Actor.Kind.PROCESS, "p1", 10);
    run.recording.killed(process, Actor.NOBODY);
    run.read(LATER_MICROS, process, cell, 0);

    Trace trace = run.trace();

    assertThat(kinds(trace)).endsWith("ValueRead", "LocalChanged", "ActorKilled");
    assertThat(trace.momentAt(trace.endNanos()).actor(process).phase()).isEqualTo(Phase.KILLED);
  }

  @Test
  void aDaemonThatTheMainThreadEndedDidNothingAfterThat() {
    run.recording.killed(one, HandMadeRun.MAIN);
    run.read(LATER_MICROS, one, cell, 0);

    assertThat(run.trace().stepCount()).isZero();
  }

  @Test
  void aRunThatTheMachineCannotCarryOnSaysWhy() {
    run.recording.failed("There is not enough memory for another thread.");

    assertThat(run.trace().outcome().explanation())
        .isEqualTo("There is not enough memory for another thread.");
  }
}
