package dev.interleave.simulate.machine;

import dev.interleave.simulate.value.Container;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.PythonObject;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event.MemoryCopied.Copy;
import java.util.ArrayList;
import java.util.List;

/// Copies the memory of a process for a new one, as `fork` does: everything that can be reached is
/// copied, except what the library shares between processes.
public final class Fork extends Copier {

  private final Run run;
  private final RunningActor parent;
  private final RunningActor child;
  private final List<Copy> copies = new ArrayList<>();

  Fork(Run run, RunningActor parent, RunningActor child) {
    this.run = run;
    this.parent = parent;
    this.child = child;
  }

  /// Id of the new process.
  public int process() {
    return child.id();
  }

  /// The run.
  public Run run() {
    return run;
  }

  /// Who stands in the new process for an actor: the new process's own thread for the one that
  /// forks, and for others they themselves, who do not live there.
  public RunningActor counterpart(RunningActor actor) {
    return actor == parent ? child : actor;
  }

  /// What was copied that the trace shows.
  List<Copy> copies() {
    return copies;
  }

  /// A resource of the library was copied.
  ///
  /// @param original id of the resource
  /// @param copy id of its copy
  /// @param initial what the copy begins with
  public void copied(int original, int copy, Datum initial) {
    copies.add(new Copy(original, copy, initial));
  }

  @Override
  protected void copied(PythonObject original, Object copy) {
    if (original instanceof Cell cell && copy instanceof Cell copied && cell.resource() >= 0) {
      copied.becomeResource(run.resources(), child.id());
      if (cell.value != null) {
        copied(cell.resource(), copied.resource(), Snapshot.of(cell.value));
      }
    } else if (original instanceof Container container
        && copy instanceof Container copied
        && container.isShared()) {
      copied.share(run.resources().addCopy(container.sharedAs(), child.id(), copied::snapshot));
      run.resources().own(copied.sharedAs(), copied);
      copied(container.sharedAs(), copied.sharedAs(), Snapshot.of(container));
    }
  }
}
