package dev.interleave.simulate.machine;

import dev.interleave.program.Program;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why nobody can go on, in a sentence for a learner.
final class Standstill {

  private Standstill() {}

  /// Whether actors wait for each other in a circle, or for what nobody is left to do.
  static Outcome.Kind kind(Run run) {
    return circle(run).isEmpty() ? Outcome.Kind.WAITS_FOREVER : Outcome.Kind.DEADLOCK;
  }

  static String explanation(Run run, Program program) {
    List<RunningActor> circle = circle(run);
    List<RunningActor> told = circle.isEmpty() ? List.of(root(run)) : circle;
    String sentence =
        told.stream()
            .map(actor -> actor.name() + " " + complaint(actor))
            .collect(Collectors.joining("; "));
    List<RunningActor> failed = run.endings().failed();
    String before =
        failed.isEmpty()
            ? ""
            : " Before that, "
                + failed.getFirst().name()
                + " ended with "
                + failure(failed.getFirst(), program)
                + ".";
    return sentence + "." + before;
  }

  private static String complaint(RunningActor actor) {
    Operation next = actor.pending;
    String missing = next == null ? "" : next.missing();
    return reason(actor) + (missing.isEmpty() ? "" : ", but nobody is left to " + missing);
  }

  private static String reason(RunningActor actor) {
    Operation next = actor.pending;
    if (next != null) {
      return next.reason(actor);
    }
    RunningActor other = leftFor(actor);
    return other == null ? "waits" : "waits for " + other.name() + " to end";
  }

  private static @Nullable RunningActor leftFor(RunningActor actor) {
    Memory memory = actor.memory();
    return memory.actors().stream()
        .filter(other -> other != actor && !other.isDaemon())
        .findFirst()
        .orElse(memory.children().isEmpty() ? null : memory.children().getFirst());
  }

  private static @Nullable RunningActor waitsFor(RunningActor actor) {
    Operation next = actor.pending;
    if (next != null) {
      return next.waitsFor();
    }
    return actor.state() == RunningActor.State.LEAVING ? leftFor(actor) : null;
  }

  /// Who the main thread waits for in the end.
  private static RunningActor root(Run run) {
    RunningActor actor = run.actors().get(0);
    for (RunningActor other = waitsFor(actor);
        other != null && other.isAlive();
        other = waitsFor(actor)) {
      actor = other;
    }
    return actor;
  }

  private static List<RunningActor> circle(Run run) {
    for (RunningActor first : run.actors().all()) {
      var path = new ArrayList<RunningActor>();
      RunningActor actor = first;
      while (actor != null && actor.isAlive() && !path.contains(actor)) {
        path.add(actor);
        actor = waitsFor(actor);
      }
      if (actor == first && !path.isEmpty()) {
        return path;
      }
    }
    return List.of();
  }

  /// Why an actor cannot take a step.
  static String whyNot(Run run, int id) {
    if (id >= run.actors().all().size()) {
      return "nobody has the number " + id + " by then";
    }
    RunningActor actor = run.actors().get(id);
    return switch (actor.state()) {
      case NEW -> actor.name() + " is not started by then";
      case ENDED, KILLED -> actor.name() + " is over by then";
      case STARTED, LEAVING -> actor.name() + " " + reason(actor);
    };
  }

  /// An exception that ended an actor, in one line: `file:line:column: Type: message`.
  static String failure(RunningActor actor, Program program) {
    ExceptionValue exception = actor.failure;
    if (exception == null) {
      return "";
    }
    SourceRange at = exception.raisedAt();
    String text = exception.text();
    return program.name()
        + ":"
        + (at.isSomewhere() ? at + ":" : "")
        + " "
        + exception.type().name()
        + (text.isEmpty() ? "" : ": " + text);
  }
}
