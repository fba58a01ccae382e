package dev.interleave.simulate.machine;

import dev.interleave.program.Global;
import dev.interleave.simulate.schedule.InterpreterLock;
import dev.interleave.simulate.schedule.SplitMix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The memory of one process: its global variables and its interpreter lock, and which actors live
/// in it.
public final class Memory {

  private final int process;
  private final InterpreterLock interpreterLock = new InterpreterLock();
  private final List<RunningActor> actors = new ArrayList<>();
  private final List<RunningActor> children = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private SplitMix random;
  private Cell[] globals = new Cell[0];

  /// A memory with nothing in it.
  ///
  /// @param process id of the process
  /// @param seed seed of the run
  Memory(int process, long seed) {
    this.process = process;
    this.random = new SplitMix(new SplitMix(seed + process).nextLong());
  }

  /// Makes the global variables of a program, without values.
  void declare(List<Global> declared) {
    globals =
        declared.stream()
            .map(global -> new Cell(global.name(), global.observable()))
            .toArray(Cell[]::new);
    nameGlobals();
  }

  private void nameGlobals() {
    for (int index = 0; index < globals.length; index++) {
      globals[index].becomeGlobal(process, index);
    }
  }

  /// Copies the global variables of another process.
  void copyFrom(Memory other, Fork fork) {
    globals = new Cell[other.globals.length];
    for (int index = 0; index < globals.length; index++) {
      globals[index] = (Cell) fork.copy(other.globals[index]);
    }
    nameGlobals();
  }

  /// Id of the process.
  public int process() {
    return process;
  }

  Cell global(int index) {
    return globals[index];
  }

  int globalCount() {
    return globals.length;
  }

  InterpreterLock interpreterLock() {
    return interpreterLock;
  }

  /// The actors that were started in it and are not over, in order of starting.
  public List<RunningActor> actors() {
    return actors;
  }

  /// The processes that were started from it and are not over.
  public List<RunningActor> children() {
    return children;
  }

  /// Counts what Python numbers in each process: 1 at first.
  ///
  /// @param what name of what is counted
  public int count(String what) {
    return counts.merge(what, 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /// The random source of the process.
  public SplitMix random() {
    return random;
  }

  /// Starts the random source of the process anew.
  public void seed(long seed) {
    random = new SplitMix(seed);
  }
}
