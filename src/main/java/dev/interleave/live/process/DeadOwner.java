package dev.interleave.live.process;

import java.util.List;

/// Tells when nothing moves because the holder of the lock is dead.
///
/// @param memory what the processes share
/// @param children all processes
record DeadOwner(SharedSegment memory, List<ChildProcess> children) {

  /// Who waits for whom, in one sentence; empty if somebody can go on.
  String standstill() {
    int holder = memory.lock().holder();
    List<ChildProcess> alive =
        children.stream()
            .filter(child -> !child.slot().isDead() && !child.slot().hasEnded())
            .toList();
    boolean stands =
        holder != 0
            && memory.process(holder).isDead()
            && !memory.isRecovering()
            && !alive.isEmpty()
            && alive.stream().allMatch(child -> child.slot().isWaiting());
    if (!stands) {
      return "";
    }
    return "%s for %s, which %s held when it was killed: switch Recover on, or stop the run."
        .formatted(
            waiting(alive.stream().map(ChildProcess::name).toList()),
            SharedSegment.LOCK_NAME,
            children.get(holder - 1).name());
  }

  private static String waiting(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst() + " waits"
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " wait";
  }
}
