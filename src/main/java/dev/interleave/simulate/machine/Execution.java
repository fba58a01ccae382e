package dev.interleave.simulate.machine;

import dev.interleave.program.Program;
import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.schedule.Scheduler;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Carries a run out, step by step.
public final class Execution {

  /// How many instructions a run may take for each step of its limit.
  private static final long INSTRUCTIONS_PER_STEP = 200;

  private static final int STEPS_BETWEEN_QUESTIONS = 1 << 12;

  private final Program program;
  private final Run run;
  private final Schedule script;
  private final Turns turns;
  private final TreeMap<Integer, Toggles> switches;
  private final BooleanSupplier cancelled;
  private final StepLog log = new StepLog();
  private final Departures departures = new Departures();
  private final @Nullable Blocking blocking;
  private final int stepLimit;
  private long instructionsLeft;
  private int nextSwitch;

  /// Says that a scripted step cannot be taken, and why.
  public static final class Misfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final int step;
    private final String reason;

    Misfit(int step, String reason) {
      super(reason);
      this.step = step;
      this.reason = reason;
    }

    /// The step, one-based.
    public int step() {
      return step;
    }

    /// Why it cannot be taken, in one sentence.
    public String reason() {
      return reason;
    }
  }

  /// A run that is about to begin.
  ///
  /// @param steps the actors that take the first steps
  /// @param carried whether the steps are those of another run and are carried over to this one
  /// @param switches what holds from a number of steps on
  /// @param cancelled asked now and then; when it says yes, the run ends
  /// @param trace what everything is recorded in, or `null`
  public Execution(
      Image image,
      RunSettings settings,
      Library library,
      Schedule steps,
      boolean carried,
      Map<Integer, Toggles> switches,
      BooleanSupplier cancelled,
      @Nullable TraceBuilder trace) {
    this.program = image.program();
    this.run = new Run(image, settings, library, trace);
    this.script = steps;
    this.turns = carried ? new CarriedTurns(steps, run.actors()) : new ExactTurns(steps);
    this.switches = new TreeMap<>(switches);
    this.cancelled = cancelled;
    this.blocking = run.recorder() == null ? null : new Blocking(run, run.recorder());
    this.stepLimit = settings.stepLimit();
    this.instructionsLeft = stepLimit * INSTRUCTIONS_PER_STEP;
    this.nextSwitch = this.switches.isEmpty() ? Integer.MAX_VALUE : this.switches.firstKey();
  }

  /// Runs to the end.
  ///
  /// @throws Misfit if a scripted step cannot be taken
  /// @throws CancellationException if it was cancelled
  public Outcome runToEnd() throws Misfit {
    begin();
    while (log.size() < stepLimit && instructionsLeft > 0) {
      applySwitches();
      RunningActor next = next();
      if (next == null) {
        return ended();
      }
      take(next);
      if (log.size() % STEPS_BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
        throw new CancellationException("The run was cancelled.");
      }
    }
    applySwitches();
    return run.scheduler().candidates().size() == 0 ? ended() : endless();
  }

  /// Runs the scripted steps only.
  ///
  /// @return ids of the actors that could take the next step
  /// @throws Misfit if a scripted step cannot be taken
  public List<Integer> choicesAfterScript() throws Misfit {
    begin();
    while (log.size() < script.length()) {
      applySwitches();
      RunningActor next = next();
      if (next == null) {
        break;
      }
      take(next);
    }
    applySwitches();
    return run.scheduler().candidates().ids();
  }

  /// Which actor took each step.
  public Schedule schedule() {
    return log.schedule();
  }

  private void begin() {
    run.beginMain();
    if (blocking != null) {
      blocking.check();
    }
  }

  private void applySwitches() {
    while (nextSwitch <= log.size()) {
      Map.Entry<Integer, Toggles> due = switches.pollFirstEntry();
      run.switchTo(due.getValue());
      nextSwitch = switches.isEmpty() ? Integer.MAX_VALUE : switches.firstKey();
      Recorder recorder = run.recorder();
      if (recorder != null && blocking != null) {
        recorder.add(new Event.TogglesChanged(recorder.nanos(), 0, due.getValue()));
        blocking.check();
      }
    }
  }

  private @Nullable RunningActor next() throws Misfit {
    Scheduler scheduler = run.scheduler();
    while (true) {
      var chosen = (RunningActor) turns.next(scheduler);
      if (departures.isDue(chosen == null ? Participant.NEVER : scheduler.chosenStart())) {
        depart(departures.remove());
      } else if (chosen == null && turns.bound() != Actor.NOBODY) {
        throw new Misfit(log.size() + 1, Standstill.whyNot(run, turns.bound()));
      } else {
        if (chosen != null) {
          scheduler.begin(chosen);
        }
        return chosen;
      }
    }
  }

  /// An actor that slept last of all comes to its end.
  private void depart(RunningActor actor) {
    if (blocking != null) {
      blocking.passTo(actor.wakesNanos);
    }
    if (actor.isAlive()) {
      run.endings().finished(actor);
    }
    if (blocking != null) {
      blocking.check();
    }
  }

  private void take(RunningActor actor) {
    Operation operation = actor.nextStep();
    log.add(actor.id());
    turns.taken(actor.id());
    if (blocking != null) {
      blocking.beginStep(actor, operation);
    }
    run.resources().madeBy(actor);
    int instructions = run.interpreter().step(actor);
    instructionsLeft -= instructions;
    long duration =
        Costs.STEP_NANOS + instructions * Costs.INSTRUCTION_NANOS + run.takeExtraDuration();
    run.clock().occupy(actor, duration);
    actor.becomeReady(Math.max(run.nanos() + duration, actor.wakesNanos));
    if (actor.frame == null && actor.pending == null && actor.isAlive()) {
      if (actor.wakesNanos > run.nanos()) {
        departures.add(actor);
      } else {
        run.endings().finished(actor);
      }
    }
    if (blocking != null) {
      blocking.endStep(actor, operation, duration);
    }
  }

  private Outcome ended() {
    if (blocking != null) {
      blocking.wakeAll();
    }
    return Conclusion.of(run, program);
  }

  private Outcome endless() {
    if (blocking != null) {
      blocking.finish();
    }
    return Conclusion.outcome(
        run,
        Outcome.Kind.STEP_LIMIT,
        String.format(
            Locale.ROOT,
            "The program did not end within %,d steps: it may loop for ever, or need a higher step"
                + " limit.",
            stepLimit));
  }
}
