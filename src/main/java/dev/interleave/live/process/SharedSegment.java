package dev.interleave.live.process;

import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Stamp;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.trace.Toggles;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/// The memory that all processes of a run map: what they add to, the lock, what can be switched, a
/// slot for each process, and its records, which are there even when it is not any more.
///
/// What is written by different processes lies in different cache lines.
final class SharedSegment {

  /// Id of the number in the recording.
  static final int NUMBER = 0;

  /// Id of the array in the recording.
  static final int NUMBERS = 1;

  /// Id of the lock in the recording.
  static final int LOCK = 2;

  /// What the lock is called.
  static final String LOCK_NAME = "lock";

  /// The word that the number begins with.
  static final long FIRST_NUMBER = Stamp.whole(0, 0, 0);

  /// The words that the array begins with.
  static final List<Long> FIRST_NUMBERS =
      List.of(Stamp.real(0.0, 0, 0), Stamp.real(100.0, 0, 0), Stamp.real(200.0, 0, 0));

  private static final long LINE = 64;
  private static final long SWITCHES = LINE;
  private static final long LOCK_LINE = 2 * LINE;
  private static final long NUMBER_LINE = 3 * LINE;
  private static final long NUMBERS_LINE = 4 * LINE;
  private static final long SLOTS = 5 * LINE;

  private final MemorySegment memory;
  private final SharedWord processes;
  private final SharedWord rounds;
  private final SharedWord guard;
  private final SharedWord sleepNanos;
  private final SharedWord capacity;
  private final SharedWord lockOn;
  private final SharedWord sleepFactor;
  private final SharedWord recovering;
  private final SharedWord owner;

  private SharedSegment(MemorySegment memory) {
    this.memory = memory;
    this.processes = new SharedWord(memory, 0);
    this.rounds = new SharedWord(memory, 8);
    this.guard = new SharedWord(memory, 16);
    this.sleepNanos = new SharedWord(memory, 24);
    this.capacity = new SharedWord(memory, 32);
    this.lockOn = new SharedWord(memory, SWITCHES);
    this.sleepFactor = new SharedWord(memory, SWITCHES + 8);
    this.recovering = new SharedWord(memory, SWITCHES + 16);
    this.owner = new SharedWord(memory, LOCK_LINE);
  }

  /// How much memory a run needs, in bytes.
  ///
  /// @param records how many records of each process are kept
  static long bytes(int processes, int records) {
    return SLOTS + processes * (ProcessSlot.BYTES + bufferBytes(records));
  }

  /// What the processes of a program begin with, in memory that is all zeros.
  static SharedSegment of(MemorySegment memory, LiveProgram.SharedMemory program, int records) {
    var segment = new SharedSegment(memory);
    segment.processes.set(program.processes());
    segment.rounds.set(program.rounds());
    segment.guard.set(program.guard().ordinal());
    segment.sleepNanos.set(program.sleep().toNanos());
    segment.capacity.set(records);
    segment.number().set(FIRST_NUMBER);
    for (int i = 0; i < FIRST_NUMBERS.size(); i++) {
      segment.numbers().get(i).set(FIRST_NUMBERS.get(i));
    }
    segment.switchTo(program.toggles());
    segment.recover(program.recover());
    return segment;
  }

  /// Maps the memory of a run that is under way, until this process ends.
  static SharedSegment map(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedSegment(
          channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size(), Arena.global()));
    }
  }

  int processes() {
    return (int) processes.get();
  }

  int rounds() {
    return (int) rounds.get();
  }

  Guard guard() {
    return Guard.values()[(int) guard.get()];
  }

  /// Whether a process adds to the number, as half of them do (rounded up), or else to the array.
  boolean addsToNumber(int actor) {
    return 2 * actor <= processes() + 1;
  }

  /// All processes that add to the same as one of them.
  List<ProcessSlot> companyOf(int actor) {
    return IntStream.rangeClosed(1, processes())
        .filter(other -> addsToNumber(other) == addsToNumber(actor))
        .mapToObj(this::process)
        .toList();
  }

  /// The number that processes add to: a word as of [Stamp#whole(long)].
  SharedWord number() {
    return new SharedWord(memory, NUMBER_LINE);
  }

  /// The elements of the array that processes add to: words as of [Stamp#real(long)].
  List<SharedWord> numbers() {
    return IntStream.range(0, FIRST_NUMBERS.size())
        .mapToObj(i -> new SharedWord(memory, NUMBERS_LINE + i * 8L))
        .toList();
  }

  /// The lock, for one thread of a process.
  SharedLock lock() {
    return new SharedLock(this, owner);
  }

  /// What a process and the main process tell each other.
  ///
  /// @param actor id of the process, from 1
  ProcessSlot process(int actor) {
    return new ProcessSlot(memory, SLOTS + (actor - 1) * ProcessSlot.BYTES);
  }

  /// The records of a process.
  ///
  /// @param actor id of the process, from 1
  EventBuffer buffer(int actor) {
    long bytes = bufferBytes((int) capacity.get());
    long first = SLOTS + processes.get() * ProcessSlot.BYTES;
    return new EventBuffer(memory.asSlice(first + (actor - 1) * bytes, bytes));
  }

  private static long bufferBytes(int records) {
    return Math.ceilDiv(EventBuffer.bytes(records), LINE) * LINE;
  }

  void switchTo(Toggles toggles) {
    sleepFactor.setVolatile(Double.doubleToRawLongBits(toggles.sleepFactor()));
    lockOn.setVolatile(toggles.isLockOn(LOCK_NAME) ? 1 : 0);
  }

  /// Whether the lock, or what stands for it, is switched on.
  boolean isLockOn() {
    return lockOn.getVolatile() != 0;
  }

  /// How long a sleep really takes now, in nanoseconds; 0 for none.
  long sleepNanos() {
    return (long) (sleepNanos.get() * Double.longBitsToDouble(sleepFactor.getVolatile()));
  }

  void recover(boolean on) {
    recovering.setVolatile(on ? 1 : 0);
  }

  /// Whether a lock whose holder is dead is taken over.
  boolean isRecovering() {
    return recovering.getVolatile() != 0;
  }
}
