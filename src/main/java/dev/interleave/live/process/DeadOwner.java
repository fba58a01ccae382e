package dev.interleave.live.process;

import java.util.List;
import java.util.stream.Collectors;

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
    return "%s %s for the lock of %s, which was killed while it held it: switch Recover on or stop."
        .formatted(
            alive.stream().map(ChildProcess::name).collect(Collectors.joining(", ")),
            alive.size() == 1 ? "waits" : "wait",
            children.get(holder - 1).name());
  }
}
