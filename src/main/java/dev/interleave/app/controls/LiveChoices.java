package dev.interleave.app.controls;

import dev.interleave.live.run.Ending;
import dev.interleave.live.run.Guard;
import dev.interleave.live.run.LiveProgram;
import dev.interleave.live.run.LiveProgram.Locks;
import dev.interleave.live.run.LiveProgram.Queue;
import dev.interleave.live.run.LiveProgram.SharedMemory;
import dev.interleave.live.run.ThreadKind;

/// Real programs with one thing chosen otherwise. Where a program has no such thing it stays as it
/// is.
final class LiveChoices {

  private LiveChoices() {}

  /// With another number of threads, workers or processes.
  static LiveProgram withActors(LiveProgram program, int actors) {
    return switch (program) {
      case Locks l -> new Locks(l.kind(), actors, l.rounds(), l.guard(), l.sleep(), l.toggles());
      case Queue q ->
          new Queue(
              q.kind(),
              actors,
              q.producers(),
              q.tasks(),
              q.capacity(),
              q.ending(),
              q.sleep(),
              q.toggles());
      case SharedMemory s ->
          new SharedMemory(actors, s.rounds(), s.guard(), s.sleep(), s.recover(), s.toggles());
    };
  }

  /// With another number of rounds or tasks.
  static LiveProgram withAmount(LiveProgram program, int amount) {
    return switch (program) {
      case Locks l -> new Locks(l.kind(), l.threads(), amount, l.guard(), l.sleep(), l.toggles());
      case Queue q ->
          new Queue(
              q.kind(),
              q.workers(),
              q.producers(),
              amount,
              q.capacity(),
              q.ending(),
              q.sleep(),
              q.toggles());
      case SharedMemory s ->
          new SharedMemory(s.processes(), amount, s.guard(), s.sleep(), s.recover(), s.toggles());
    };
  }

  /// With another guard.
  static LiveProgram withGuard(LiveProgram program, Guard guard) {
    return switch (program) {
      case Locks l -> new Locks(l.kind(), l.threads(), l.rounds(), guard, l.sleep(), l.toggles());
      case Queue q -> q;
      case SharedMemory s ->
          new SharedMemory(s.processes(), s.rounds(), guard, s.sleep(), s.recover(), s.toggles());
    };
  }

  /// With another kind of thread.
  static LiveProgram withKind(LiveProgram program, ThreadKind kind) {
    return switch (program) {
      case Locks l -> new Locks(kind, l.threads(), l.rounds(), l.guard(), l.sleep(), l.toggles());
      case Queue q ->
          new Queue(
              kind,
              q.workers(),
              q.producers(),
              q.tasks(),
              q.capacity(),
              q.ending(),
              q.sleep(),
              q.toggles());
      case SharedMemory s -> s;
    };
  }

  /// With another number of producers.
  static Queue withProducers(Queue q, int producers) {
    return new Queue(
        q.kind(),
        q.workers(),
        producers,
        q.tasks(),
        q.capacity(),
        q.ending(),
        q.sleep(),
        q.toggles());
  }

  /// With room for another number of items.
  static Queue withCapacity(Queue q, int capacity) {
    return new Queue(
        q.kind(),
        q.workers(),
        q.producers(),
        q.tasks(),
        capacity,
        q.ending(),
        q.sleep(),
        q.toggles());
  }

  /// With workers that end in another way.
  static Queue withEnding(Queue q, Ending ending) {
    return new Queue(
        q.kind(),
        q.workers(),
        q.producers(),
        q.tasks(),
        q.capacity(),
        ending,
        q.sleep(),
        q.toggles());
  }
}
