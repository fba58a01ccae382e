package dev.interleave.live.thread;

import dev.interleave.live.record.ConsistencyCheck;
import dev.interleave.live.record.EventBuffer;
import dev.interleave.live.record.Recorder;
import dev.interleave.live.record.Recording;
import dev.interleave.live.record.Standstill;
import dev.interleave.live.run.LiveRun;
import dev.interleave.live.run.ThreadKind;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// A run whose actors are threads of this process. When the last thread that is no daemon has
/// ended, the daemons are ended, as they would be with their process.
public final class ThreadRun implements LiveRun {

  /// Records of an actor beside those of its work: its beginning, its end and an interrupt.
  private static final int RECORDS_OF_LIFE = 3;

  private static final int MAIN = 0;

  private final Recording recording;
  private final Standstill standstill;
  private final Controls controls;
  private final ThreadFactory threads;
  private final List<ActorThread> actors = new ArrayList<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  /// What an actor does.
  @FunctionalInterface
  public interface Body {

    /// The work of an actor.
    ///
    /// @param actor its id
    /// @param record for it alone
    Runnable of(int actor, Recorder record);
  }

  /// A run without actors.
  ///
  /// @param kind what kind of thread its actors are, beside the main thread
  public ThreadRun(Recording recording, Controls controls, ThreadKind kind) {
    this(recording, controls, factory(kind));
  }

  ThreadRun(Recording recording, Controls controls, ThreadFactory threads) {
    this.recording = recording;
    this.standstill = new Standstill(recording);
    this.controls = controls;
    this.threads = threads;
  }

  private static ThreadFactory factory(ThreadKind kind) {
    return switch (kind) {
      case PLATFORM -> Thread.ofPlatform().daemon().factory();
      case VIRTUAL -> Thread.ofVirtual().factory();
    };
  }

  /// Declares the main thread, before any other actor.
  ///
  /// @param records how many records its work leaves at most
  public void addMain(long records, Body body) {
    EventBuffer buffer = buffer(records);
    int id = recording.addActor(Actor.Kind.MAIN, "main", MAIN, Actor.NOBODY, false, buffer);
    add(id, "main", false, factory(ThreadKind.PLATFORM), buffer, body);
  }

  /// Declares a thread that the main thread starts.
  ///
  /// @param daemon whether it is ended when all others have come to their end
  /// @param records how many records its work leaves at most; those beyond
  ///   [EventBuffer#MOST_RECORDS] are lost
  /// @return the thread, to be started
  public Thread addThread(String name, boolean daemon, long records, Body body) {
    EventBuffer buffer = buffer(records);
    int id = recording.addActor(Actor.Kind.THREAD, name, MAIN, MAIN, daemon, buffer);
    return add(id, name, daemon, threads, buffer, body);
  }

  private static EventBuffer buffer(long records) {
    return EventBuffer.ofCapacity(EventBuffer.capacityFor(records + RECORDS_OF_LIFE));
  }

  private Thread add(
      int id, String name, boolean daemon, ThreadFactory by, EventBuffer buffer, Body body) {
    var record = new Recorder(buffer);
    Runnable work = body.of(id, record);
    var actor = new ActorThread(id, name, daemon, controls, record, work, this, by);
    actors.add(actor);
    if (!daemon) {
      unfinished.incrementAndGet();
    }
    return actor.thread();
  }

  /// Starts the main thread, which starts the others.
  public LiveRun start() {
    actors.getFirst().thread().start();
    return this;
  }

  /// An actor has done its last deed.
  void hasEnded(ActorThread actor) {
    if (!actor.isDaemon() && unfinished.decrementAndGet() == 0) {
      endDaemons(actor.id());
    }
  }

  private void endDaemons(int by) {
    controls.end();
    List<ActorThread> alive =
        actors.stream().filter(actor -> actor.isDaemon() && actor.thread().isAlive()).toList();
    alive.forEach(actor -> actor.thread().interrupt());
    for (ActorThread actor : alive) {
      actor.awaitEnd();
      if (!actor.hasEndedByItself()) {
        recording.killed(actor.id(), by);
      }
    }
  }

  /// The work of an actor ran into something that it cannot do.
  void fail(Throwable problem) {
    recording.failed(Failures.sentence(problem));
    end();
  }

  @Override
  public void switchTo(Toggles toggles) {
    if (!isOver()) {
      recording.toggled(toggles);
      controls.switchTo(toggles);
    }
  }

  /// Does nothing: threads cannot be killed, so no lock has a dead holder.
  @Override
  public void recover(boolean on) {}

  @Override
  public void interrupt(int actor) {
    Thread thread = actors.get(actor).thread();
    if (thread.isAlive()) {
      recording.interruptSent(actor);
      thread.interrupt();
    }
  }

  /// Does nothing: a thread cannot be killed.
  @Override
  public void kill(int actor) {}

  @Override
  public void stop() {
    if (!isOver()) {
      recording.stopped();
      end();
    }
  }

  private void end() {
    controls.end();
    actors.forEach(actor -> actor.thread().interrupt());
  }

  @Override
  public boolean isOver() {
    // The main thread first: once it is over, nobody starts another one.
    return actors.stream().noneMatch(actor -> actor.thread().isAlive());
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    for (ActorThread actor : actors) {
      long millis = Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis());
      actor.thread().join(millis);
    }
    return isOver();
  }

  /// Proves that a trace of this run shows what was recorded.
  public ConsistencyCheck.Result prove(Trace trace) {
    return ConsistencyCheck.of(recording, trace);
  }

  @Override
  public Trace trace() {
    return recording.trace(isOver());
  }

  @Override
  public String standstill() {
    return isOver() ? "" : standstill.sentence();
  }

  @Override
  public void close() {
    stop();
    actors.forEach(ActorThread::awaitEnd);
  }
}
