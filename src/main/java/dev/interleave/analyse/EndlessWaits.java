package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Finds actors that wait at the end of the run for something that nobody is left to do: nobody can
/// run or sleeps. Only those at the root are told: who waits for the end, or for the lock, of an
/// actor that itself waits is held up by that one. One finding for all that wait for the same.
final class EndlessWaits implements Detector {

  private final Trace trace;
  private final Names names;
  private final int[] blockedAt;

  EndlessWaits(Trace trace) {
    this.trace = trace;
    this.names = new Names(trace);
    this.blockedAt = new int[trace.actors().size()];
  }

  @Override
  public void see(int index, Event event) {
    if (event instanceof Event.BlockedOn) {
      blockedAt[event.actor()] = index;
    }
  }

  @Override
  public List<Finding> findings() {
    Moment end = trace.momentAfter(trace.events().size());
    if (end.actors().stream().anyMatch(EndlessWaits::mayStillAct)) {
      return List.of();
    }
    return groups(end).entrySet().stream()
        .map(group -> finding(group.getKey(), group.getValue(), end))
        .toList();
  }

  private static boolean mayStillAct(ActorState actor) {
    return actor.phase() == Phase.READY || actor.phase() == Phase.SLEEPING;
  }

  private static SequencedMap<Obstacle, List<Integer>> groups(Moment end) {
    var graph = new WaitsFor(end);
    var groups = new LinkedHashMap<Obstacle, List<Integer>>();
    for (int id = 0; id < end.actors().size(); id++) {
      Obstacle obstacle = end.actor(id).obstacle();
      if (obstacle != null && isRoot(graph.theOneFor(id), end)) {
        groups.computeIfAbsent(obstacle, _ -> new ArrayList<>()).add(id);
      }
    }
    return groups;
  }

  private static boolean isRoot(int awaited, Moment end) {
    return awaited == Actor.NOBODY || end.actor(awaited).phase() != Phase.WAITING;
  }

  private Finding finding(Obstacle obstacle, List<Integer> waiting, Moment end) {
    List<Integer> evidence = waiting.stream().map(actor -> blockedAt[actor]).sorted().toList();
    int resource = obstacle instanceof Obstacle.AtResource(int at, _) ? at : Finding.NO_RESOURCE;
    String verb = waiting.size() == 1 ? " waits forever " : " wait forever ";
    return new Finding(
        Finding.Kind.WAITS_FOREVER,
        names.actors(waiting) + verb + reason(obstacle, end),
        advice(obstacle, end),
        evidence.getLast(),
        evidence,
        waiting,
        resource);
  }

  private static String advice(Obstacle obstacle, Moment end) {
    return switch (obstacle) {
      case Obstacle.AtActor _ -> "Make sure that the awaited thread can come to its end.";
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK -> Advice.RELEASE_WHATEVER_HAPPENS;
            case GET_ITEM ->
                "Put one item for each get, for instance one None for each worker as a sign to stop.";
            case PUT_ITEM -> "Keep somebody taking items as long as items are put.";
            case JOIN_QUEUE -> tasksAdvice((QueueState) end.resource(at));
            case BE_NOTIFIED ->
                "Check in a `while` loop, holding the lock, whether there is anything to wait for, and"
                    + " notify after every change.";
            case TAKE_PERMIT -> "Give every permit back, best with `with semaphore:`.";
            case SEE_EVENT_SET -> "Set the event on every path of whoever is awaited.";
            case PASS_BARRIER ->
                "Give the barrier as many parties as there are actors that come to it.";
          };
    };
  }

  private static String tasksAdvice(QueueState state) {
    return state.unfinished() > state.items().size()
        ? "Call task_done() once for every item taken, in a `finally` clause."
        : "Keep workers that take items until the queue is empty.";
  }

  private String reason(Obstacle obstacle, Moment end) {
    return switch (obstacle) {
      case Obstacle.AtActor(int actor) -> "for " + names.actor(actor) + " to end";
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) -> reason(at, purpose, end);
    };
  }

  private String reason(int resource, Obstacle.Purpose purpose, Moment end) {
    String thing = names.thing(resource);
    return switch (purpose) {
      case HOLD_LOCK -> "for " + thing + ": " + holder(resource, end);
      case GET_ITEM -> "for an item from " + thing + ": nobody is left to put one";
      case PUT_ITEM -> "for room on " + thing + ": nobody is left to take an item";
      case JOIN_QUEUE -> "for the tasks of " + thing + ": " + unfinished(resource, end);
      case BE_NOTIFIED -> "at " + thing + ": nobody is left to notify";
      case TAKE_PERMIT -> "for a permit of " + thing + ": nobody is left to give one";
      case SEE_EVENT_SET -> "for " + thing + ": nobody is left to set it";
      case PASS_BARRIER -> "at " + thing + ": " + missing(resource, end);
    };
  }

  private String holder(int lock, Moment end) {
    int holder = ((LockState) end.resource(lock)).holder();
    if (holder == Actor.NOBODY) {
      return "nobody is left to release it";
    }
    boolean killed = end.actor(holder).phase() == Phase.KILLED;
    return names.actor(holder) + (killed ? " died holding it" : " ended without releasing it");
  }

  private String unfinished(int queue, Moment end) {
    var state = (QueueState) end.resource(queue);
    int left = state.items().size();
    int taken = state.unfinished() - left;
    String onQueue = Names.count(left, "item") + (left == 1 ? " is" : " are") + " still on it";
    String inHands = Names.count(taken, "item") + (taken == 1 ? " was" : " were") + " taken";
    if (taken <= 0) {
      return onQueue + ", and nobody is left to take " + (left == 1 ? "it" : "them");
    }
    String neverDone = inHands + " and never reported done with task_done()";
    return left == 0
        ? neverDone
        : onQueue + ", with nobody left to take " + (left == 1 ? "it" : "them") + "; " + neverDone;
  }

  private String missing(int barrier, Moment end) {
    var state = (BarrierState) end.resource(barrier);
    return "only %d of %d came, and nobody else is left to come"
        .formatted(state.arrived().size(), state.parties());
  }
}
