package dev.interleave.explore.space;

import java.util.List;

/// What an actor comes to when some threads are over.
///
/// @param awaited the threads it waits for
/// @param standing where it stands then
/// @param globals what the globals of its process are then that it alone changes
record Joins(List<Integer> awaited, Shape standing, Shape globals) {
  Joins {
    awaited = List.copyOf(awaited);
  }
}
