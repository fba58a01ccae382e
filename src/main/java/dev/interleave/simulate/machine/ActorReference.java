package dev.interleave.simulate.machine;

/// An actor, as the state of a run names it.
///
/// @param actor its id
public record ActorReference(int actor) {}
