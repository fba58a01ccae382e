package dev.interleave.live.process;

import dev.interleave.trace.Actor;
import java.util.concurrent.locks.LockSupport;

/// A lock that lives in shared memory: one word that says who holds it. Whoever finds it free puts
/// itself there by a compare-and-set; whoever does not, looks again and again for a while, and then
/// at intervals. It goes to whoever comes first.
///
/// The word holds the number of the turn (26 bits), the actor that holds it (6 bits, 0 for nobody)
/// and the id of its process (32 bits). A holder that dies leaves it as it is.
final class SharedLock {

  /// What [#acquire] gives where the lock was switched off meanwhile.
  static final long SWITCHED_OFF = 0;

  private static final int TURN_SHIFT = 38;
  private static final int ACTOR_SHIFT = 32;
  private static final long ACTOR_MASK = 63;

  /// How often a waiting process looks before it begins to rest in between.
  private static final int SPINS = 500;

  private static final long SHORTEST_REST_NANOS = 20_000;
  private static final long LONGEST_REST_NANOS = 1_000_000;

  private final SharedSegment memory;
  private final SharedWord owner;
  private int deadOwner = Actor.NOBODY;

  SharedLock(SharedSegment memory, SharedWord owner) {
    this.memory = memory;
    this.owner = owner;
  }

  /// Waits until the lock is free and takes it; or takes it over from a dead process, if that is
  /// wanted; or gives up because the lock is switched off.
  ///
  /// @param me the actor of this process
  /// @return the number of the turn, from 1, or [#SWITCHED_OFF]
  long acquire(int me) {
    deadOwner = Actor.NOBODY;
    for (int looks = 0; memory.isLockOn(); looks++) {
      long seen = owner.getVolatile();
      int holder = holder(seen);
      boolean dead = holder != 0 && memory.isRecovering() && memory.process(holder).isDead();
      if ((holder == 0 || dead) && owner.compareAndSet(seen, next(seen, me))) {
        deadOwner = dead ? holder : Actor.NOBODY;
        memory.process(me).waits(false);
        return turn(seen) + 1;
      }
      rest(me, looks);
    }
    memory.process(me).waits(false);
    return SWITCHED_OFF;
  }

  private void rest(int me, int looks) {
    if (looks < SPINS) {
      Thread.onSpinWait();
      return;
    }
    if (looks == SPINS) {
      memory.process(me).waits(true);
    }
    int doublings = Math.min(looks - SPINS, 6);
    LockSupport.parkNanos(Math.min(LONGEST_REST_NANOS, SHORTEST_REST_NANOS << doublings));
  }

  /// Whom the lock was taken over from when it was acquired last, or [Actor#NOBODY].
  int deadOwner() {
    return deadOwner;
  }

  /// Lets the lock go. For the process that holds it.
  ///
  /// @param turn the number of its turn
  void release(long turn) {
    owner.setVolatile(turn << TURN_SHIFT);
  }

  /// The actor that holds the lock, or 0.
  int holder() {
    return holder(owner.getVolatile());
  }

  /// The number of the latest turn, or 0 if there was none.
  long turn() {
    return turn(owner.getVolatile());
  }

  private long next(long seen, int me) {
    return ((turn(seen) + 1) << TURN_SHIFT) | ((long) me << ACTOR_SHIFT) | memory.process(me).pid();
  }

  private static int holder(long word) {
    return (int) ((word >>> ACTOR_SHIFT) & ACTOR_MASK);
  }

  private static long turn(long word) {
    return word >>> TURN_SHIFT;
  }
}
