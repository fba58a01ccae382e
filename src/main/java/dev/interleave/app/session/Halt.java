package dev.interleave.app.session;

import dev.interleave.live.run.LiveProgram;
import dev.interleave.trace.Actor;
import java.util.Optional;

/// How a person can end an actor of a real run.
public enum Halt {
  /// A process can be ended by force.
  KILL("Kill"),
  /// A thread can only be asked.
  INTERRUPT("Interrupt");

  private final String label;

  Halt(String label) {
    this.label = label;
  }

  /// The way in which an actor can be ended, if there is one. Among processes the main thread is
  /// the window's own, which conducts them.
  static Optional<Halt> of(Actor actor, LiveProgram program) {
    return switch (program) {
      case LiveProgram.Locks _, LiveProgram.Queue _ -> Optional.of(INTERRUPT);
      case LiveProgram.SharedMemory _ ->
          actor.kind() == Actor.Kind.PROCESS ? Optional.of(KILL) : Optional.empty();
    };
  }

  /// What it is called.
  public String label() {
    return label;
  }

  /// What it does, and what it does not do.
  ///
  /// @param actor name of the actor
  public String explanation(String actor) {
    return switch (this) {
      case KILL ->
          "Kill %s: ends the process at once, whatever it does and whatever it holds"
              .formatted(actor);
      case INTERRUPT ->
          """
          Interrupt %s: ends a sleeping or waiting thread, not a computing one.
          A thread has no Kill: Thread.stop is gone from Java, because a thread that is ended
          anywhere leaves what it shares half done."""
              .formatted(actor);
    };
  }
}
