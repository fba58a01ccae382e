package dev.interleave.simulate.value;

import dev.interleave.trace.Datum;

/// A value of a program that has a class of its own.
public interface PythonObject {

  /// Name of its Python class: `list`, `Thread`.
  String typeName();

  /// What `repr` gives, without an address.
  String representation();

  /// What `str` gives.
  default String text() {
    return representation();
  }

  /// Whether it counts as true.
  default boolean isTrue() {
    return true;
  }

  /// The value as it is now.
  default Datum snapshot() {
    return new Datum.Reference(representation());
  }

  /// The value's counterpart in the memory of a new process: by default itself, as is right for
  /// what never changes and for what processes share.
  default Object copiedBy(Copier copier) {
    return this;
  }
}
