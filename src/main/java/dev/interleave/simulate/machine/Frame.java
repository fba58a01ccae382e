package dev.interleave.simulate.machine;

import org.jspecify.annotations.Nullable;

/// One call of a function: its locals, its stack, and where it stands.
final class Frame {

  final Routine routine;
  final @Nullable Object[] slots;
  final Cell[] cells;
  final @Nullable Frame caller;
  final PythonCall.@Nullable Continuation then;
  final ResultUse use;
  int next;
  int top;

  /// @param caller who called, or `null` for the first function of an actor
  /// @param then what a built-in that called does with the result, or `null` if no built-in did
  /// @param use what becomes of the result
  Frame(
      Routine routine,
      Cell[] cells,
      @Nullable Frame caller,
      PythonCall.@Nullable Continuation then,
      ResultUse use) {
    this.routine = routine;
    this.slots = new @Nullable Object[routine.slotCount];
    this.cells = cells;
    this.caller = caller;
    this.then = then;
    this.use = use;
    this.top = routine.localCount;
  }

  void push(Object value) {
    slots[top++] = value;
  }

  @SuppressWarnings("NullAway") // Above the locals the stack holds no null.
  Object pop() {
    Object value = slots[--top];
    slots[top] = null;
    return value;
  }

  @SuppressWarnings("NullAway") // Above the locals the stack holds no null.
  Object peek(int below) {
    return slots[top - 1 - below];
  }

  void replaceTop(Object value) {
    slots[top - 1] = value;
  }

  void drop(int count) {
    for (int index = 0; index < count; index++) {
      slots[--top] = null;
    }
  }

  /// Keeps only some values on the stack.
  void cutTo(int depth) {
    drop(top - routine.localCount - depth);
  }

  /// Gives the function a new captured variable in place of one that it made.
  void renewCell(int index) {
    cells[index] = new Cell(cells[index].name, cells[index].observable);
  }

  /// Index of the instruction that was begun last, or of the first if none was.
  int current() {
    return Math.max(0, next - 1);
  }
}
