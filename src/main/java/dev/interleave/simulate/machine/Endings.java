package dev.interleave.simulate.machine;

import dev.interleave.simulate.machine.RunningActor.State;
import dev.interleave.simulate.schedule.Scheduler;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How actors end, as CPython does it: a process waits for its threads that are no daemons, then
/// terminates its daemon processes, then waits for its other processes, and takes its daemon
/// threads along.
final class Endings {

  private final Run run;
  private final Scheduler scheduler;
  private final List<RunningActor> failed = new ArrayList<>();

  Endings(Run run, Scheduler scheduler) {
    this.run = run;
    this.scheduler = scheduler;
  }

  /// The actors that an exception ended, in order.
  List<RunningActor> failed() {
    return failed;
  }

  /// An actor has nothing left to do.
  void finished(RunningActor actor) {
    if (actor.failure != null && !actor.failure.type().isWithin(ExceptionClass.SYSTEM_EXIT)) {
      failed.add(actor);
    }
    scheduler.remove(actor);
    if (actor.kind() == Actor.Kind.THREAD) {
      end(actor, State.ENDED, actor.id());
      leaveIfLast(actor.memory());
    } else {
      actor.enter(State.LEAVING);
      leave(actor);
    }
  }

  private void leaveIfLast(Memory memory) {
    RunningActor owner = run.actors().get(memory.process());
    if (owner.state() == State.LEAVING) {
      leave(owner);
    }
  }

  /// A process leaves as soon as nothing keeps it.
  private void leave(RunningActor owner) {
    RunningActor kept = keeps(owner);
    if (kept != null) {
      waitFor(owner, kept);
      return;
    }
    Memory memory = owner.memory();
    for (RunningActor thread : List.copyOf(memory.actors())) {
      if (thread != owner) {
        scheduler.remove(thread);
        end(thread, State.KILLED, owner.id());
      }
    }
    end(owner, State.ENDED, owner.id());
    orphan(owner);
  }

  private @Nullable RunningActor keeps(RunningActor owner) {
    Memory memory = owner.memory();
    for (RunningActor thread : memory.actors()) {
      if (thread != owner && !thread.isDaemon()) {
        return thread;
      }
    }
    for (RunningActor child : List.copyOf(memory.children())) {
      if (child.isDaemon()) {
        memory.children().remove(child);
        kill(child, owner);
      }
    }
    return memory.children().isEmpty() ? null : memory.children().getFirst();
  }

  private void waitFor(RunningActor owner, RunningActor other) {
    Recorder recorder = run.recorder();
    var obstacle = new Obstacle.AtActor(other.id());
    if (recorder != null && !obstacle.equals(owner.obstacle)) {
      owner.obstacle = obstacle;
      recorder.add(new Event.BlockedOn(recorder.nanos(), owner.id(), obstacle));
    }
  }

  private void end(RunningActor actor, State state, int by) {
    actor.enter(state);
    if (state == State.KILLED) {
      actor.becomeReady(run.nanos());
    }
    actor.pending = null;
    actor.frame = null;
    actor.memory().actors().remove(actor);
    Recorder recorder = run.recorder();
    if (recorder == null) {
      return;
    }
    if (state == State.KILLED) {
      recorder.add(new Event.ActorKilled(recorder.nanos(), actor.id(), by));
    } else {
      recorder.add(new Event.ActorEnded(recorder.nanos(), actor.id()));
    }
  }

  /// The process that started this one need not wait for it any longer.
  private void orphan(RunningActor process) {
    for (RunningActor other : run.actors().all()) {
      if (other.memory().children().remove(process)) {
        leaveIfLast(other.memory());
        return;
      }
    }
  }

  /// Ends a process from outside, with all its threads.
  void kill(RunningActor process, RunningActor by) {
    if (!process.isAlive()) {
      return;
    }
    for (RunningActor actor : List.copyOf(process.memory().actors())) {
      scheduler.remove(actor);
      end(actor, State.KILLED, by.id());
    }
    orphan(process);
  }
}
