package dev.interleave.trace;

import dev.interleave.trace.ActorState.Frame;
import dev.interleave.trace.ActorState.HeldItem;
import dev.interleave.trace.ActorState.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The state of one actor while events change it in place, so that carrying a moment forward makes
/// no state that nobody asks for.
final class ActorDraft {

  private static final int WORDS_OF_FRAME = 2;
  private static final int WORDS_OF_LOCAL = 12;

  private final List<FrameDraft> frames = new ArrayList<>();
  private final List<Integer> holds;
  private Phase phase;
  private SourceRange at;
  private long sinceNanos;
  private long busyUntilNanos;
  private long wakesNanos;
  private @Nullable Obstacle obstacle;
  private PersistentList<HeldItem> inHand;
  private Event.@Nullable ExceptionRaised exception;

  /// One function call whose locals are copied when the first of them changes.
  private static final class FrameDraft {
    private Frame frame;
    private @Nullable SequencedMap<String, Datum> changed;

    FrameDraft(Frame frame) {
      this.frame = frame;
    }

    void set(String name, Datum value) {
      if (changed == null) {
        changed = new LinkedHashMap<>(frame.locals());
      }
      changed.put(name, value);
    }

    int size() {
      return WORDS_OF_FRAME + (changed == null ? 0 : changed.size() * WORDS_OF_LOCAL);
    }

    Frame build() {
      if (changed != null) {
        frame = new Frame(frame.function(), changed);
        changed = null;
      }
      return frame;
    }
  }

  ActorDraft(ActorState from) {
    this.phase = from.phase();
    this.at = from.at();
    this.sinceNanos = from.sinceNanos();
    this.busyUntilNanos = from.busyUntilNanos();
    this.wakesNanos = from.wakesNanos();
    this.obstacle = from.obstacle();
    this.holds = new ArrayList<>(from.holds());
    this.inHand = PersistentList.of(from.inHand());
    this.exception = from.exception();
    from.frames().forEach(frame -> frames.add(new FrameDraft(frame)));
  }

  ActorState build() {
    return new ActorState(
        phase,
        at,
        sinceNanos,
        busyUntilNanos,
        wakesNanos,
        obstacle,
        frames.stream().map(FrameDraft::build).toList(),
        List.copyOf(holds),
        inHand,
        exception);
  }

  /// About how many words of memory the state built now would not share with the one before it,
  /// beside what every state takes.
  int size() {
    int size = holds.size();
    for (FrameDraft frame : frames) {
      size += frame.size();
    }
    return size;
  }

  void step(SourceRange range, long busyUntil) {
    at = range;
    busyUntilNanos = busyUntil;
  }

  void start(long nanos) {
    become(Phase.READY, nanos);
    frames.clear();
    enter("<module>");
  }

  void end(Phase over, long nanos) {
    become(over, nanos);
    obstacle = null;
    frames.clear();
  }

  void block(Obstacle next, long nanos) {
    phase = Phase.WAITING;
    sinceNanos = nanos;
    obstacle = next;
  }

  void unblock(long nanos) {
    become(Phase.READY, nanos);
    obstacle = null;
  }

  void sleep(long nanos, long until) {
    become(Phase.SLEEPING, nanos);
    wakesNanos = until;
  }

  void wake(long nanos) {
    become(Phase.READY, nanos);
  }

  private void become(Phase next, long nanos) {
    if (next != phase) {
      phase = next;
      sinceNanos = nanos;
    }
  }

  void enter(String function) {
    frames.add(new FrameDraft(new Frame(function, new LinkedHashMap<>())));
  }

  void leave() {
    if (!frames.isEmpty()) {
      frames.removeLast();
    }
  }

  void setLocal(String name, Datum value) {
    if (!frames.isEmpty()) {
      frames.getLast().set(name, value);
    }
  }

  void hold(int lock) {
    holds.add(lock);
  }

  void letGo(int lock) {
    holds.remove(Integer.valueOf(lock));
  }

  void takeInHand(int queue, QueueItem item) {
    inHand = inHand.plus(new HeldItem(queue, item));
  }

  /// Puts away the oldest item of a queue.
  void finishItemOf(int queue) {
    for (HeldItem item : inHand) {
      if (item.queue() == queue) {
        inHand = inHand.minus(item);
        return;
      }
    }
  }

  void fail(Event.ExceptionRaised uncaught) {
    exception = uncaught;
  }
}
