package dev.interleave.simulate.machine;

/// An object of the library that has elements.
public interface Subscriptable extends LibraryObject {

  /// `object[index]`.
  ///
  /// @return the value, or an effect
  Object element(RunningActor actor, Object index);

  /// `object[index] = value`.
  ///
  /// @return any value, or an effect
  Object setElement(RunningActor actor, Object index, Object value);
}
