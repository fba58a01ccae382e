package dev.interleave.live.record;

import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Proves that a trace of a real run shows what was recorded. It replays the trace beside the raw
/// records, and has nothing in common with what put them in order: every read must have seen the
/// very write that comes last before it in the trace, known by the word and not only by its value;
/// holders of a lock must exclude each other, in the order of their turns; what is taken off a
/// queue must have been on it for longest.
public final class ConsistencyCheck {

  private final Trace trace;
  private final List<String> violations = new ArrayList<>();
  private final CellReplay cells;
  private final LockReplay locks;
  private final QueueReplay queues;

  /// What was found.
  ///
  /// @param violations what the trace says that the records do not, one sentence each; empty when
  ///   the trace is proven
  /// @param reads how many reads were checked
  /// @param writes how many writes were checked
  public record Result(List<String> violations, long reads, long writes) {
    public Result {
      violations = List.copyOf(violations);
    }

    /// Whether the trace is proven.
    public boolean isProven() {
      return violations.isEmpty();
    }
  }

  private ConsistencyCheck(Recording.Contents contents, Trace trace) {
    this.trace = trace;
    this.cells = new CellReplay(contents, trace, violations::add);
    this.locks = new LockReplay(contents, violations::add);
    this.queues = new QueueReplay(contents, violations::add);
  }

  /// Checks a trace against the records that it was made of.
  ///
  /// @param recording the records; nothing may have been added since, unless the run was under way
  public static Result of(Recording recording, Trace trace) {
    var check = new ConsistencyCheck(recording.contents(), trace);
    check.replay();
    return new Result(check.violations, check.cells.reads(), check.cells.writes());
  }

  private void replay() {
    for (Event event : trace.events()) {
      cells.see(event);
      locks.see(event);
      queues.see(event);
    }
    boolean isWhole =
        trace.outcome().kind() == Outcome.Kind.FINISHED
            && trace.origin().provenance().missingEvents() == 0;
    if (isWhole) {
      cells.end();
    }
  }
}
