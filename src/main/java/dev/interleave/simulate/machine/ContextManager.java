package dev.interleave.simulate.machine;

/// An object that a `with` block can be entered with.
public interface ContextManager extends LibraryObject {

  /// Enters.
  ///
  /// @return the value of the block, or an effect
  Object enter(RunningActor actor);

  /// Leaves.
  ///
  /// @return any value, or an effect
  Object exit(RunningActor actor);
}
