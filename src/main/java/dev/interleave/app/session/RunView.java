package dev.interleave.app.session;

import dev.interleave.text.Texts;
import dev.interleave.analyse.Analysis;
import dev.interleave.analyse.ValueHistory;
import dev.interleave.footage.Footage;
import dev.interleave.picture.Film;
import dev.interleave.picture.Stage;
import dev.interleave.picture.Timeline;
import dev.interleave.simulate.Script;
import dev.interleave.text.Texts;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.Map;
import java.util.TreeMap;

/// One run with everything that is shown of it. Immutable, and made in the background.
public final class RunView {

  private final RunTitle title;
  private final Trace trace;
  private final Analysis analysis;
  private final ValueHistory history;
  private final Script script;
  private final Screening screening;

  private RunView(
      RunTitle title,
      Trace trace,
      Analysis analysis,
      ValueHistory history,
      Script script,
      Screening screening) {
    this.title = title;
    this.trace = trace;
    this.analysis = analysis;
    this.history = history;
    this.script = script;
    this.screening = screening;
  }

  /// The view of a run: everything that is shown of it is made from its trace. Takes longer the
  /// longer the run is.
  ///
  /// @param title what its tab says
  /// @param trace what happened
  /// @param script what was laid down about it beforehand; nothing can be of a recorded one
  /// @param texts the language of what is said of it
  public static RunView of(RunTitle title, Trace trace, Script script, Texts texts) {
    Analysis analysis = Analysis.of(trace, texts);
    var film = Footage.film(trace, analysis.findings(), texts);
    return new RunView(
        title, trace, analysis, new ValueHistory(trace), script, new Screening(film));
  }

  /// The view of a simulated run that is shown by a film of its own.
  static RunView of(RunTitle title, Trace trace, Script script, Film film) {
    return new RunView(
        title,
        trace,
        Analysis.of(trace, film.texts()),
        new ValueHistory(trace),
        script,
        new Screening(film));
  }

  /// The view of a run that was saved. A simulated one can be gone on with from anywhere.
  ///
  /// @param name name of the file, which is what its tab says
  /// @param texts the language of what is said of it
  public static RunView ofSaved(String name, Trace trace, Texts texts) {
    RunTitle title = RunTitle.of(name);
    return switch (trace.origin().provenance()) {
      case Provenance.Simulated _ ->
          of(title, trace, new Script(trace.schedule(), trace.toggleChanges()), texts);
      case Provenance.Recorded _ -> of(title, trace, true, texts);
    };
  }

  /// The view of a real run.
  ///
  /// @param over whether it is over, or goes on
  /// @param texts the language of what is said of it
  static RunView of(RunTitle title, Trace trace, boolean over, Texts texts) {
    Analysis analysis = Analysis.of(trace, texts);
    var film = Footage.film(trace, analysis.findings(), texts);
    var screening = new Screening(over ? film : film.underWay());
    return new RunView(title, trace, analysis, new ValueHistory(trace), Script.NONE, screening);
  }

  /// What its tab says.
  public RunTitle title() {
    return title;
  }

  /// What happened.
  public Trace trace() {
    return trace;
  }

  /// What was found in it.
  public Analysis analysis() {
    return analysis;
  }

  /// Where its values came from.
  public ValueHistory history() {
    return history;
  }

  /// What was laid down about it beforehand.
  public Script script() {
    return script;
  }

  /// How it is shown.
  public Film film() {
    return screening.film();
  }

  /// Draws its scenes.
  public Stage stage() {
    return screening.stage();
  }

  /// Draws its lanes.
  public Timeline timeline() {
    return screening.timeline();
  }

  /// Whether it was recorded of real threads or processes.
  public boolean isRecorded() {
    return switch (trace.origin().provenance()) {
      case Provenance.Simulated _ -> false;
      case Provenance.Recorded _ -> true;
    };
  }

  /// The same run with everything that is shown of it in another language. A real one that was
  /// under way is over.
  RunView in(Texts texts) {
    return isRecorded() ? of(title, trace, true, texts) : of(title, trace, script, texts);
  }

  /// The same under another title.
  RunView titled(RunTitle other) {
    return new RunView(other, trace, analysis, history, script, screening);
  }

  /// The request for another run of the same program, from its beginning.
  RunRequest anew(RunTitle name, RunSettings next) {
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
    String name = trace.actor(actor).name();
    RunTitle branch = texts -> texts.say("session.title.step", step + 1, name);
    var script = new Script(trace.schedule().first(step).then(actor), switchesWithin(step));
    return request(branch, trace.origin().settings(), script);
  }

  private Map<Integer, Toggles> switchesWithin(int step) {
    var switches = new TreeMap<Integer, Toggles>(script.switches());
    switches.keySet().removeIf(at -> at > step);
    return switches;
  }

  private RunRequest request(RunTitle name, RunSettings settings, Script laidDown) {
    Trace.Origin origin = trace.origin();
    return new RunRequest(name, origin.program(), origin.source(), settings, laidDown);
  }
}
