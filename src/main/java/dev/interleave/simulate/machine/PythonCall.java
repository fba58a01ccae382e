package dev.interleave.simulate.machine;

import java.util.List;

/// A built-in that calls back: first the callable is called, then the built-in goes on with what it
/// returned.
///
/// @param callable what is called
/// @param arguments with what
/// @param then what the built-in does with the result
public record PythonCall(Object callable, List<Object> arguments, Continuation then)
    implements Effect {

  public PythonCall {
    arguments = List.copyOf(arguments);
  }

  /// What a built-in does with a result.
  @FunctionalInterface
  public interface Continuation {
    /// Goes on.
    ///
    /// @return the built-in's value, or a further effect
    Object resume(Object result);
  }
}
