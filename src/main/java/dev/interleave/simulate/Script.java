package dev.interleave.simulate;

import dev.interleave.trace.Schedule;
import dev.interleave.trace.Toggles;
import java.util.Map;
import java.util.TreeMap;

/// What is laid down about a run before it begins: the steps it starts with, and what is switched
/// when. After the laid-down steps the policy of the run's settings goes on.
///
/// @param steps the actors that take the first steps
/// @param switches what holds from a number of steps on: key 7 is applied after 7 steps
/// @param carried whether the steps are those of another run of the program, in which actors may
///   not have had to wait where they have to here. They are carried over: each actor takes its step
///   if it can; otherwise its turn is passed over and made up before anything else as soon as it
///   can. If not carried over, steps are to be followed to the letter
public record Script(Schedule steps, Map<Integer, Toggles> switches, boolean carried) {

  /// Nothing is laid down.
  public static final Script NONE = new Script(Schedule.EMPTY, Map.of());

  /// A script whose steps are to be followed to the letter.
  public Script(Schedule steps, Map<Integer, Toggles> switches) {
    this(steps, switches, false);
  }

  public Script {
    switches = java.util.Collections.unmodifiableMap(new TreeMap<>(switches));
  }

  /// A script that begins with a schedule.
  public static Script replay(Schedule steps) {
    return new Script(steps, Map.of());
  }
}
