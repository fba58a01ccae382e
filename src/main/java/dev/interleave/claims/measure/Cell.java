package dev.interleave.claims.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// One variable of a process. Read and written opaquely: each access really happens, and nothing
/// orders it with others.
final class Cell {

  private static final VarHandle VALUE = handle();

  @SuppressWarnings("unused") // By its handle alone.
  private int value;

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(Cell.class, "value", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  int read() {
    return (int) VALUE.getOpaque(this);
  }

  void write(int next) {
    VALUE.setOpaque(this, next);
  }

  /// Reads, adds 1 and writes, so often.
  void add(long times) {
    for (long time = 0; time < times; time++) {
      write(read() + 1);
    }
  }
}
