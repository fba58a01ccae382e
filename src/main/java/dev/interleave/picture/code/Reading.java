package dev.interleave.picture.code;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What there is to see in the text of a program at a moment of a run of it.
public final class Reading {

  private final Trace trace;
  private final Whereabouts whereabouts;
  private final LockLines locks;
  private final List<String> lines;

  /// The reading of a run's program.
  public Reading(Trace trace) {
    this.trace = trace;
    this.whereabouts = new Whereabouts(trace);
    this.locks = LockLines.of(trace);
    this.lines = List.of(trace.origin().source().split("\n", -1));
  }

  /// Whether a text is the program that ran.
  public boolean isOf(String text) {
    return text.equals(trace.origin().source());
  }

  /// Whether a moment is one of the run; while runs change places, it may be one of another.
  public boolean isShownBy(Moment moment) {
    return moment.actors().size() == trace.actors().size()
        && moment.resources().size() == trace.resources().size()
        && moment.stepCount() <= trace.stepCount();
  }

  /// Who stands where, by line, zero-based.
  public Map<Integer, List<Actor>> actorsByLine(Moment moment) {
    var actors = new TreeMap<Integer, List<Actor>>();
    whereabouts
        .byLine(moment)
        .forEach((line, ids) -> actors.put(line, ids.stream().map(trace::actor).toList()));
    return actors;
  }

  /// The styles on the text: the step taken last, in the colour of its actor, and the places of
  /// exceptions.
  public List<Decoration> decorations(Moment moment) {
    var decorations = new ArrayList<Decoration>();
    if (moment.stepCount() > 0) {
      Event.StepTaken step = trace.step(moment.stepCount());
      String color = "step-" + ActorSign.of(trace.actor(step.actor())).colorClass();
      decorations.addAll(Decoration.of(step.range(), lines, color));
    }
    for (ActorState state : moment.actors()) {
      Event.ExceptionRaised exception = state.exception();
      if (exception != null) {
        decorations.addAll(Decoration.of(exception.range(), lines, "problem"));
      }
    }
    return decorations;
  }

  /// The styles on lines of locks that are off.
  public List<Decoration> lockDecorations(Toggles toggles) {
    return locks.offUnder(toggles).stream()
        .flatMap(line -> Decoration.ofLine(line, lines, "lock-off").stream())
        .toList();
  }

  /// The line of the step taken last, zero-based, or -1.
  public int currentLine(Moment moment) {
    return moment.stepCount() == 0 ? -1 : trace.step(moment.stepCount()).range().startLine() - 1;
  }

  /// The exception that ended an actor, in words.
  ///
  /// @param texts the language they are in
  public Optional<String> exception(Moment moment, Texts texts) {
    return trace.actors().stream()
        .filter(actor -> moment.actor(actor.id()).exception() != null)
        .findFirst()
        .map(actor -> sentence(actor, moment.actor(actor.id()).exception(), texts));
  }

  private static String sentence(
      Actor actor, Event.@Nullable ExceptionRaised exception, Texts texts) {
    return exception == null
        ? ""
        : texts.say(
            "picture.exception", exception.range().startLine(), actor.name(), exception.line());
  }
}
