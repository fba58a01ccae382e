package dev.interleave.simulate.library;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.library.primitive.TimeLimit;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Costs;
import dev.interleave.simulate.machine.ModuleValue;
import dev.interleave.simulate.machine.NativeFunction;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.trace.Event;
import java.util.Map;

/// The members of `time`, by the virtual clock.
final class TimeModule {

  private static final double NANOS_PER_SECOND = 1e9;

  /// When runs begin on the calendar: 2026-01-01 UTC, in seconds since 1970.
  private static final double BEGINNING = 1_767_225_600;

  private TimeModule() {}

  static ModuleValue create() {
    return new ModuleValue(
        "time",
        Map.of(
            "sleep",
            NativeFunction.of("sleep", TimeModule::sleep, "seconds"),
            "time",
            NativeFunction.of("time", call -> BEGINNING + seconds(call)),
            "perf_counter",
            NativeFunction.of("perf_counter", TimeModule::seconds),
            "monotonic",
            NativeFunction.of("monotonic", TimeModule::seconds)));
  }

  /// What the clock shows to an actor: its last step is over and its sleep too.
  private static double seconds(Call call) {
    RunningActor actor = call.actor();
    if (!call.run().hasClock()) {
      return 0;
    }
    long nanos = Math.max(call.run().nanos() + Costs.STEP_NANOS, actor.wakesNanos());
    return nanos / NANOS_PER_SECOND;
  }

  private static Object sleep(Call call) {
    long nanos = TimeLimit.nanos(call.value(0));
    if (nanos < 0) {
      throw PythonError.value("sleep length must be non-negative");
    }
    return Operation.commuting(
        Reach.NOTHING,
        actor -> {
          sleep(actor, nanos);
          return None.NONE;
        });
  }

  private static void sleep(RunningActor actor, long nanos) {
    double factor = actor.run().toggles().sleepFactor();
    if (factor == 0) {
      return;
    }
    actor.interpreterLock().release();
    long until =
        actor.run().nanos()
            + Costs.STEP_NANOS
            + Math.round(Math.min(nanos * factor, TimeLimit.LONGEST_NANOS));
    actor.sleepUntil(until);
    Recorder recorder = actor.run().recorder();
    if (recorder != null) {
      recorder.add(new Event.SleepBegan(recorder.nanos(), actor.id(), until));
    }
  }
}
