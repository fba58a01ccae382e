package dev.interleave.live.record;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.TraceBuilder;
import org.jspecify.annotations.Nullable;

/// Who waits for what while records become events. Records say what an actor is about to do and
/// that it did it; whether it had to wait in between follows from what the others did.
final class Obstructions {

  private final TraceBuilder trace;
  private final Wish[] wishes;
  private final Meeting[] meetings;
  private final boolean[] isOver;

  /// What an actor is about to do.
  private static final class Wish {
    private @Nullable Obstacle obstacle;
    private boolean isBlocked;
  }

  /// How a lock or a queue stands.
  private static final class Meeting {
    private long capacity;
    private int holder = Actor.NOBODY;
    private int items;
    private int unfinished;
    private int lastReleaser = Actor.NOBODY;
    private int lastPutter = Actor.NOBODY;
    private int lastTaker = Actor.NOBODY;
    private int lastDoer = Actor.NOBODY;
  }

  Obstructions(TraceBuilder trace, int actors, int resources) {
    this.trace = trace;
    this.wishes = new Wish[actors];
    this.meetings = new Meeting[resources];
    this.isOver = new boolean[actors];
    for (int id = 0; id < actors; id++) {
      wishes[id] = new Wish();
    }
    for (int id = 0; id < resources; id++) {
      meetings[id] = new Meeting();
    }
  }

  void setCapacity(int queue, long capacity) {
    meetings[queue].capacity = capacity;
  }

  /// An actor is about to do something that it may have to wait for.
  void wish(long nanos, int actor, Obstacle obstacle) {
    wishes[actor].obstacle = obstacle;
    check(nanos, actor);
  }

  /// An actor does what it was about to do.
  void fulfil(long nanos, int actor) {
    end(nanos, actor, true, null);
  }

  /// An actor no longer wants what it was about to do.
  ///
  /// @param by id of the actor that made it change its mind
  void giveUp(long nanos, int actor, int by) {
    end(nanos, actor, false, by);
  }

  private void end(long nanos, int actor, boolean announces, @Nullable Integer by) {
    Wish wish = wishes[actor];
    @Nullable Obstacle obstacle = wish.obstacle;
    if (obstacle == null) {
      return;
    }
    if (wish.isBlocked) {
      trace.add(new Event.UnblockedBy(nanos, actor, by == null ? madeWayFor(obstacle) : by));
    } else if (announces) {
      announce(nanos, actor, obstacle);
      if (obstacle instanceof Obstacle.AtActor) {
        trace.add(new Event.FoundOpen(nanos, actor, obstacle));
      }
    }
    wish.obstacle = null;
    wish.isBlocked = false;
  }

  private int madeWayFor(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> other;
      case Obstacle.AtResource(int id, Purpose purpose) -> {
        Meeting meeting = meetings[id];
        yield switch (purpose) {
          case HOLD_LOCK -> meeting.lastReleaser;
          case GET_ITEM -> meeting.lastPutter;
          case PUT_ITEM -> meeting.lastTaker;
          case JOIN_QUEUE -> meeting.lastDoer;
          case BE_NOTIFIED, TAKE_PERMIT, SEE_EVENT_SET, PASS_BARRIER -> Actor.NOBODY;
        };
      }
    };
  }

  /// Everybody looks whether the way is closed now.
  void checkAll(long nanos) {
    for (int actor = 0; actor < wishes.length; actor++) {
      check(nanos, actor);
    }
  }

  private void check(long nanos, int actor) {
    Wish wish = wishes[actor];
    @Nullable Obstacle obstacle = wish.obstacle;
    if (obstacle != null && !wish.isBlocked && !isOver[actor] && isClosed(obstacle)) {
      wish.isBlocked = true;
      announce(nanos, actor, obstacle);
      trace.add(new Event.BlockedOn(nanos, actor, obstacle));
    }
  }

  private boolean isClosed(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> !isOver[other];
      case Obstacle.AtResource(int id, Purpose purpose) -> {
        Meeting meeting = meetings[id];
        yield switch (purpose) {
          case HOLD_LOCK -> meeting.holder != Actor.NOBODY;
          case GET_ITEM -> meeting.items == 0;
          case PUT_ITEM -> meeting.capacity > 0 && meeting.items >= meeting.capacity;
          case JOIN_QUEUE -> meeting.unfinished > 0;
          case BE_NOTIFIED, TAKE_PERMIT, SEE_EVENT_SET, PASS_BARRIER -> false;
        };
      }
    };
  }

  private void announce(long nanos, int actor, Obstacle obstacle) {
    if (obstacle instanceof Obstacle.AtResource(int id, Purpose purpose)) {
      if (purpose == Purpose.HOLD_LOCK) {
        trace.add(new Event.LockRequested(nanos, actor, id));
      } else if (purpose == Purpose.JOIN_QUEUE) {
        trace.add(new Event.QueueJoinBegan(nanos, actor, id));
      }
    }
  }

  void acquired(int actor, int lock) {
    meetings[lock].holder = actor;
  }

  void released(int actor, int lock) {
    meetings[lock].holder = Actor.NOBODY;
    meetings[lock].lastReleaser = actor;
  }

  void put(int actor, int queue) {
    meetings[queue].items++;
    meetings[queue].unfinished++;
    meetings[queue].lastPutter = actor;
  }

  void taken(int actor, int queue) {
    meetings[queue].items--;
    meetings[queue].lastTaker = actor;
  }

  void taskDone(int actor, int queue) {
    meetings[queue].unfinished--;
    meetings[queue].lastDoer = actor;
  }

  void over(int actor) {
    isOver[actor] = true;
  }

  boolean isOver(int actor) {
    return isOver[actor];
  }

  /// Who holds a lock, or [Actor#NOBODY].
  int holder(int lock) {
    return meetings[lock].holder;
  }
}
