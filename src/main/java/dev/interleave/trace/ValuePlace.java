package dev.interleave.trace;

import org.jspecify.annotations.Nullable;

/// Where a value is that somebody may ask about.
public sealed interface ValuePlace {

  /// Id of the resource that holds it.
  int resource();

  /// A variable, or one element of an array or a mapping.
  ///
  /// @param resource id of the variable, array or mapping
  /// @param element index or key of the element, or `null` for all of it
  record Stored(int resource, @Nullable Datum element) implements ValuePlace {}

  /// An item that was put on a queue.
  ///
  /// @param resource id of the queue
  /// @param item number of the item in its run
  record Queued(int resource, int item) implements ValuePlace {}
}
