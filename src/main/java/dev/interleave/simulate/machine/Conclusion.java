package dev.interleave.simulate.machine;

import dev.interleave.program.Program;
import dev.interleave.trace.Outcome;
import java.util.List;

/// How a run ended.
final class Conclusion {

  private Conclusion() {}

  /// The outcome of a run in which nobody can take another step.
  static Outcome of(Run run, Program program) {
    RunningActor main = run.actors().get(0);
    if (!main.isOver()) {
      return outcome(run, Standstill.kind(run), Standstill.explanation(run, program));
    }
    List<RunningActor> failed = run.endings().failed();
    return failed.isEmpty()
        ? outcome(run, Outcome.Kind.FINISHED, "")
        : outcome(run, Outcome.Kind.ERROR, Standstill.failure(failed.getFirst(), program));
  }

  /// An outcome with what the run holds and has printed.
  static Outcome outcome(Run run, Outcome.Kind kind, String explanation) {
    return new Outcome(kind, explanation, run.resources().values(), run.output().lines());
  }
}
