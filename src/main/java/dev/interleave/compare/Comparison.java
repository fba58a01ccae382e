package dev.interleave.compare;

import dev.interleave.text.Texts;
import dev.interleave.picture.Pace;
import dev.interleave.simulate.ScheduleException;
import dev.interleave.simulate.Script;
import dev.interleave.simulate.Simulator;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The same program under the same schedule, once with all locks off and once with them on.
///
/// What is laid down of a run is carried over to a run without locks, in which the policy goes on
/// where nothing is laid down. The schedule of that run is carried over to the one with locks, as
/// [Script#carried] says: an actor that has to wait there is passed over, and makes its turn up as
/// soon as it can.
///
/// @param off the run with all locks off
/// @param on the run with all locks on
/// @param parting where both part, or `null` if both are alike
public record Comparison(Side off, Side on, @Nullable Parting parting) {

  /// What is said of a program that has no lock.
  public static String withoutLock(Texts texts) {
    return texts.say("compare.no-lock");
  }

  /// Whether the program of a run has a lock that can be switched off.
  public static boolean isAbout(Trace trace) {
    return trace.resources().stream().anyMatch(resource -> resource.kind() == Resource.Kind.LOCK);
  }

  /// Makes both runs.
  ///
  /// @param settings what the run was made with that they are made of; its locks do not matter
  /// @param script what was laid down about it; its switches of locks do not matter
  /// @param cancelled asked now and then
  /// @param texts the language in which it is said where they part
  /// @throws ScheduleException never, as a schedule that is carried over fits every run
  /// @throws java.util.concurrent.CancellationException if it was cancelled
  public static Comparison of(
      Simulator simulator,
      RunSettings settings,
      Script script,
      BooleanSupplier cancelled,
      Texts texts)
      throws ScheduleException {
    Trace off = record(simulator, settings, script.steps(), script, false, cancelled);
    Trace on = record(simulator, settings, off.schedule(), script, true, cancelled);
    Parting parting = Parting.of(off, on, texts);
    var clock = new CommonClock(off, on, new Pace(off), new Pace(on));
    return new Comparison(
        new Side(off, clock.ofOff(), clock.standsOff(), parting == null ? null : parting.markOff()),
        new Side(on, clock.ofOn(), clock.standsOn(), parting == null ? null : parting.markOn()),
        parting);
  }

  private static Trace record(
      Simulator simulator,
      RunSettings settings,
      Schedule steps,
      Script script,
      boolean locks,
      BooleanSupplier cancelled)
      throws ScheduleException {
    UnaryOperator<Toggles> switched = toggles -> toggles.withLocks(locks);
    return simulator
        .under(settings.withToggles(switched.apply(settings.toggles())))
        .record(new Script(steps, switches(script, switched), true), cancelled);
  }

  private static Map<Integer, Toggles> switches(Script script, UnaryOperator<Toggles> switched) {
    var switches = new TreeMap<Integer, Toggles>(script.switches());
    switches.replaceAll((_, toggles) -> switched.apply(toggles));
    return switches;
  }

  /// What there is to say of it in one sentence.
  ///
  /// @param texts the language it was made in
  public String sentence(Texts texts) {
    return parting == null ? texts.say("compare.alike") : parting.sentence();
  }
}
