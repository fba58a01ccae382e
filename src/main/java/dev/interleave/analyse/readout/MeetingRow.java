package dev.interleave.analyse.readout;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceState;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.ConditionState;
import dev.interleave.trace.ResourceState.FlagState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import dev.interleave.trace.ResourceState.SemaphoreState;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A resource that actors meet at and wait for: a lock, a queue, a condition and so on.
///
/// @param name what the program calls it
/// @param state how it is, in words
/// @param mood what its looks are chosen by
/// @param inside who holds it, has passed into it or has its items in hand
/// @param waiting who waits at it, the one that has waited longest first
/// @param content what is on it, or nothing
public record MeetingRow(
    String name, String state, Mood mood, List<Actor> inside, List<Actor> waiting, String content) {

  private static final int MOST_ITEMS = 40;

  /// How a resource looks.
  public enum Mood {
    /// Open to anybody.
    FREE,
    /// Taken.
    HELD,
    /// Switched off.
    OFF
  }

  /// The locks at a moment.
  public static List<MeetingRow> locks(Trace trace, Moment moment) {
    return rows(trace, moment, resource -> resource.kind() == Resource.Kind.LOCK);
  }

  /// The queues at a moment.
  public static List<MeetingRow> queues(Trace trace, Moment moment) {
    return rows(trace, moment, resource -> resource.kind() == Resource.Kind.QUEUE);
  }

  /// Conditions, semaphores, events and barriers at a moment.
  public static List<MeetingRow> signals(Trace trace, Moment moment) {
    return rows(
        trace,
        moment,
        resource ->
            !resource.kind().holdsValues()
                && resource.kind() != Resource.Kind.LOCK
                && resource.kind() != Resource.Kind.QUEUE);
  }

  private static List<MeetingRow> rows(Trace trace, Moment moment, Predicate<Resource> wanted) {
    return trace.resources().stream()
        .filter(wanted)
        .flatMap(resource -> row(trace, moment, resource))
        .toList();
  }

  private static Stream<MeetingRow> row(Trace trace, Moment moment, Resource resource) {
    List<Actor> waiting = moment.waitingAt(resource.id()).stream().map(trace::actor).toList();
    String name = resource.name();
    ResourceState state = moment.resource(resource.id());
    return switch (state) {
      case ResourceState.Absent _, ResourceState.VariableState _, ResourceState.ElementsState _ ->
          Stream.empty();
      case LockState lock -> Stream.of(lock(trace, moment, name, lock, waiting));
      case QueueState queue -> Stream.of(queue(trace, moment, resource, queue, waiting));
      case ConditionState _ ->
          Stream.of(
              new MeetingRow(
                  name,
                  waiting.isEmpty() ? "nobody waits" : "not notified",
                  waiting.isEmpty() ? Mood.FREE : Mood.HELD,
                  List.of(),
                  waiting,
                  ""));
      case SemaphoreState(long permits) ->
          Stream.of(
              new MeetingRow(
                  name,
                  counted(permits, "permit") + " left",
                  permits > 0 ? Mood.FREE : Mood.HELD,
                  List.of(),
                  waiting,
                  ""));
      case FlagState(boolean set) ->
          Stream.of(
              new MeetingRow(
                  name,
                  set ? "set" : "not set",
                  set ? Mood.FREE : Mood.HELD,
                  List.of(),
                  waiting,
                  ""));
      case BarrierState(long parties, List<Integer> arrived) ->
          Stream.of(
              new MeetingRow(
                  name,
                  "%d of %d arrived".formatted(arrived.size(), parties),
                  Mood.HELD,
                  List.of(),
                  arrived.stream().map(trace::actor).toList(),
                  ""));
    };
  }

  private static MeetingRow lock(
      Trace trace, Moment moment, String name, LockState lock, List<Actor> waiting) {
    List<Actor> inside =
        Stream.concat(
                lock.holder() == Actor.NOBODY ? Stream.empty() : Stream.of(lock.holder()),
                lock.passing().stream().distinct())
            .map(trace::actor)
            .toList();
    if (!moment.toggles().isLockOn(name)) {
      return new MeetingRow(name, "switched off", Mood.OFF, inside, waiting, "");
    }
    String depth = lock.depth() > 1 ? " %d times".formatted(lock.depth()) : "";
    return lock.holder() == Actor.NOBODY
        ? new MeetingRow(name, "free", Mood.FREE, inside, waiting, "")
        : new MeetingRow(name, "held" + depth, Mood.HELD, inside, waiting, "");
  }

  private static MeetingRow queue(
      Trace trace, Moment moment, Resource resource, QueueState queue, List<Actor> waiting) {
    String room = queue.capacity() == 0 ? "" : ", room for " + queue.capacity();
    String state =
        "%s%s, %d unfinished"
            .formatted(counted(queue.items().size(), "item"), room, queue.unfinished());
    List<Actor> busy =
        trace.actors().stream()
            .filter(
                actor ->
                    moment.actor(actor.id()).inHand().stream()
                        .anyMatch(held -> held.queue() == resource.id()))
            .toList();
    String items =
        queue.items().stream()
            .limit(MOST_ITEMS)
            .map(item -> item.value().toString())
            .collect(Collectors.joining("  "));
    String rest = queue.items().size() > MOST_ITEMS ? "  …" : "";
    Mood mood = queue.unfinished() == 0 ? Mood.FREE : Mood.HELD;
    return new MeetingRow(resource.name(), state, mood, busy, waiting, items + rest);
  }

  private static String counted(long count, String thing) {
    return count == 1 ? "1 " + thing : "%,d %ss".formatted(count, thing);
  }
}
