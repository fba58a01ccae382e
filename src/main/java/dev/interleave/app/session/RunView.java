package dev.interleave.app.session;

import dev.interleave.analyse.Analysis;
import dev.interleave.picture.Film;
import dev.interleave.simulate.Script;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.TreeMap;

/// One run with everything that is shown of it.
///
/// @param title what its tab says
/// @param trace what happened
/// @param analysis what was found in it
/// @param film how it is shown
/// @param script what was laid down about it beforehand
public record RunView(String title, Trace trace, Analysis analysis, Film film, Script script) {

  /// The request for another run of the same program, from its beginning.
  RunRequest anew(String name, RunSettings next) {
    return request(name, next, Script.NONE);
  }

  /// The request for a run that is like this one for a number of steps, and goes on under other
  /// settings.
  RunRequest continued(int step, RunSettings next) {
    Map<Integer, Toggles> switches = switchesWithin(step);
    Toggles before = trace.momentAfterStep(step).toggles();
    if (!next.toggles().equals(before)) {
      switches.put(step, next.toggles());
    }
    RunSettings begun = next.withToggles(trace.origin().settings().toggles());
    return request(title, begun, new Script(trace.schedule().first(step), switches));
  }

  /// The request for a run that is like this one for a number of steps, and goes on with a step of
  /// an actor.
  RunRequest with(int step, int actor) {
    String branch = "Step %,d: %s".formatted(step + 1, trace.actor(actor).name());
    var script = new Script(trace.schedule().first(step).then(actor), switchesWithin(step));
    return request(branch, trace.origin().settings(), script);
  }

  private Map<Integer, Toggles> switchesWithin(int step) {
    var switches = new TreeMap<Integer, Toggles>(script.switches());
    switches.keySet().removeIf(at -> at > step);
    return switches;
  }

  private RunRequest request(String name, RunSettings settings, Script laidDown) {
    Trace.Origin origin = trace.origin();
    return new RunRequest(name, origin.program(), origin.source(), settings, laidDown);
  }
}
