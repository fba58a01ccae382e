package dev.interleave.live.record;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.ActorState.Phase;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Notices that a run makes no progress any more, and says who waits for what.
public final class Standstill {

  /// How long nothing new must have been recorded: ample for whoever was let go to say so.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Recording recording;
  private long lookedAt = -1;
  private String sentence = "";

  /// @param recording what the run is recorded in
  public Standstill(Recording recording) {
    this.recording = recording;
  }

  /// Why nothing moves, in one sentence; empty while the run makes progress, or may make some.
  /// Merges what was recorded once for each time that nothing moves.
  public synchronized String sentence() {
    if (recording.quiet().compareTo(PATIENCE) < 0) {
      return "";
    }
    long count = recording.noteCount();
    if (count != lookedAt) {
      lookedAt = count;
      Trace trace = recording.trace(false);
      sentence = trace.origin().provenance().missingEvents() > 0 ? "" : of(trace);
    }
    return sentence;
  }

  /// Why nobody can go on at the end of a trace, in one sentence; empty if somebody can.
  public static String of(Trace trace) {
    return new Situation(trace, trace.momentAt(trace.endNanos())).sentence();
  }

  /// Everybody who waits at the end of a trace.
  private record Situation(Trace trace, Moment moment) {

    String sentence() {
      List<Actor> alive =
          trace.actors().stream().filter(actor -> isAlive(state(actor.id()))).toList();
      boolean isStuck =
          !alive.isEmpty() && alive.stream().allMatch(actor -> isStuck(state(actor.id())));
      if (!isStuck) {
        return "";
      }
      Map<Obstacle, List<String>> waiting = new LinkedHashMap<>();
      for (Actor actor : causes(alive)) {
        waiting.computeIfAbsent(obstacle(actor), _ -> new ArrayList<>()).add(actor.name());
      }
      return waiting.entrySet().stream()
          .map(entry -> waits(entry.getValue()) + " " + forWhat(entry.getKey()))
          .collect(Collectors.joining("; ", "", "."));
    }

    private ActorState state(int actor) {
      return moment.actor(actor);
    }

    private Obstacle obstacle(Actor actor) {
      return Objects.requireNonNull(state(actor.id()).obstacle());
    }

    private static boolean isAlive(ActorState state) {
      return state.phase() != Phase.NEW && !state.phase().isOver();
    }

    private boolean isStuck(ActorState state) {
      @Nullable Obstacle obstacle = state.obstacle();
      return state.phase() == Phase.WAITING && obstacle != null && isClosed(obstacle);
    }

    private boolean isClosed(Obstacle obstacle) {
      return switch (obstacle) {
        case Obstacle.AtActor(int other) -> !state(other).phase().isOver();
        case Obstacle.AtResource(int id, Purpose purpose) ->
            switch (purpose) {
              case HOLD_LOCK -> lock(id).holder() != Actor.NOBODY;
              case GET_ITEM -> queue(id).items().isEmpty();
              case PUT_ITEM -> queue(id).items().size() >= queue(id).capacity();
              case JOIN_QUEUE -> queue(id).unfinished() > 0;
              case BE_NOTIFIED, TAKE_PERMIT, SEE_EVENT_SET, PASS_BARRIER -> true;
            };
      };
    }

    /// Those whose waiting the others' waiting comes from: not daemons, and not those who wait for
    /// somebody who waits, unless there are no others.
    private List<Actor> causes(List<Actor> alive) {
      List<Actor> told = alive.stream().filter(actor -> !actor.daemon()).toList();
      if (told.isEmpty()) {
        told = alive;
      }
      List<Actor> atResources =
          told.stream().filter(actor -> obstacle(actor) instanceof Obstacle.AtResource).toList();
      return atResources.isEmpty() ? told : atResources;
    }

    private static String waits(List<String> names) {
      if (names.size() == 1) {
        return names.getFirst() + " waits";
      }
      String first = String.join(", ", names.subList(0, names.size() - 1));
      return first + " and " + names.getLast() + " wait";
    }

    private String forWhat(Obstacle obstacle) {
      return switch (obstacle) {
        case Obstacle.AtActor(int other) -> "for " + trace.actor(other).name() + " to end";
        case Obstacle.AtResource(int id, Purpose purpose) -> {
          String name = trace.resource(id).name();
          yield switch (purpose) {
            case HOLD_LOCK -> "for " + name + ", which " + holding(lock(id).holder());
            case GET_ITEM -> "for an item on " + name + "; nobody is left to put one";
            case PUT_ITEM -> "for room on " + name + "; nobody is left to take an item";
            case JOIN_QUEUE -> "until " + tasks(queue(id), name);
            case BE_NOTIFIED, TAKE_PERMIT, SEE_EVENT_SET, PASS_BARRIER -> "at " + name;
          };
        }
      };
    }

    private String holding(int holder) {
      String name = trace.actor(holder).name();
      return switch (state(holder).phase()) {
        case KILLED -> name + " held when it was killed; nobody is left to release it";
        case ENDED -> name + " held when it ended; nobody is left to release it";
        case NEW, READY, WAITING, SLEEPING -> name + " holds";
      };
    }

    private static String tasks(QueueState queue, String name) {
      return queue.unfinished() == 1
          ? "1 task of " + name + " is done; nobody is left to do it"
          : queue.unfinished() + " tasks of " + name + " are done; nobody is left to do them";
    }

    private LockState lock(int id) {
      return (LockState) moment.resource(id);
    }

    private QueueState queue(int id) {
      return (QueueState) moment.resource(id);
    }
  }
}
