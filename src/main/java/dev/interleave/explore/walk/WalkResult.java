package dev.interleave.explore.walk;

import java.util.List;

/// What a walk found.
///
/// @param stop why not everything was walked, in one sentence, or empty if nothing is missing among
///   the endings
/// @param endless whether some interleavings never end, so that they cannot be counted
/// @param states how many states were found
/// @param transitions how many visible steps from one state to another were taken
/// @param search what was gone through: states and transitions are those of this search
/// @param endings every distinct ending that was found, in the order found
public record WalkResult(
    String stop,
    boolean endless,
    long states,
    long transitions,
    Search search,
    List<Ending> endings) {

  public WalkResult {
    endings = List.copyOf(endings);
  }

  /// Whether no ending can be missing.
  public boolean complete() {
    return stop.isEmpty();
  }

  /// The same with more endings.
  WalkResult alsoWith(List<Ending> more) {
    return new WalkResult(stop, endless, states, transitions, search, Ending.joined(endings, more));
  }
}
