package dev.interleave.claims.measure;

import dev.interleave.text.Texts;
import dev.interleave.claims.Claim;
import dev.interleave.claims.ClaimsReport;
import dev.interleave.claims.Machine;
import dev.interleave.live.run.LiveException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Measures all claims once, here and now. May be cancelled by any thread; afterwards no process,
/// thread or file of it is left.
public final class Measurement {

  private final Texts texts;
  private final Effort effort;
  private final Children children;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Thread runner;
  private boolean cancelled;

  /// A measurement that is yet to begin.
  public Measurement(Texts texts, Effort effort) {
    this.texts = texts;
    this.effort = effort;
    this.children = new Children(texts);
  }

  /// Measures. What cannot be measured here is a claim that says so.
  ///
  /// @throws CancellationException if it was cancelled
  public ClaimsReport measure(MeasurementProgress progress) {
    Instant at = Instant.now();
    long before = System.nanoTime();
    Machine machine = Machine.here();
    OptionalDouble load = load();
    List<Measure> measures = measures(machine.cores());
    var claims = new ArrayList<Claim>();
    begin();
    try (children) {
      for (Measure measure : measures) {
        progress.measuring(measure.topic(), claims.size(), measures.size());
        claims.add(claim(measure));
      }
    } catch (InterruptedException interrupted) {
      throw cancellation(interrupted);
    } finally {
      end();
    }
    return new ClaimsReport(
        machine, at, load, Duration.ofNanos(System.nanoTime() - before), claims);
  }

  private static OptionalDouble load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? OptionalDouble.empty() : OptionalDouble.of(load);
  }

  private List<Measure> measures(int cores) {
    return List.of(
        new StartMeasure(texts, effort, children),
        new MemoryMeasure(texts, effort, children),
        new ComputingMeasure(texts, effort, children, cores),
        new WaitingMeasure(texts, effort, children, cores),
        new HandoverMeasure(texts, effort, children),
        new SharingMeasure(texts, children),
        new RacingMeasure(texts, effort, children),
        new KillingMeasure(texts, effort, children));
  }

  private Claim claim(Measure measure) throws InterruptedException {
    try {
      return measure.measure();
    } catch (LiveException failure) {
      if (isCancelled()) {
        throw cancellation(failure);
      }
      return Claim.unmeasured(measure.topic(), measure.sentence(), failure.sentence());
    }
  }

  private static CancellationException cancellation(Exception cause) {
    var cancellation = new CancellationException("The measurement was cancelled.");
    cancellation.initCause(cause);
    return cancellation;
  }

  /// Ends the measurement at once, or keeps it from beginning.
  public void cancel() {
    turn.lock();
    try {
      cancelled = true;
      children.close();
      if (runner != null) {
        runner.interrupt();
      }
    } finally {
      turn.unlock();
    }
  }

  private boolean isCancelled() {
    turn.lock();
    try {
      return cancelled;
    } finally {
      turn.unlock();
    }
  }

  private void begin() {
    turn.lock();
    try {
      if (cancelled) {
        throw new CancellationException("The measurement was cancelled before it began.");
      }
      runner = Thread.currentThread();
    } finally {
      turn.unlock();
    }
  }

  private void end() {
    turn.lock();
    try {
      runner = null;
      if (cancelled) {
        // What interrupted the measurement is not meant for what its thread does next.
        Thread.interrupted();
      }
    } finally {
      turn.unlock();
    }
  }
}
