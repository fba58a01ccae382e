package dev.interleave.live.process;

import static dev.interleave.live.process.SharedSegment.LOCK;
import static dev.interleave.live.process.SharedSegment.NUMBER;
import static dev.interleave.live.process.SharedSegment.NUMBERS;

import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Stamp;
import dev.interleave.trace.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Processes that add 1 to memory they share, round after round: half of them to a number, the
/// others to every element of an array. This is the very code that runs, in a virtual machine of
/// its own for each process; the lines that begin with `record` write down what happens.
///
/// A word that is written carries beside its value which process wrote it: it proves which write a
/// read saw.
final class AddingProcess {

  private final int me;
  private final SharedSegment memory;
  private final SharedLock lock;
  private final int target;
  private final List<SharedWord> words;
  private final Recorder record;
  private long writes;

  private AddingProcess(int me, SharedSegment memory) {
    boolean addsToNumber = memory.addsToNumber(me);
    this.me = me;
    this.memory = memory;
    this.lock = memory.lock();
    this.target = addsToNumber ? NUMBER : NUMBERS;
    this.words = addsToNumber ? List.of(memory.number()) : memory.numbers();
    this.record = new Recorder(memory.buffer(me));
  }

  /// One of the processes.
  ///
  /// @param arguments the file to map, and which process this is
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (var _ = new ParentWatch()) {
      SharedSegment memory = SharedSegment.map(Path.of(arguments[0]));
      int me = Integer.parseInt(arguments[1]);
      new AddingProcess(me, memory).live();
    }
  }

  private void live() throws InterruptedException {
    record.began();
    CommonStart.await(memory, me);
    for (int round = 0; round < memory.rounds(); round++) {
      sleep();
      addOneGuarded();
    }
    record.ended();
    memory.process(me).ended();
  }

  private void sleep() throws InterruptedException {
    long nanos = memory.sleepNanos();
    if (nanos > 0) {
      record.sleepBegan(AddingStep.SLEEP, nanos);
      Thread.sleep(Duration.ofNanos(nanos)); // step: sleep
      record.sleepEnded();
    }
  }

  private void addOneGuarded() throws InterruptedException {
    if (!memory.isLockOn()) {
      addOneUnguarded();
      return;
    }
    switch (memory.guard()) {
      case SHARED -> addOneLocked();
      case ATOMIC -> addOneAtomically();
      case VOLATILE -> addOneVolatile();
      case SYNCHRONIZED, REENTRANT, FAIR, OPAQUE ->
          throw new IllegalStateException("This guard is for threads");
    }
  }

  /// Others can come in between a read and the write, and between two elements.
  private void addOne() throws InterruptedException {
    for (int i = 0; i < words.size(); i++) {
      long value = words.get(i).get(); // step: read
      record.read(AddingStep.READ, target, i, value);
      long sum = plusOne(value);
      sleep();
      words.get(i).set(sum); // step: write
      record.written(AddingStep.WRITE, target, i, sum);
    }
  }

  /// One process at a time can hold this lock, which lives in the shared memory itself.
  private void addOneLocked() throws InterruptedException {
    record.requested(AddingStep.LOCK, LOCK);
    long turn = lock.acquire(me); // step: lock
    if (turn == SharedLock.SWITCHED_OFF) {
      addOneUnguarded();
      return;
    }
    if (lock.deadOwner() == Actor.NOBODY) {
      record.acquired(AddingStep.LOCK, LOCK, turn);
    } else {
      record.recovered(AddingStep.LOCK, LOCK, turn, lock.deadOwner());
    }
    addOne();
    record.released(AddingStep.UNLOCK, LOCK, turn);
    lock.release(turn); // step: unlock
  }

  /// Nobody can come in between: the read and the write of a word are one step.
  private void addOneAtomically() {
    if (target == NUMBER) {
      long value = words.getFirst().getAndAdd(1); // step: add
      record.updated(AddingStep.ADD, target, 0, value, value + 1);
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      long value = words.get(i).getVolatile();
      long sum = plusOne(value);
      while (!words.get(i).compareAndSet(value, sum)) { // step: compare-and-set
        value = words.get(i).getVolatile();
        sum = plusOne(value);
      }
      record.updated(AddingStep.COMPARE_AND_SET, target, i, value, sum);
    }
  }

  /// Others see each write at once, and can still come in between.
  private void addOneVolatile() throws InterruptedException {
    for (int i = 0; i < words.size(); i++) {
      long value = words.get(i).getVolatile(); // step: read-volatile
      record.read(AddingStep.READ_VOLATILE, target, i, value);
      long sum = plusOne(value);
      sleep();
      words.get(i).setVolatile(sum); // step: write-volatile
      record.written(AddingStep.WRITE_VOLATILE, target, i, sum);
    }
  }

  /// The guard is switched off.
  private void addOneUnguarded() throws InterruptedException {
    if (!memory.guard().isLock()) {
      addOne();
      return;
    }
    record.bypassed(AddingStep.PASS, LOCK, true);
    addOne(); // step: pass
    record.bypassed(AddingStep.PASS, LOCK, false);
  }

  private long plusOne(long word) {
    writes++;
    return target == NUMBER
        ? Stamp.whole(Stamp.whole(word) + 1, me, writes)
        : Stamp.real(Stamp.real(word) + 1, me, writes);
  }

  /// The main process: it starts the others, waits until they end and prints what they left.
  record Main(List<Child> processes, SharedSegment memory, Output output, Recorder record) {

    /// A process that adds.
    interface Child {

      /// Starts it.
      void start() throws IOException;

      /// Waits until it has ended, however it does.
      void join();
    }

    /// Where the main process prints to.
    interface Output {

      /// Prints a line.
      ///
      /// @return the number of the line among those of the run
      int print(String line);
    }

    void start() throws IOException {
      record.began();
      for (int number = 1; number <= processes.size(); number++) {
        record.starting(AddingStep.START, number);
        processes.get(number - 1).start(); // step: start
      }
    }

    void finish() {
      for (int number = 1; number <= processes.size(); number++) {
        record.awaiting(AddingStep.JOIN, number);
        processes.get(number - 1).join(); // step: join
        record.awaited(AddingStep.JOIN, number);
      }
      long value = memory.number().getVolatile(); // step: result
      record.read(AddingStep.RESULT, NUMBER, 0, value);
      int line = output.print("Number: " + Stamp.whole(value)); // step: print-number
      record.printed(AddingStep.PRINT_NUMBER, line);
      printNumbers();
      record.ended();
    }

    private void printNumbers() {
      var values = new ArrayList<Double>();
      for (int i = 0; i < memory.numbers().size(); i++) {
        long value = memory.numbers().get(i).getVolatile(); // step: result-element
        record.read(AddingStep.RESULT_ELEMENT, NUMBERS, i, value);
        values.add(Stamp.real(value));
      }
      int line = output.print("Array: " + values); // step: print-numbers
      record.printed(AddingStep.PRINT_NUMBERS, line);
    }
  }
}
