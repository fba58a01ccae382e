package dev.interleave.live.process;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// A word of 64 bits in memory that processes share. What its methods guarantee between threads of
/// one process, by the Java Language Specification, the machine guarantees between processes, since
/// all of them map the same memory.
final class SharedWord {

  private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle();

  private final MemorySegment memory;
  private final long offset;

  /// @param offset where it lies in the memory, in bytes, a multiple of eight
  SharedWord(MemorySegment memory, long offset) {
    this.memory = memory;
    this.offset = offset;
  }

  /// A plain read.
  long get() {
    return (long) WORD.get(memory, offset);
  }

  /// A plain write.
  void set(long word) {
    WORD.set(memory, offset, word);
  }

  long getVolatile() {
    return (long) WORD.getVolatile(memory, offset);
  }

  void setVolatile(long word) {
    WORD.setVolatile(memory, offset, word);
  }

  /// Reads the word and writes the sum, in one step.
  ///
  /// @return the word before
  long getAndAdd(long addend) {
    return (long) WORD.getAndAdd(memory, offset, addend);
  }

  /// Writes a word if the one there is as expected, in one step.
  ///
  /// @return whether it was
  boolean compareAndSet(long expected, long word) {
    return WORD.compareAndSet(memory, offset, expected, word);
  }
}
