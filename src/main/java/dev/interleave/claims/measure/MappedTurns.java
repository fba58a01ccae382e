package dev.interleave.claims.measure;

import dev.interleave.live.process.SharedFile;
import dev.interleave.live.run.LiveException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A file that two processes map: a number of the one who is to take the next turn, and a number
/// for anything else.
final class MappedTurns {

  /// Size of the file in bytes. The two numbers are a cache line apart.
  static final long BYTES = 128;

  private static final long OTHER = 64;
  private static final int SPINS = 200;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

  private final MemorySegment memory;

  /// The numbers in memory that is mapped already.
  MappedTurns(MemorySegment memory) {
    this.memory = memory;
  }

  /// Maps a file until this process ends.
  static MappedTurns of(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new MappedTurns(channel.map(MapMode.READ_WRITE, 0, BYTES, Arena.global()));
    }
  }

  /// A new file of this kind, in place of what an earlier program may have left.
  ///
  /// @throws LiveException if it cannot be made
  static SharedFile file() throws LiveException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    SharedFile.removeStale(folder);
    return new SharedFile(folder, BYTES);
  }

  int read() {
    return (int) INT.getVolatile(memory, OTHER);
  }

  void write(int value) {
    INT.setVolatile(memory, OTHER, value);
  }

  /// Waits for its turn and gives it to the other, so often.
  ///
  /// @param self the number of the one who waits, 0 or 1
  /// @throws TimeoutException if the other does not come to its turn
  void take(long times, int self) throws TimeoutException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (long time = 0; time < times; time++) {
      await(self, end);
      INT.setVolatile(memory, 0L, 1 - self);
    }
  }

  /// Yields now and then: the other may need this very core to come to its turn.
  @SuppressWarnings("ThreadPriorityCheck")
  private void await(int self, long end) throws TimeoutException {
    int spins = 0;
    while ((int) INT.getVolatile(memory, 0L) != self) {
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        spins = 0;
        Thread.yield();
        if (System.nanoTime() > end) {
          throw new TimeoutException();
        }
      }
    }
  }
}
