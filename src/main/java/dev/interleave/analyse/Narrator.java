package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.stream.IntStream;

/// Tells a trace in plain sentences: the same for the list of events, the screen reader and the
/// transcript. A sentence is a function of the trace and the index; it costs at most a seek.
public final class Narrator {

  private final Trace trace;
  private final Texts texts;
  private final EventWords words;

  /// A narrator of a trace.
  ///
  /// @param texts the language it speaks
  public Narrator(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.words = new EventWords(trace, texts);
  }

  /// What happened in one step, as one sentence without a full stop: the most telling of its
  /// events.
  ///
  /// @param step one-based; 0 for the beginning
  public String sentenceOfStep(int step) {
    if (step == 0) {
      return texts.say("analyse.nothing-yet");
    }
    int first = trace.eventOfStep(step);
    int end = step == trace.stepCount() ? trace.events().size() : trace.eventOfStep(step + 1);
    int actor = trace.event(first).actor();
    long nanos = trace.event(first).nanos();
    int telling =
        IntStream.range(first, end)
            .filter(index -> trace.event(index).nanos() == nanos)
            .filter(index -> concerns(actor, trace.event(index)))
            .reduce(first, this::moreTelling);
    return sentence(telling);
  }

  /// What happened last at a time, as one sentence without a full stop: somebody intervened, or
  /// else a step was taken.
  ///
  /// @param nanos nanoseconds since the run began
  public String sentenceAt(long nanos) {
    int step = trace.stepAt(nanos);
    int first = step == 0 ? 0 : trace.eventOfStep(step);
    for (int index = trace.eventCountAt(nanos) - 1; index >= first; index--) {
      if (Interventions.isIntervention(trace.event(index))) {
        return sentence(index);
      }
    }
    return sentenceOfStep(step);
  }

  private static boolean concerns(int actor, Event event) {
    return event.actor() == actor
        || event instanceof Event.ActorStarted
        || (event instanceof Event.InterruptSent(_, _, int by) && by == actor);
  }

  private int moreTelling(int one, int other) {
    return weight(trace.event(other)) > weight(trace.event(one)) ? other : one;
  }

  private static int weight(Event event) {
    return switch (event) {
      case Event.StepTaken _ -> 0;
      case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> -1;
      case Event.MemoryCopied _, Event.LockRequested _, Event.BlockedOn _ -> -1;
      case Event.TogglesChanged _, Event.ActorEnded _, Event.SleepEnded _ -> -1;
      case Event.UnblockedBy _, Event.FoundOpen _ -> 1;
      case Event.ActorStarted _, Event.ActorKilled _, Event.ResourceCreated _ -> 2;
      case Event.ValueRead _, Event.ValueWritten _, Event.OutputPrinted _ -> 2;
      case Event.LockAcquired _, Event.LockReleased _, Event.LockBypassed _ -> 2;
      case Event.PermitTaken _, Event.PermitGiven _, Event.SleepBegan _ -> 2;
      case Event.ItemPut _, Event.ItemTaken _, Event.TaskDone _ -> 2;
      case Event.QueueJoinBegan _ -> 1;
      case Event.QueueJoinEnded _, Event.FlagChanged _ -> 2;
      case Event.ConditionWaitBegan _, Event.ConditionNotified _ -> 3;
      case Event.BarrierReached _ -> 2;
      case Event.BarrierOpened _ -> 3;
      case Event.ExceptionRaised _ -> 4;
      case Event.LockRecovered _, Event.InterruptSent _ -> 3;
    };
  }

  /// What happened in one event, as one sentence without a full stop: `t2 waits for the lock that
  /// t1 holds`.
  ///
  /// @param index index of the event
  public String sentence(int index) {
    return words.sentence(index);
  }
}
