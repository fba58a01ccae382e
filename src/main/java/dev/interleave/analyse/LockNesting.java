package dev.interleave.analyse;

import java.util.Collections;
import java.util.List;

/// One lock acquired while another one was held.
///
/// @param actor id of the actor
/// @param outer id of the lock that it held
/// @param inner id of the lock that it acquired
/// @param held ids of all locks that it held
/// @param outerAt index of the event by which it acquired the outer lock
/// @param innerAt index of the event by which it acquired the inner lock
/// @param time the time of the actor, on its vector clock
/// @param known what the actor knew
record LockNesting(
    int actor,
    int outer,
    int inner,
    List<Integer> held,
    int outerAt,
    int innerAt,
    int time,
    VectorClock known) {

  /// Whether two actors can be in the midst of both at the same time.
  boolean canMeet(LockNesting other) {
    return actor != other.actor
        && Collections.disjoint(held, other.held)
        && other.known.of(actor) < time
        && known.of(other.actor) < other.time;
  }
}
