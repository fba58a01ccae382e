package dev.interleave.analyse;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Moment;
import dev.interleave.trace.ResourceState.BarrierState;
import dev.interleave.trace.ResourceState.LockState;
import dev.interleave.trace.ResourceState.QueueState;
import dev.interleave.trace.ResourceState.SemaphoreState;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Tells a trace in plain sentences: the same for the list of events, the screen reader and the
/// transcript. A sentence is a function of the trace and the index; it costs at most a seek.
public final class Narrator {

  private static final int LONGEST_CODE = 60;

  private final Trace trace;
  private final Names names;
  private final Waiting waiting;
  private final Interventions interventions;
  private final List<String> lines;

  /// A narrator of a trace.
  public Narrator(Trace trace) {
    this.trace = trace;
    this.names = new Names(trace);
    this.waiting = new Waiting(names);
    this.interventions = new Interventions(trace, names);
    this.lines = trace.origin().source().lines().toList();
  }

  /// What happened in one step, as one sentence without a full stop: the most telling of its
  /// events.
  ///
  /// @param step one-based; 0 for the beginning
  public String sentenceOfStep(int step) {
    if (step == 0) {
      return "Nothing has happened yet";
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
    Event event = trace.event(index);
    String who = names.actor(event.actor());
    return switch (event) {
      case Event.StepTaken(_, _, SourceRange range, _) -> who + step(range);
      case Event.ActorStarted(_, int actor, int by) -> started(actor, by);
      case Event.ActorEnded _ -> who + " comes to its end";
      case Event.ActorKilled killed -> interventions.killed(index, killed);
      case Event.FunctionEntered(_, _, String function) -> who + " enters " + function;
      case Event.FunctionLeft _ -> who + left(index, event.actor());
      case Event.LocalChanged(_, _, String name, var value) ->
          who + " sets its own " + name + " to " + names.value(value);
      case Event.ResourceCreated created -> who + " creates " + created(created);
      case Event.ValueRead(_, _, int resource, var element, var value) ->
          who + " reads " + names.value(value) + " from " + names.place(resource, element);
      case Event.ValueWritten written -> who + written(written);
      case Event.LockRequested(_, _, int lock) -> who + " asks for " + names.thing(lock);
      case Event.LockAcquired(_, int actor, int lock) -> who + acquired(index, actor, lock);
      case Event.LockReleased(_, int actor, int lock) -> who + released(index, actor, lock);
      case Event.LockBypassed bypassed -> who + passed(index, bypassed);
      case Event.LockRecovered(_, _, int lock, int from) ->
          who
              + " takes over "
              + names.thing(lock)
              + " from "
              + names.actor(from)
              + ", which is dead";
      case Event.InterruptSent sent -> interventions.interrupted(index, sent);
      case Event.PermitTaken(_, _, int semaphore) ->
          who + " takes a permit of " + names.thing(semaphore) + permits(index, semaphore);
      case Event.PermitGiven(_, _, int semaphore) ->
          who + " gives a permit to " + names.thing(semaphore) + permits(index, semaphore);
      case Event.ItemPut(_, _, int queue, var item) ->
          who + " puts " + names.value(item.value()) + " on " + names.thing(queue);
      case Event.ItemTaken(_, _, int queue, var item) ->
          who + " takes " + names.value(item.value()) + " from " + names.thing(queue);
      case Event.TaskDone done -> who + done(index, done);
      case Event.QueueJoinBegan(_, _, int queue) ->
          who + " wants every task of " + names.thing(queue) + " done; " + tasks(index, queue);
      case Event.QueueJoinEnded(_, _, int queue) ->
          who + " sees every task of " + names.thing(queue) + " done";
      case Event.ConditionWaitBegan(_, _, int condition) ->
          who + " begins to wait at " + names.thing(condition) + " and lets its lock go";
      case Event.ConditionNotified notified -> who + notified(notified);
      case Event.FlagChanged(_, _, int flag, boolean set) ->
          who + (set ? " sets " : " clears ") + names.thing(flag);
      case Event.BarrierReached(_, _, int barrier) -> who + arrived(index, barrier);
      case Event.BarrierOpened(_, _, int barrier) ->
          who + " opens " + names.thing(barrier) + " for everybody";
      case Event.BlockedOn(_, int actor, var obstacle) ->
          who + waiting.begins(actor, obstacle, trace.momentAfter(index));
      case Event.UnblockedBy(_, int actor, int by) -> who + goesOn(index, actor, by);
      case Event.FoundOpen(_, _, var obstacle) -> who + waiting.finds(obstacle);
      case Event.SleepBegan(long nanos, _, long until) ->
          who + " sleeps for " + Lengths.of(Duration.ofNanos(until - nanos));
      case Event.SleepEnded woken -> who + interventions.woken(index, woken);
      case Event.MemoryCopied copied -> who + copied(copied);
      case Event.OutputPrinted(_, _, String text) -> who + printed(text);
      case Event.ExceptionRaised raised -> who + raised(raised);
      case Event.TogglesChanged(_, _, var toggles) ->
          Switches.sentence(trace.momentAfter(index).toggles(), toggles);
    };
  }

  private String step(SourceRange range) {
    if (!range.isSomewhere() || range.startLine() > lines.size()) {
      return " takes a step";
    }
    String line = lines.get(range.startLine() - 1);
    boolean onOneLine = range.startLine() == range.endLine();
    int end = onOneLine ? Math.min(range.endColumn() - 1, line.length()) : line.length();
    String code = line.substring(Math.min(range.startColumn() - 1, end), end).strip();
    String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE - 1) + "…";
    return " carries out line %d: %s".formatted(range.startLine(), shown);
  }

  private String started(int actor, int by) {
    if (by == Actor.NOBODY) {
      return names.actor(actor) + " begins";
    }
    boolean isProcess = trace.actor(actor).kind() == Actor.Kind.PROCESS;
    return names.actor(by) + (isProcess ? " starts the process " : " starts ") + names.actor(actor);
  }

  private String goesOn(int index, int actor, int by) {
    Moment before = trace.momentAfter(index);
    if (interventions.endsWait(index, by)) {
      return " stops waiting, because it was interrupted";
    }
    return before.deadOwnerFor(actor) == Actor.NOBODY
        ? waiting.ends(before.actor(actor).obstacle(), by)
        : " can go on, because a dead owner keeps nobody out any more";
  }

  private String left(int index, int actor) {
    var frames = trace.momentAfter(index).actor(actor).frames();
    boolean isAtItsOwnLevel = frames.size() <= 1;
    return isAtItsOwnLevel
        ? " reaches the end of the program"
        : " leaves " + frames.getLast().function();
  }

  private String created(Event.ResourceCreated created) {
    int resource = created.resource();
    return trace.resource(resource).kind().holdsValues()
        ? names.place(resource, null) + " = " + names.value(created.initial())
        : names.introduced(resource);
  }

  private String written(Event.ValueWritten written) {
    String place = names.place(written.resource(), written.element());
    if (written.after() == null) {
      return " removes " + place;
    }
    String write = " writes " + names.value(written.after()) + " to " + place;
    if (written.before() == null) {
      return write;
    }
    return written.before().equals(written.after())
        ? write + ", as it was already"
        : write + ", where " + names.value(written.before()) + " was";
  }

  private LockState lockBefore(int index, int lock) {
    return (LockState) trace.momentAfter(index).resource(lock);
  }

  private String acquired(int index, int actor, int lock) {
    boolean again = lockBefore(index, lock).holder() == actor;
    return " acquires " + names.thing(lock) + (again ? " once more" : "");
  }

  private String released(int index, int actor, int lock) {
    Moment before = trace.momentAfter(index);
    LockState state = lockBefore(index, lock);
    String releases = " releases " + names.thing(lock);
    if (state.depth() > 1) {
      return releases + " once and still holds it";
    }
    if (state.holder() != actor && state.holder() != Actor.NOBODY) {
      return releases + " that " + names.actor(state.holder()) + " held";
    }
    List<Integer> waiters = before.waitingAt(lock);
    return waiters.isEmpty() ? releases : releases + ", for which " + waiting.actors(waiters);
  }

  private String passed(int index, Event.LockBypassed bypassed) {
    String lock = names.thing(bypassed.lock());
    if (!bypassed.entering()) {
      return " goes out through " + lock + ", which is off";
    }
    List<Integer> inside = lockBefore(index, bypassed.lock()).passing();
    String company =
        inside.isEmpty()
            ? ""
            : ", although "
                + names.actors(inside)
                + (inside.size() == 1 ? " is" : " are")
                + " inside";
    return " goes in through " + lock + ", which is off" + company;
  }

  private String permits(int index, int semaphore) {
    long left = ((SemaphoreState) trace.momentAfter(index + 1).resource(semaphore)).permits();
    return left == 0 ? "; none is left" : "; " + left + (left == 1 ? " is" : " are") + " left";
  }

  private String done(int index, Event.TaskDone done) {
    String item =
        trace.momentAfter(index).actor(done.actor()).inHand().stream()
            .filter(held -> held.queue() == done.queue())
            .findFirst()
            .map(held -> names.value(held.item().value()))
            .orElse("a task");
    return " reports " + item + " done; " + tasks(index, done.queue());
  }

  private String tasks(int index, int queue) {
    int left = ((QueueState) trace.momentAfter(index + 1).resource(queue)).unfinished();
    return left == 0
        ? "no task is left"
        : Names.count(left, "task") + (left == 1 ? " is" : " are") + " left";
  }

  private String notified(Event.ConditionNotified notified) {
    return notified.woken().isEmpty()
        ? " notifies " + names.thing(notified.condition()) + ", where nobody waits"
        : " notifies " + names.actors(notified.woken());
  }

  private String arrived(int index, int barrier) {
    var after = (BarrierState) trace.momentAfter(index + 1).resource(barrier);
    return " arrives at %s as number %d of %d"
        .formatted(names.thing(barrier), after.arrived().size(), after.parties());
  }

  private String copied(Event.MemoryCopied copied) {
    String whose = " gets a copy of the memory of " + names.actor(copied.from());
    return copied.copies().isEmpty()
        ? whose
        : whose + ": " + Names.count(copied.copies().size(), "value");
  }

  private static String printed(String text) {
    String line = text.strip();
    return line.isEmpty() ? " prints an empty line" : " prints: " + line.replace("\n", " ⏎ ");
  }

  private static String raised(Event.ExceptionRaised raised) {
    return raised.caught()
        ? " raises and handles " + raised.line()
        : " is ended by " + raised.line();
  }
}
