package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.trace.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Replays the locks of a trace beside the turns that their holders recorded.
final class LockReplay {

  private final Consumer<String> violations;
  private final Map<Holding, Deque<Long>> turns = new HashMap<>();
  private final Map<Integer, Integer> holders = new HashMap<>();
  private final Map<Integer, Long> lastTurns = new HashMap<>();
  private final Set<Integer> dead = new HashSet<>();

  private record Holding(int actor, int lock) {}

  LockReplay(Contents contents, Consumer<String> violations) {
    this.violations = violations;
    for (RecordedActor actor : contents.actors()) {
      EventBuffer buffer = actor.buffer();
      int published = buffer.published();
      for (int index = 0; index < published; index++) {
        long what = buffer.word(index, 1);
        RecordKind kind = RecordKind.of(what & 0xff);
        if (kind == RecordKind.ACQUIRED || kind == RecordKind.RECOVERED) {
          turns
              .computeIfAbsent(
                  new Holding(actor.actor().id(), (int) (what >>> 16) & 0xffff),
                  _ -> new ArrayDeque<>())
              .add(buffer.word(index, 2));
        }
      }
    }
  }

  void see(Event event) {
    if (event instanceof Event.LockAcquired(_, int actor, int lock)) {
      require(!holders.containsKey(lock), event, "somebody holds the lock");
      hold(event, actor, lock);
    } else if (event instanceof Event.LockRecovered(_, int actor, int lock, int from)) {
      @Nullable Integer holder = holders.get(lock);
      require(holder != null && holder == from, event, "its last holder is somebody else");
      require(dead.contains(from), event, "its last holder is alive");
      hold(event, actor, lock);
    } else if (event instanceof Event.LockReleased(_, int actor, int lock)) {
      @Nullable Integer holder = holders.remove(lock);
      require(holder != null && holder == actor, event, "it does not hold the lock");
    } else if (event instanceof Event.ActorKilled killed) {
      dead.add(killed.actor());
    }
  }

  private void hold(Event event, int actor, int lock) {
    holders.put(lock, actor);
    @Nullable Deque<Long> recorded = turns.get(new Holding(actor, lock));
    @Nullable Long turn = recorded == null ? null : recorded.poll();
    if (turn != null) {
      require(turn > lastTurns.getOrDefault(lock, 0L), event, "its turn was earlier");
      lastTurns.put(lock, turn);
    }
  }

  private void require(boolean holds, Event event, String complaint) {
    if (!holds) {
      violations.accept("%s: %s".formatted(event, complaint));
    }
  }
}
