package dev.interleave.picture;

import dev.interleave.text.Texts;
import dev.interleave.picture.layout.Survey;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Trace;
import org.jspecify.annotations.Nullable;

/// What a running actor does, in two or three words.
final class Deed {

  private Deed() {}

  /// What the last step of an actor did.
  static String of(Survey survey, Moment moment, int actor) {
    Trace trace = survey.trace();
    int step = survey.lastStepOf(actor, moment.eventCount());
    Texts texts = survey.texts();
    String deed = texts.say("picture.deed.running");
    if (step < 0) {
      return deed;
    }
    long nanos = trace.events().get(step).nanos();
    for (int index = step; index < moment.eventCount(); index++) {
      Event event = trace.events().get(index);
      if (event.nanos() != nanos) {
        break;
      }
      String told = words(texts, trace, event, actor);
      if (told != null) {
        deed = told;
      }
    }
    return deed;
  }

  private static @Nullable String words(Texts texts, Trace trace, Event event, int actor) {
    if (event instanceof Event.ActorStarted(_, int started, int by) && by == actor) {
      return texts.say("picture.deed.starts", trace.actor(started).name());
    }
    if (event.actor() != actor) {
      return null;
    }
    return switch (event) {
      case Event.ValueRead(_, _, int resource, _, _) ->
          texts.say("picture.deed.reads", name(trace, resource));
      case Event.ValueWritten(_, _, int resource, _, _, _) ->
          texts.say("picture.deed.writes", name(trace, resource));
      case Event.ResourceCreated(_, _, int resource, _) ->
          texts.say("picture.deed.creates", name(trace, resource));
      case Event.LockAcquired(_, _, int lock) ->
          texts.say("picture.deed.acquires", name(trace, lock));
      case Event.LockReleased(_, _, int lock) ->
          texts.say("picture.deed.releases", name(trace, lock));
      case Event.LockBypassed(_, _, int lock, _) ->
          texts.say("picture.deed.passes", name(trace, lock));
      case Event.LockRecovered(_, _, int lock, _) ->
          texts.say("picture.deed.takes-over", name(trace, lock));
      case Event.InterruptSent _ -> texts.say("picture.deed.interrupted");
      case Event.PermitTaken(_, _, int semaphore) ->
          texts.say("picture.deed.enters", name(trace, semaphore));
      case Event.PermitGiven(_, _, int semaphore) ->
          texts.say("picture.deed.leaves", name(trace, semaphore));
      case Event.ItemPut(_, _, _, var item) ->
          texts.say("picture.deed.puts", item.value().toString());
      case Event.ItemTaken(_, _, _, var item) ->
          texts.say("picture.deed.gets", item.value().toString());
      case Event.TaskDone _ -> texts.say("picture.deed.task-done");
      case Event.QueueJoinEnded _ -> texts.say("picture.deed.all-done");
      case Event.ConditionNotified(_, _, int condition, _) ->
          texts.say("picture.deed.notifies", name(trace, condition));
      case Event.FlagChanged(_, _, int flag, boolean set) ->
          texts.say(set ? "picture.deed.sets" : "picture.deed.clears", name(trace, flag));
      case Event.BarrierReached(_, _, int barrier) ->
          texts.say("picture.deed.reaches", name(trace, barrier));
      case Event.BarrierOpened(_, _, int barrier) ->
          texts.say("picture.deed.opens", name(trace, barrier));
      case Event.OutputPrinted(_, _, String text) -> texts.say("picture.deed.prints", text.strip());
      case Event.ExceptionRaised raised -> texts.say("picture.deed.raises", raised.type());
      case Event.StepTaken _,
          Event.ActorStarted _,
          Event.ActorEnded _,
          Event.ActorKilled _,
          Event.FunctionEntered _,
          Event.FunctionLeft _,
          Event.LocalChanged _,
          Event.LockRequested _,
          Event.QueueJoinBegan _,
          Event.ConditionWaitBegan _,
          Event.BlockedOn _,
          Event.UnblockedBy _,
          Event.FoundOpen _,
          Event.SleepBegan _,
          Event.SleepEnded _,
          Event.MemoryCopied _,
          Event.TogglesChanged _ ->
          null;
    };
  }

  private static String name(Trace trace, int resource) {
    return trace.resource(resource).name();
  }
}
