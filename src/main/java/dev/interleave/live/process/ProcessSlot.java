package dev.interleave.live.process;

import java.lang.foreign.MemorySegment;

/// What one process and the main process tell each other through shared memory.
final class ProcessSlot {

  /// How much memory it takes: two cache lines.
  static final long BYTES = 128;

  private static final int READY = 1;
  private static final int ENDED = 2;

  private final SharedWord state;
  private final SharedWord pid;
  private final SharedWord dead;
  private final SharedWord waiting;
  private final SharedWord ping;
  private final SharedWord answer;
  private final SharedWord answerNanos;
  private final SharedWord beginNanos;
  private final SharedWord meeting;

  /// @param line where it lies, in bytes
  ProcessSlot(MemorySegment memory, long line) {
    this.state = new SharedWord(memory, line);
    this.pid = new SharedWord(memory, line + 8);
    this.dead = new SharedWord(memory, line + 16);
    this.waiting = new SharedWord(memory, line + 24);
    this.ping = new SharedWord(memory, line + 32);
    this.answer = new SharedWord(memory, line + 40);
    this.answerNanos = new SharedWord(memory, line + 48);
    this.beginNanos = new SharedWord(memory, line + 56);
    this.meeting = new SharedWord(memory, line + 64);
  }

  /// The process is up. Called by itself.
  void isUp(long id) {
    pid.set(id);
    state.setVolatile(READY);
  }

  /// Whether the process is up, or was.
  boolean wasUp() {
    return state.getVolatile() >= READY;
  }

  /// The process has done everything and recorded it. Called by itself.
  void ended() {
    state.setVolatile(ENDED);
  }

  boolean hasEnded() {
    return state.getVolatile() == ENDED;
  }

  /// Id of the process, as the operating system has it; 0 before it was up.
  long pid() {
    return pid.get();
  }

  /// The process was found dead before it came to its end. Called by the main process.
  void died() {
    dead.setVolatile(1);
  }

  boolean isDead() {
    return dead.getVolatile() != 0;
  }

  /// Whether the process has waited for the lock so long that it rests between its looks. Called by
  /// itself.
  void waits(boolean now) {
    waiting.setVolatile(now ? 1 : 0);
  }

  boolean isWaiting() {
    return waiting.getVolatile() != 0;
  }

  /// A question for the time. Called by the main process.
  void ping(long number) {
    ping.setVolatile(number);
  }

  long pinged() {
    return ping.getVolatile();
  }

  /// The answer to a question. Called by the process.
  void answer(long number, long nanos) {
    answerNanos.set(nanos);
    answer.setVolatile(number);
  }

  long answered() {
    return answer.getVolatile();
  }

  long answerNanos() {
    return answerNanos.get();
  }

  /// Lets the process begin at a time of its own clock, which is not 0. Called by the main process.
  void beginAt(long nanos) {
    beginNanos.setVolatile(nanos);
  }

  /// When to begin, or 0 if that is not known yet.
  long beginNanos() {
    return beginNanos.getVolatile();
  }

  /// The process is there to meet others. Called by itself.
  ///
  /// @param time for which time, from 1
  void meets(long time) {
    meeting.setVolatile(time);
  }

  long meeting() {
    return meeting.getVolatile();
  }
}
