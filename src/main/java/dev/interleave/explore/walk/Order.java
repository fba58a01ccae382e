package dev.interleave.explore.walk;

/// In which order states are walked. It changes nothing about what is found when the walk comes to
/// its end.
public enum Order {
  /// Those that are fewer steps away from the beginning first: so the first way to a state is a
  /// shortest one, ways can be counted on the way, and several threads can walk.
  BREADTH,
  /// From the state that was found last: so the ends of runs are met early, and what waits is no
  /// more than runs are long, but shortest ways and counts have to be worked out afterwards. One
  /// thread walks.
  DEPTH;

  /// The name on the command line: `breadth`.
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
