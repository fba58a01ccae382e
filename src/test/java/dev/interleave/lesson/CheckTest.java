package dev.interleave.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.Finding;
import dev.interleave.program.BuiltInProgram;
import dev.interleave.program.Program;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.text.Language;
import dev.interleave.text.Texts;
import dev.interleave.trace.LiveSampleTraces;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTest {

  private static final String RACE = BuiltInProgram.named("race").orElseThrow().source();
  private static final RunSettings LOCKS_OFF =
      RunSettings.DEFAULT.withToggles(Toggles.NONE.withLocks(false));

  private static Trace run(RunSettings settings, Script script) throws Exception {
    return new Simulator(Program.compile("race", RACE), settings).record(script, () -> false);
  }

  private static boolean holds(Check check, Trace trace) {
    return check.holds(evidence(trace, RACE));
  }

  private static Evidence evidence(Trace trace, String program) {
    return new Evidence(trace, Analysis.of(trace, Texts.in(Language.ENGLISH)).findings(), program);
  }

  @Test
  void locksAreOnIfNobodyPassedOneBy() throws Exception {
    Trace on = run(RunSettings.DEFAULT, Script.NONE);
    assertThat(holds(new Check.Locks(true), on)).isTrue();
    assertThat(holds(new Check.Locks(false), on)).isFalse();
  }

  @Test
  void aLockThatIsSwitchedOnHalfWayIsNeitherOnNorOff() throws Exception {
    Trace half = run(LOCKS_OFF, new Script(Schedule.EMPTY, Map.of(7, Toggles.NONE)));
    assertThat(holds(new Check.Locks(true), half)).isFalse();
    assertThat(holds(new Check.Locks(false), half)).isFalse();
  }

  @Test
  void aProgramThatWasEditedIsNotUnchanged() throws Exception {
    Trace run = run(RunSettings.DEFAULT, Script.NONE);
    assertThat(holds(new Check.Unchanged(), run)).isTrue();
    assertThat(new Check.Unchanged().holds(evidence(run, "x = 1"))).isFalse();
  }

  @Test
  void aSwitchThatWasFlippedIsNoChoiceOfWhoGoesNext() throws Exception {
    Trace flipped =
        run(RunSettings.DEFAULT, new Script(Schedule.EMPTY, Map.of(9, LOCKS_OFF.toggles())));
    assertThat(holds(new Check.Chosen(), flipped)).isFalse();
  }

  @Test
  void anotherWayThanTheSchedulersIsAChoice() throws Exception {
    Trace usual = run(LOCKS_OFF, Script.NONE);
    int step = 0;
    Trace chosen = usual;
    while (chosen.schedule().equals(usual.schedule())) {
      step++;
      chosen = otherwise(usual, step);
    }
    assertThat(holds(new Check.Chosen(), usual)).isFalse();
    assertThat(holds(new Check.Chosen(), chosen)).isTrue();
  }

  /// The run in which another actor takes a step, if one can.
  private static Trace otherwise(Trace usual, int step) throws Exception {
    Schedule before = usual.schedule().first(step);
    var simulator = new Simulator(Program.compile("race", RACE), LOCKS_OFF);
    int taken = usual.schedule().actorOf(step);
    for (int actor : simulator.choicesAfter(Script.replay(before))) {
      if (actor != taken) {
        return simulator.record(Script.replay(before.then(actor)), () -> false);
      }
    }
    return usual;
  }

  @Test
  void aRealHolderThatWasKilledIsFound() {
    Trace killed = LiveSampleTraces.killedHolder(false);
    assertThat(holds(new Check.Found(Finding.Kind.KILLED_WHILE_HOLDING, true), killed)).isTrue();
    assertThat(holds(new Check.Real(), killed)).isTrue();
    assertThat(holds(new Check.Chosen(), killed)).isFalse();
  }

  @Test
  void whatWasNotExploredProvesNothing() throws Exception {
    Trace run = run(RunSettings.DEFAULT, Script.NONE);
    var ending = new Ending.HasValue("db_val", "2");
    assertThat(holds(new Check.Ended(ending), run)).isTrue();
    assertThat(holds(new Check.EveryWay(ending), run)).isFalse();
    assertThat(holds(new Check.SomeWay(ending), run)).isFalse();
  }
}
