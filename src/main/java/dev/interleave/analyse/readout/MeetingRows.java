package dev.interleave.analyse.readout;

import dev.interleave.analyse.readout.MeetingRow.Mood;
import dev.interleave.text.Texts;
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

/// The resources that actors meet at, as they stand at a moment.
///
/// @param texts the language of what is not the program's
record MeetingRows(Trace trace, Moment moment, Texts texts) {

  private static final int MOST_ITEMS = 40;

  /// Those of some kinds.
  List<MeetingRow> of(Predicate<Resource.Kind> wanted) {
    return trace.resources().stream()
        .filter(resource -> wanted.test(resource.kind()))
        .flatMap(this::row)
        .toList();
  }

  private Stream<MeetingRow> row(Resource resource) {
    List<Actor> waiting = moment.waitingAt(resource.id()).stream().map(trace::actor).toList();
    ResourceState state = moment.resource(resource.id());
    return switch (state) {
      case ResourceState.Absent _, ResourceState.VariableState _, ResourceState.ElementsState _ ->
          Stream.empty();
      case LockState lock -> Stream.of(lock(resource, lock, waiting));
      case QueueState queue -> Stream.of(queue(resource, queue, waiting));
      case ConditionState _ -> Stream.of(condition(resource, waiting));
      case SemaphoreState(long permits) ->
          Stream.of(signal(resource, texts.say("readout.permits", permits), permits > 0, waiting));
      case FlagState(boolean set) ->
          Stream.of(
              signal(
                  resource,
                  set ? texts.say("readout.set") : texts.say("readout.not-set"),
                  set,
                  waiting));
      case BarrierState(long parties, List<Integer> arrived) ->
          Stream.of(
              signal(
                  resource,
                  texts.say("readout.arrived", arrived.size(), parties),
                  false,
                  arrived.stream().map(trace::actor).toList()));
    };
  }

  private MeetingRow condition(Resource resource, List<Actor> waiting) {
    boolean free = waiting.isEmpty();
    String state = free ? texts.say("readout.nobody-waits") : texts.say("readout.not-notified");
    return signal(resource, state, free, waiting);
  }

  private static MeetingRow signal(
      Resource resource, String state, boolean free, List<Actor> waiting) {
    Mood mood = free ? Mood.FREE : Mood.HELD;
    return new MeetingRow(resource.kind(), resource.name(), state, mood, List.of(), waiting, "");
  }

  private MeetingRow lock(Resource resource, LockState lock, List<Actor> waiting) {
    List<Actor> inside =
        Stream.concat(
                lock.holder() == Actor.NOBODY ? Stream.empty() : Stream.of(lock.holder()),
                lock.passing().stream().distinct())
            .map(trace::actor)
            .toList();
    if (!moment.toggles().isLockOn(resource.name())) {
      return lock(resource, texts.say("readout.off"), Mood.OFF, inside, waiting);
    }
    if (lock.holder() == Actor.NOBODY) {
      return lock(resource, texts.say("readout.free"), Mood.FREE, inside, waiting);
    }
    String held =
        lock.depth() > 1
            ? texts.say("readout.held.often", lock.depth())
            : texts.say("readout.held");
    return lock(resource, held, Mood.HELD, inside, waiting);
  }

  private static MeetingRow lock(
      Resource lock, String state, Mood mood, List<Actor> inside, List<Actor> waiting) {
    return new MeetingRow(lock.kind(), lock.name(), state, mood, inside, waiting, "");
  }

  private MeetingRow queue(Resource resource, QueueState queue, List<Actor> waiting) {
    int items = queue.items().size();
    String state =
        queue.capacity() == 0
            ? texts.say("readout.queue", items, queue.unfinished())
            : texts.say("readout.queue.bounded", items, queue.unfinished(), queue.capacity());
    List<Actor> busy =
        trace.actors().stream()
            .filter(
                actor ->
                    moment.actor(actor.id()).inHand().stream()
                        .anyMatch(held -> held.queue() == resource.id()))
            .toList();
    Mood mood = queue.unfinished() == 0 ? Mood.FREE : Mood.HELD;
    return new MeetingRow(
        resource.kind(), resource.name(), state, mood, busy, waiting, content(queue));
  }

  private static String content(QueueState queue) {
    String items =
        queue.items().stream()
            .limit(MOST_ITEMS)
            .map(item -> item.value().toString())
            .collect(Collectors.joining("  "));
    return queue.items().size() > MOST_ITEMS ? items + "  …" : items;
  }
}
