package dev.interleave.claims.measure;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The process that is measured. It says a number when it has begun and then does what it is asked,
/// line by line; it ends when nobody is left to ask.
public final class MeasuredProcess {

  private final InputStream requests;
  private final OutputStream answers;
  private final Cell cell = new Cell();
  private @Nullable MappedTurns mapped;

  private MeasuredProcess(InputStream requests, OutputStream answers) {
    this.requests = requests;
    this.answers = answers;
  }

  /// Begins to listen.
  ///
  /// @param arguments none
  public static void main(String[] arguments)
      throws IOException, InterruptedException, TimeoutException {
    var process =
        new MeasuredProcess(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out));
    process.answer(0);
    process.listen();
    // Whoever computes without end would keep it alive.
    Runtime.getRuntime().halt(0);
  }

  private void listen() throws IOException, InterruptedException, TimeoutException {
    for (String line = line(); line != null; line = line()) {
      answer(carryOut(Request.parse(line)));
    }
  }

  private @Nullable String line() throws IOException {
    var line = new StringBuilder();
    for (int next = requests.read(); next != '\n'; next = requests.read()) {
      if (next < 0) {
        return null;
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private void answer(long number) throws IOException {
    answers.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private long carryOut(Request request)
      throws IOException, InterruptedException, TimeoutException {
    long number = request.number();
    return switch (request.order()) {
      case COMPUTE -> Computation.of(number);
      case SLEEP -> sleep(number, Integer.parseInt(request.text()));
      case PARK_THREADS -> park(number, Thread.ofPlatform().daemon());
      case PARK_VIRTUAL_THREADS -> parkVirtual(number);
      case WRITE -> write((int) number);
      case ADD -> add(number);
      case ECHO -> echo(number);
      case MAP -> map(Path.of(request.text()));
      case WRITE_MAPPED -> writeMapped((int) number);
      case TAKE_TURNS -> takeTurns(number);
      case COMPUTE_ENDLESSLY -> computeEndlessly();
    };
  }

  private static long sleep(long millis, int times) throws InterruptedException {
    for (int time = 0; time < times; time++) {
      Thread.sleep(millis);
    }
    return times;
  }

  private static long park(long count, Thread.Builder kind) throws InterruptedException {
    var begun = new CountDownLatch((int) count);
    for (long thread = 0; thread < count; thread++) {
      kind.start(
          () -> {
            begun.countDown();
            while (true) {
              LockSupport.park();
            }
          });
    }
    begun.await();
    return count;
  }

  private static long parkVirtual(long count) throws InterruptedException {
    park(1, Thread.ofVirtual());
    long before = usedHeap();
    park(count, Thread.ofVirtual());
    return usedHeap() - before;
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private long write(int value) {
    cell.write(value);
    return cell.read();
  }

  private long add(long times) {
    cell.add(times);
    return cell.read();
  }

  private long echo(long count) throws IOException {
    for (long time = 0; time < count; time++) {
      answers.write(requests.read());
    }
    return count;
  }

  private long map(Path file) throws IOException {
    mapped = MappedTurns.of(file);
    return MappedTurns.BYTES;
  }

  private MappedTurns mapped() {
    if (mapped == null) {
      throw new IllegalStateException("No file is mapped yet.");
    }
    return mapped;
  }

  private long writeMapped(int value) {
    mapped().write(value);
    return mapped().read();
  }

  private long takeTurns(long count) throws TimeoutException {
    mapped().take(count, 1);
    return count;
  }

  private static long computeEndlessly() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (Computation.of(1_000) != 0) {
                Thread.onSpinWait();
              }
            });
    return 0;
  }
}
