package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;

/// A list or a dictionary: what can be changed in place. It becomes shared when more than one actor
/// can reach it; from then on its accesses are steps.
public abstract sealed class Container implements Shareable permits ListValue, DictionaryValue {

  private static final int PRIVATE = -1;

  @NotState private int resource = PRIVATE;

  @Override
  public final boolean isShared() {
    return resource != PRIVATE;
  }

  /// Makes it shared.
  ///
  /// @param id id of the resource it is in the trace
  public final void share(int id) {
    resource = id;
  }

  @Override
  public final int sharedAs() {
    return resource;
  }

  @Override
  public final Datum contents() {
    return snapshot();
  }

  /// The values directly inside.
  public abstract Iterable<Object> values();

  /// How many entries it has.
  public abstract int size();

  @Override
  public final boolean isTrue() {
    return size() > 0;
  }
}
