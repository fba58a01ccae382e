package dev.interleave.exchange;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an event is about, in texts of the same meaning for every kind of event.
///
/// @param resource name of the resource it happened at, or empty
/// @param other name of the other actor it has to do with, or empty
/// @param element which element of the resource, or empty
/// @param before the value before, or empty
/// @param value the value it is about, or empty
record EventFields(String resource, String other, String element, String before, String value) {

  private static final EventFields NONE = new EventFields("", "", "", "", "");

  static EventFields of(Event event, Trace trace) {
    return switch (event) {
      case Event.StepTaken(_, _, SourceRange range, _) -> about(text(range));
      case Event.ActorStarted(_, _, int by) -> with(trace, by);
      case Event.ActorKilled(_, _, int by) -> with(trace, by);
      case Event.UnblockedBy(_, _, int by) -> with(trace, by);
      case Event.InterruptSent(_, _, int by) -> with(trace, by);
      case Event.FunctionEntered(_, _, String function) -> about(function);
      case Event.LocalChanged(_, _, String name, Datum value) ->
          new EventFields("", "", name, "", text(value));
      case Event.ResourceCreated(_, _, int at, Datum initial) -> at(trace, at, text(initial));
      case Event.ValueRead(_, _, int at, Datum element, Datum value) ->
          new EventFields(resource(trace, at), "", text(element), "", text(value));
      case Event.ValueWritten(_, _, int at, Datum element, Datum before, Datum after) ->
          new EventFields(resource(trace, at), "", text(element), text(before), text(after));
      case Event.LockRequested(_, _, int lock) -> at(trace, lock, "");
      case Event.LockAcquired(_, _, int lock) -> at(trace, lock, "");
      case Event.LockReleased(_, _, int lock) -> at(trace, lock, "");
      case Event.LockBypassed(_, _, int lock, boolean entering) ->
          at(trace, lock, entering ? "acquire" : "release");
      case Event.LockRecovered(_, _, int lock, int from) ->
          new EventFields(resource(trace, lock), actor(trace, from), "", "", "");
      case Event.PermitTaken(_, _, int semaphore) -> at(trace, semaphore, "");
      case Event.PermitGiven(_, _, int semaphore) -> at(trace, semaphore, "");
      case Event.ItemPut(_, _, int queue, QueueItem item) -> item(trace, queue, item);
      case Event.ItemTaken(_, _, int queue, QueueItem item) -> item(trace, queue, item);
      case Event.TaskDone(_, _, int queue) -> at(trace, queue, "");
      case Event.QueueJoinBegan(_, _, int queue) -> at(trace, queue, "");
      case Event.QueueJoinEnded(_, _, int queue) -> at(trace, queue, "");
      case Event.ConditionWaitBegan(_, _, int condition) -> at(trace, condition, "");
      case Event.ConditionNotified(_, _, int condition, List<Integer> woken) ->
          at(
              trace,
              condition,
              woken.stream().map(id -> actor(trace, id)).collect(Collectors.joining(" ")));
      case Event.FlagChanged(_, _, int flag, boolean set) -> at(trace, flag, String.valueOf(set));
      case Event.BarrierReached(_, _, int barrier) -> at(trace, barrier, "");
      case Event.BarrierOpened(_, _, int barrier) -> at(trace, barrier, "");
      case Event.BlockedOn(_, _, Obstacle obstacle) -> at(trace, obstacle);
      case Event.FoundOpen(_, _, Obstacle obstacle) -> at(trace, obstacle);
      case Event.SleepBegan(_, _, long until) -> about(Long.toString(until));
      case Event.MemoryCopied(_, _, int from, var copies) ->
          new EventFields(
              copies.stream()
                  .map(copy -> resource(trace, copy.copy()))
                  .collect(Collectors.joining(" ")),
              actor(trace, from),
              "",
              "",
              "");
      case Event.OutputPrinted(_, _, String text) -> about(text);
      case Event.ExceptionRaised raised -> about(raised.line());
      case Event.TogglesChanged(_, _, Toggles toggles) ->
          about(
              "locks %s, off: %s, sleep factor %s"
                  .formatted(
                      toggles.locks() ? "on" : "off",
                      String.join(" ", toggles.locksOff()),
                      toggles.sleepFactor()));
      case Event.ActorEnded _, Event.FunctionLeft _, Event.SleepEnded _ -> NONE;
    };
  }

  private static EventFields about(String value) {
    return new EventFields("", "", "", "", value);
  }

  private static EventFields with(Trace trace, int other) {
    return new EventFields("", actor(trace, other), "", "", "");
  }

  private static EventFields at(Trace trace, int resource, String value) {
    return new EventFields(resource(trace, resource), "", "", "", value);
  }

  private static EventFields at(Trace trace, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> with(trace, other);
      case Obstacle.AtResource(int resource, var purpose) -> at(trace, resource, purpose.name());
    };
  }

  private static EventFields item(Trace trace, int queue, QueueItem item) {
    return new EventFields(
        resource(trace, queue), "", Integer.toString(item.id()), "", text(item.value()));
  }

  private static String resource(Trace trace, int id) {
    return trace.resource(id).name();
  }

  private static String actor(Trace trace, int id) {
    return id < 0 ? "" : trace.actor(id).name();
  }

  private static String text(@Nullable Datum value) {
    return value == null ? "" : value.toString();
  }

  private static String text(SourceRange range) {
    return range.isSomewhere() ? range.toString() : "";
  }
}
