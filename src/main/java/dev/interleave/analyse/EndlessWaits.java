package dev.interleave.analyse;

import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final Names names;
  private final int[] blockedAt;

  EndlessWaits(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
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
    return new Finding(
        Finding.Kind.WAITS_FOREVER,
        sentence(waiting, obstacle, end),
        advice(obstacle, end),
        evidence.getLast(),
        evidence,
        waiting,
        resource);
  }

  private String advice(Obstacle obstacle, Moment end) {
    return switch (obstacle) {
      case Obstacle.AtActor _ -> texts.say("analyse.endless.advice.end");
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK -> new Advice(texts).releaseWhateverHappens();
            case GET_ITEM -> texts.say("analyse.endless.advice.item");
            case PUT_ITEM -> texts.say("analyse.endless.advice.room");
            case JOIN_QUEUE -> tasksAdvice((QueueState) end.resource(at));
            case BE_NOTIFIED -> texts.say("analyse.endless.advice.notified");
            case TAKE_PERMIT -> texts.say("analyse.endless.advice.permit");
            case SEE_EVENT_SET -> texts.say("analyse.endless.advice.set");
            case PASS_BARRIER -> texts.say("analyse.endless.advice.barrier");
          };
    };
  }

  private String tasksAdvice(QueueState state) {
    return state.unfinished() > state.items().size()
        ? texts.say("analyse.endless.advice.task-done")
        : texts.say("analyse.endless.advice.workers");
  }

  private String sentence(List<Integer> waiting, Obstacle obstacle, Moment end) {
    String who = names.actors(waiting);
    int count = waiting.size();
    return switch (obstacle) {
      case Obstacle.AtActor(int actor) ->
          texts.say("analyse.endless.end", who, count, names.actor(actor));
      case Obstacle.AtResource(int at, Obstacle.Purpose purpose) ->
          switch (purpose) {
            case HOLD_LOCK -> forLock(who, count, at, end);
            case GET_ITEM -> at("analyse.endless.item", who, count, at, Case.DATIVE);
            case PUT_ITEM -> at("analyse.endless.room", who, count, at, Case.DATIVE);
            case JOIN_QUEUE -> forTasks(who, count, at, (QueueState) end.resource(at));
            case BE_NOTIFIED -> at("analyse.endless.notified", who, count, at, Case.DATIVE);
            case TAKE_PERMIT -> at("analyse.endless.permit", who, count, at, Case.DATIVE);
            case SEE_EVENT_SET -> at("analyse.endless.set", who, count, at, Case.ACCUSATIVE);
            case PASS_BARRIER -> atBarrier(who, count, at, (BarrierState) end.resource(at));
          };
    };
  }

  private String at(String key, String who, int count, int resource, Case as) {
    return texts.say(key, who, count, names.thing(resource, as));
  }

  private String forLock(String who, int count, int lock, Moment end) {
    int holder = ((LockState) end.resource(lock)).holder();
    if (holder == Actor.NOBODY) {
      return at("analyse.endless.lock", who, count, lock, Case.ACCUSATIVE);
    }
    boolean killed = end.actor(holder).phase() == Phase.KILLED;
    return texts.say(
        killed ? "analyse.endless.lock.died" : "analyse.endless.lock.ended",
        who,
        count,
        names.thing(lock, Case.ACCUSATIVE),
        names.actor(holder));
  }

  private String forTasks(String who, int count, int queue, QueueState state) {
    String thing = names.thing(queue, Case.DATIVE);
    int left = state.items().size();
    int taken = state.unfinished() - left;
    if (taken <= 0) {
      return texts.say("analyse.endless.tasks.left", who, count, thing, left);
    }
    return left == 0
        ? texts.say("analyse.endless.tasks.taken", who, count, thing, taken)
        : texts.say("analyse.endless.tasks.both", who, count, thing, left, taken);
  }

  private String atBarrier(String who, int count, int barrier, BarrierState state) {
    return texts.say(
        "analyse.endless.barrier",
        who,
        count,
        names.thing(barrier, Case.DATIVE),
        state.arrived().size(),
        state.parties());
  }
}
