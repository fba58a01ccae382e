package dev.interleave.live.process;

import dev.interleave.live.record.CellType;
import dev.interleave.live.record.ConsistencyCheck;
import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Places;
import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Recording;
import dev.interleave.live.record.ShownSource;
import dev.interleave.live.run.LiveException;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveRun;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A run of [AddingProcess]es. The main process is this one; a thread of its own does what it does.
///
/// What the processes recorded is copied from the memory they share whenever a trace is made, and
/// at the end, when that memory goes away.
public final class AddingRun implements LiveRun {

  /// What a round leaves at most: sleep, wake, request, acquire, three times read, sleep, wake and
  /// write, release.
  private static final int RECORDS_OF_ROUND = 17;

  /// The beginning and the end, and what is added for a process that was killed.
  private static final int RECORDS_OF_LIFE = 8;

  /// What is said where the thread that starts a run is interrupted.
  static final String CALLED_OFF = "The start of the processes was called off.";

  private final Recording recording;
  private final SharedFile file;
  private final PreparedJvm jvm;
  private final SharedSegment memory;
  private final ChildProcesses children;
  private final List<EventBuffer> copies = new ArrayList<>();
  private final AddingProcess.Main main;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::close, "interleave end of processes");
  private boolean stopped;
  private boolean closed;

  private AddingRun(
      LiveProgram.SharedMemory program, SharedFile file, SharedSegment memory, PreparedJvm jvm) {
    this.file = file;
    this.jvm = jvm;
    this.memory = memory;
    this.recording = recording(program);
    EventBuffer mainBuffer = EventBuffer.ofCapacity(16 + 4 * program.processes());
    recording.addActor(Actor.Kind.MAIN, "main", 0, Actor.NOBODY, false, mainBuffer);
    var processes = new ArrayList<ChildProcess>();
    for (int number = 1; number <= program.processes(); number++) {
      var copy = EventBuffer.ofCapacity(memory.buffer(number).capacity());
      copies.add(copy);
      String name = "p" + number;
      int id = recording.addActor(Actor.Kind.PROCESS, name, number, 0, false, copy);
      processes.add(new ChildProcess(id, name, jvm.jvm(), file.path(), memory.process(id)));
    }
    this.children = new ChildProcesses(processes);
    this.main =
        new AddingProcess.Main(
            List.copyOf(processes), memory, recording::addLine, new Recorder(mainBuffer));
  }

  /// The text of the file that runs.
  public static String source() {
    return ShownSource.of(AddingProcess.class);
  }

  /// How many records each process leaves at most.
  public static long recordsOfProcess(LiveProgram.SharedMemory program) {
    return (long) program.rounds() * RECORDS_OF_ROUND + RECORDS_OF_LIFE;
  }

  private static Recording recording(LiveProgram.SharedMemory program) {
    String source = source();
    var recording =
        new Recording(
            program.name(),
            source,
            Places.in(source, AddingStep.values()),
            program.toggles(),
            program.conditions());
    recording.addVariable(
        "number", Resource.BETWEEN_PROCESSES, CellType.WHOLE, SharedSegment.FIRST_NUMBER);
    recording.addArray(
        "numbers", Resource.BETWEEN_PROCESSES, CellType.REAL, SharedSegment.FIRST_NUMBERS);
    if (program.guard().isLock()) {
      recording.addLock(SharedSegment.LOCK_NAME, Resource.BETWEEN_PROCESSES);
    }
    return recording;
  }

  /// Starts the processes, and returns when all are up and about to begin. Takes a tenth of a
  /// second for each or more; interrupting the thread that waits calls it off.
  ///
  /// @throws LiveException if that is not possible here; then nothing is left
  public static AddingRun start(LiveProgram.SharedMemory program, Surroundings surroundings)
      throws LiveException {
    SharedFile.removeStale(surroundings.temporaryFolder());
    int records = EventBuffer.capacityFor(recordsOfProcess(program));
    PreparedJvm jvm = new ChildCache(surroundings).prepare();
    SharedFile file;
    try {
      file =
          new SharedFile(
              surroundings.temporaryFolder(), SharedSegment.bytes(program.processes(), records));
    } catch (LiveException e) {
      jvm.close();
      throw e;
    }
    var memory = SharedSegment.of(file.memory(), program, records);
    var run = new AddingRun(program, file, memory, jvm);
    run.begin();
    return run;
  }

  private void begin() throws LiveException {
    try {
      main.start();
      children.awaitAllUp();
      children.release(recording);
    } catch (IOException e) {
      throw calledOff(new LiveException("A process cannot be started: " + e.getMessage() + ".", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw calledOff(new LiveException(CALLED_OFF, e));
    } catch (LiveException e) {
      throw calledOff(e);
    }
    children.all().forEach(child -> child.whenGone(() -> hasGone(child)));
    Runtime.getRuntime().addShutdownHook(atExit);
    Thread.ofPlatform().daemon().name("interleave main process").start(this::live);
  }

  private LiveException calledOff(LiveException why) {
    children.kill();
    children.awaitExit();
    end();
    return why;
  }

  /// What the main process does once all others run.
  private void live() {
    try {
      main.finish();
    } finally {
      end();
      forgetExit();
    }
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // This very exit ended the run.
    }
  }

  private synchronized void hasGone(ChildProcess child) {
    if (child.slot().hasEnded() || stopped) {
      return;
    }
    recording.killed(child.actor(), Actor.NOBODY);
    if (memory.lock().holder() == child.actor()) {
      recording.leftHeld(child.actor(), SharedSegment.LOCK);
    }
    child.slot().died();
    child.ownError().ifPresent(this::fail);
  }

  private void fail(String sentence) {
    stopped = true;
    recording.failed(sentence);
    children.kill();
  }

  private synchronized void end() {
    copyRecords();
    if (!stopped) {
      recording.finalWords(SharedSegment.NUMBER, List.of(memory.number().getVolatile()));
      recording.finalWords(
          SharedSegment.NUMBERS, memory.numbers().stream().map(SharedWord::getVolatile).toList());
    }
    closed = true;
    file.close();
    jvm.close();
    over.countDown();
  }

  private void copyRecords() {
    for (int i = 0; i < copies.size(); i++) {
      copies.get(i).copyFrom(memory.buffer(i + 1));
    }
  }

  @Override
  public synchronized void switchTo(Toggles toggles) {
    if (!closed && !stopped) {
      recording.toggled(toggles);
      memory.switchTo(toggles);
    }
  }

  @Override
  public synchronized void recover(boolean on) {
    if (!closed) {
      memory.recover(on);
    }
  }

  /// Does nothing: only threads can be interrupted.
  @Override
  public void interrupt(int actor) {}

  @Override
  public synchronized void kill(int actor) {
    if (actor > 0 && !closed) {
      children.all().get(actor - 1).kill();
    }
  }

  @Override
  public synchronized void stop() {
    if (!closed && !stopped) {
      stopped = true;
      recording.stopped();
      children.kill();
    }
  }

  @Override
  public synchronized boolean isOver() {
    return closed;
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public Trace trace() {
    boolean last;
    synchronized (this) {
      if (!closed) {
        copyRecords();
      }
      last = closed;
    }
    return recording.trace(last);
  }

  /// Proves that a trace of this run shows what was recorded.
  public ConsistencyCheck.Result prove(Trace trace) {
    return ConsistencyCheck.of(recording, trace);
  }

  @Override
  public synchronized String standstill() {
    return closed ? "" : new DeadOwner(memory, children.all()).standstill();
  }

  @Override
  public void close() {
    stop();
    boolean interrupted = false;
    while (!isOver()) {
      try {
        over.await();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
