package dev.interleave.compare;

import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the steps of a run do, whenever they do it.
final class Steps {

  private final Trace trace;

  Steps(Trace trace) {
    this.trace = trace;
  }

  /// What a step does that makes a difference, apart from the passing of locks: as two runs in
  /// which the same happens do the same, though at different times.
  ///
  /// @param actor who took it
  /// @param range what it carried out
  /// @param effects its events, at time 0
  record Deed(int actor, SourceRange range, List<Event> effects) {}

  /// What a step does.
  ///
  /// @param step one-based
  Deed deed(int step) {
    Event.StepTaken taken = trace.step(step);
    var effects = new ArrayList<Event>();
    for (Event event : events(step)) {
      Event timeless = timeless(event);
      if (timeless != null) {
        effects.add(timeless);
      }
    }
    return new Deed(taken.actor(), taken.range(), effects);
  }

  /// The events of a step, without what happens later and before the next one.
  List<Event> events(int step) {
    int first = trace.eventOfStep(step);
    return trace.events().subList(first, trace.eventCountAt(trace.nanosOfStep(step)));
  }

  private static @Nullable Event timeless(Event event) {
    return switch (event) {
      case Event.ValueRead(_, int actor, int resource, var element, var value) ->
          new Event.ValueRead(0, actor, resource, element, value);
      case Event.ValueWritten(_, int actor, int resource, var element, var before, var after) ->
          new Event.ValueWritten(0, actor, resource, element, before, after);
      case Event.PermitTaken(_, int actor, int semaphore) ->
          new Event.PermitTaken(0, actor, semaphore);
      case Event.PermitGiven(_, int actor, int semaphore) ->
          new Event.PermitGiven(0, actor, semaphore);
      case Event.ItemPut(_, int actor, int queue, var item) ->
          new Event.ItemPut(0, actor, queue, item);
      case Event.ItemTaken(_, int actor, int queue, var item) ->
          new Event.ItemTaken(0, actor, queue, item);
      case Event.TaskDone(_, int actor, int queue) -> new Event.TaskDone(0, actor, queue);
      case Event.ConditionNotified(_, int actor, int condition, var woken) ->
          new Event.ConditionNotified(0, actor, condition, woken);
      case Event.FlagChanged(_, int actor, int flag, boolean set) ->
          new Event.FlagChanged(0, actor, flag, set);
      case Event.BarrierOpened(_, int actor, int barrier) ->
          new Event.BarrierOpened(0, actor, barrier);
      case Event.OutputPrinted(_, int actor, String text) ->
          new Event.OutputPrinted(0, actor, text);
      case Event.ExceptionRaised(
              _,
              int actor,
              String type,
              String message,
              var range,
              var caught) ->
          new Event.ExceptionRaised(0, actor, type, message, range, caught);
      case Event.StepTaken _, Event.ActorStarted _, Event.ActorEnded _, Event.ActorKilled _ -> null;
      case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> null;
      case Event.ResourceCreated _, Event.MemoryCopied _, Event.TogglesChanged _ -> null;
      case Event.LockRequested _, Event.LockAcquired _, Event.LockReleased _ -> null;
      case Event.LockBypassed _, Event.LockRecovered _, Event.InterruptSent _ -> null;
      case Event.BlockedOn _, Event.UnblockedBy _, Event.SleepBegan _, Event.SleepEnded _ -> null;
      case Event.QueueJoinBegan _, Event.QueueJoinEnded _, Event.ConditionWaitBegan _ -> null;
      case Event.BarrierReached _, Event.FoundOpen _ -> null;
    };
  }
}
