package dev.interleave.simulate.machine;

import dev.interleave.simulate.schedule.Participant;
import dev.interleave.simulate.schedule.Scheduler;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Schedule;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A schedule of another run carried over to this one, where actors may have to wait that did not
/// have to there. An actor whose turn it is takes its step if it can. Otherwise its turn is passed
/// over, and made up before anything else as soon as it can; of several turns that can be made up,
/// the one that was passed over first. After the schedule, and while nobody who is owed a turn can
/// take it, the policy chooses.
///
/// Carried over to a run of the same program with the same switched off, a schedule is followed to
/// the letter.
final class CarriedTurns implements Turns {

  private final Schedule schedule;
  private final Actors actors;

  /// The turns that were passed over, by actor, as places in the schedule.
  private final Map<Integer, Queue<Integer>> owed = new TreeMap<>();

  private int turn;

  /// @param actors the actors of the run that the schedule is carried over to
  CarriedTurns(Schedule schedule, Actors actors) {
    this.schedule = schedule;
    this.actors = actors;
  }

  @Override
  public @Nullable Participant next(Scheduler scheduler) {
    int creditor = creditor(scheduler);
    if (creditor != Actor.NOBODY) {
      return scheduler.choose(creditor);
    }
    while (turn < schedule.length()) {
      int actor = schedule.actorOf(turn);
      Participant able = scheduler.choose(actor);
      if (able != null || waitsForDeparture(actor)) {
        return able;
      }
      owed.computeIfAbsent(actor, _ -> new ArrayDeque<>()).add(turn++);
    }
    return scheduler.choose();
  }

  /// Who can make up a turn, and of those the one whose turn was passed over first.
  private int creditor(Scheduler scheduler) {
    int creditor = Actor.NOBODY;
    int oldest = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Queue<Integer>> entry : owed.entrySet()) {
      Integer first = entry.getValue().peek();
      if (first != null && first < oldest && scheduler.choose(entry.getKey()) != null) {
        creditor = entry.getKey();
        oldest = first;
      }
    }
    return creditor;
  }

  /// Whether an actor waits for nothing but that another one, which sleeps last of all, comes to
  /// its end: that happens by itself, so that its turn need not be passed over.
  private boolean waitsForDeparture(int id) {
    if (id >= actors.all().size()) {
      return false;
    }
    RunningActor actor = actors.get(id);
    Operation next = actor.pending;
    return next != null
        && next.obstacle(actor) instanceof Obstacle.AtActor(int awaited)
        && departs(actors.get(awaited));
  }

  private static boolean departs(RunningActor actor) {
    return switch (actor.state()) {
      case NEW, ENDED, KILLED -> false;
      case STARTED -> actor.frame == null && actor.pending == null;
      case LEAVING ->
          actor.memory().actors().stream()
                  .filter(thread -> thread != actor && !thread.isDaemon())
                  .allMatch(CarriedTurns::departs)
              && actor.memory().children().stream().allMatch(CarriedTurns::departs);
    };
  }

  @Override
  public void taken(int actor) {
    Queue<Integer> turns = owed.get(actor);
    if (turns != null && !turns.isEmpty()) {
      turns.remove();
    } else if (turn < schedule.length() && schedule.actorOf(turn) == actor) {
      turn++;
    }
  }

  @Override
  public int bound() {
    return Actor.NOBODY;
  }
}
