package dev.interleave.picture;

/// A colour by what it means. A theme gives each ink its colour, so that light, dark and print are
/// the same picture.
public sealed interface Ink {

  /// A colour with a meaning of its own.
  ///
  /// @param role the meaning
  /// @param opacity 0 for invisible to 1 for solid
  record Of(Role role, double opacity) implements Ink {}

  /// The colour of an actor.
  ///
  /// @param actor id of the actor
  /// @param tone how strong
  /// @param opacity 0 for invisible to 1 for solid
  record OfActor(int actor, Tone tone, double opacity) implements Ink {}

  /// How strong an actor's colour is.
  enum Tone {
    /// The colour itself: chips, outlines, lanes.
    STRONG,
    /// A tint of it, for areas.
    SOFT,
    /// What is readable as text on the strong tone.
    ON_STRONG
  }

  /// What colours mean.
  enum Role {
    /// Behind everything.
    BACKGROUND,
    /// Areas that lie on the background.
    SURFACE,
    /// Areas that lie on a surface.
    SURFACE_RAISED,
    /// Lines between areas.
    OUTLINE,
    /// Text.
    TEXT,
    /// Text of less weight.
    TEXT_MUTED,
    /// What is selected or acts.
    ACCENT,
    /// Running.
    RUNNING,
    /// Ready, and waiting for its turn.
    READY,
    /// Waiting for something.
    WAITING,
    /// Sleeping.
    SLEEPING,
    /// Ended.
    ENDED,
    /// Something went wrong.
    DANGER,
    /// An area in which something went wrong.
    DANGER_SOFT,
    /// All is well.
    SUCCESS,
    /// A lock that is held.
    LOCK_HELD,
    /// A lock that is free.
    LOCK_FREE,
    /// A lock that is switched off.
    LOCK_OFF,
    /// Shared values.
    SHARED,
    /// An item of a queue.
    ITEM,
    /// A shadow.
    SHADOW
  }

  /// A solid colour.
  static Ink of(Role role) {
    return new Of(role, 1);
  }

  /// A colour that lets through what is below.
  static Ink of(Role role, double opacity) {
    return new Of(role, opacity);
  }

  /// The solid colour of an actor.
  static Ink ofActor(int actor, Tone tone) {
    return new OfActor(actor, tone, 1);
  }
}
