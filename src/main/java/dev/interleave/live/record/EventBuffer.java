package dev.interleave.live.record;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// The records of one actor, written by it alone, without locks and without allocation, and read by
/// others while it goes on. It may lie in memory that processes share, where it outlives its actor.
///
/// A record is four words: the time, what happened where, and two values. What was published can be
/// read; a full buffer counts what it could not take.
public final class EventBuffer {

  /// Bytes before the first record: how many were published, how many were lost.
  public static final long HEADER_BYTES = 64;

  /// Bytes of one record.
  public static final long RECORD_BYTES = 32;

  /// Most records that are kept of one actor: eight megabytes of them.
  public static final int MOST_RECORDS = 1 << 18;

  private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle();
  private static final long PUBLISHED = 0;
  private static final long LOST = 8;

  private final MemorySegment memory;
  private final int capacity;

  /// A buffer in memory that is all zeros, or that an actor has written to before.
  ///
  /// @param memory aligned to eight bytes; what does not fill a record is left alone
  public EventBuffer(MemorySegment memory) {
    this.memory = memory;
    this.capacity = Math.toIntExact((memory.byteSize() - HEADER_BYTES) / RECORD_BYTES);
  }

  /// A buffer on the heap of this process.
  ///
  /// @param capacity how many records it takes
  public static EventBuffer ofCapacity(int capacity) {
    return new EventBuffer(
        MemorySegment.ofArray(new long[Math.toIntExact(bytes(capacity) / Long.BYTES)]));
  }

  /// How many records a buffer is to take for an actor; those beyond are lost, and counted.
  ///
  /// @param records how many the actor leaves at most
  public static int capacityFor(long records) {
    return (int) Math.min(MOST_RECORDS, records);
  }

  /// How much memory a buffer needs, in bytes.
  public static long bytes(int capacity) {
    return HEADER_BYTES + capacity * RECORD_BYTES;
  }

  /// How many records it takes.
  public int capacity() {
    return capacity;
  }

  /// Adds a record, or counts it as lost. For the one actor that the buffer belongs to.
  void add(long nanos, long what, long first, long second) {
    long published = (long) WORD.get(memory, PUBLISHED);
    if (published == capacity) {
      WORD.setRelease(memory, LOST, (long) WORD.get(memory, LOST) + 1);
      return;
    }
    long at = HEADER_BYTES + published * RECORD_BYTES;
    WORD.set(memory, at, nanos);
    WORD.set(memory, at + 8, what);
    WORD.set(memory, at + 16, first);
    WORD.set(memory, at + 24, second);
    WORD.setRelease(memory, PUBLISHED, published + 1);
  }

  /// Catches up with a buffer that this one is a copy of: memory that processes share goes away
  /// when they do. For one thread at a time, while others read.
  ///
  /// @param original of the same capacity at most
  public void copyFrom(EventBuffer original) {
    int first = published();
    int end = original.published();
    long at = HEADER_BYTES + first * RECORD_BYTES;
    MemorySegment.copy(original.memory, at, memory, at, (end - first) * RECORD_BYTES);
    WORD.setRelease(memory, LOST, original.lost());
    WORD.setRelease(memory, PUBLISHED, (long) end);
  }

  /// How many records can be read.
  int published() {
    return (int) (long) WORD.getAcquire(memory, PUBLISHED);
  }

  /// How many records did not fit.
  long lost() {
    return (long) WORD.getAcquire(memory, LOST);
  }

  /// A word of a record that was published.
  ///
  /// @param index the record, from 0
  /// @param word 0 for the time, 1 for what happened where, 2 and 3 for the values
  long word(int index, int word) {
    return (long) WORD.get(memory, HEADER_BYTES + index * RECORD_BYTES + word * 8L);
  }
}
