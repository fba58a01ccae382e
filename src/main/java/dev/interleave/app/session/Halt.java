package dev.interleave.app.session;

import dev.interleave.live.run.LiveProgram;
import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import java.util.Optional;

/// How a person can end an actor of a real run.
public enum Halt {
  /// A process can be ended by force.
  KILL("session.halt.kill", "session.halt.kill.explanation"),
  /// A thread can only be asked.
  INTERRUPT("session.halt.interrupt", "session.halt.interrupt.explanation");

  private final String label;
  private final String explanation;

  /// @param label key of what it is called
  /// @param explanation key of what it does
  Halt(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
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
  public String label(Texts texts) {
    return texts.say(label);
  }

  /// What it does, and what it does not do.
  ///
  /// @param actor name of the actor
  public String explanation(String actor, Texts texts) {
    return texts.say(explanation, actor);
  }
}
