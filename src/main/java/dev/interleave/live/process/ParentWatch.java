package dev.interleave.live.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;

/// Ends this process when the one that started it is no more, however that came about and whatever
/// other threads do meanwhile. Whatever ends the parent closes the other end of our standard input,
/// and the operating system gives an orphan another parent.
final class ParentWatch implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 500;

  private final Thread input = daemon(ParentWatch::awaitEndOfInput);

  /// Begins to watch.
  ParentWatch() {
    ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    if (parent == null) {
      Runtime.getRuntime().halt(1);
    } else {
      daemon(() -> awaitEndOf(parent));
    }
  }

  private static Thread daemon(Runnable watch) {
    Thread thread = new Thread(watch, "parent watch");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /// A channel is read because that can be interrupted.
  private static void awaitEndOfInput() {
    try (FileChannel channel = new FileInputStream(FileDescriptor.in).getChannel()) {
      while (channel.read(ByteBuffer.allocate(1)) >= 0) {
        // Nothing is ever sent; what counts is that the other end is open.
      }
    } catch (ClosedByInterruptException _) {
      return;
    } catch (IOException _) {
      // A broken pipe has no other end either.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void awaitEndOf(ProcessHandle parent) {
    try {
      while (parent.isAlive()) {
        Thread.sleep(INTERVAL_MILLIS);
      }
    } catch (InterruptedException _) {
      // Nobody interrupts this thread; if somebody does, the process must not go on unwatched.
    }
    Runtime.getRuntime().halt(1);
  }

  /// Watches no longer, before the process ends by itself: the virtual machine waits a third of a
  /// second for a thread that is in the middle of reading.
  @Override
  public void close() {
    input.interrupt();
  }
}
