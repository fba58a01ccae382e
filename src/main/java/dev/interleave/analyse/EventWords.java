package dev.interleave.analyse;

import static dev.interleave.analyse.Case.ACCUSATIVE;
import static dev.interleave.analyse.Case.DATIVE;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
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
import java.util.Optional;

/// Tells of one event, as one sentence without a full stop.
final class EventWords {

  private static final int LONGEST_CODE = 60;

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final Waiting waiting;
  private final Interventions interventions;
  private final List<String> lines;

  EventWords(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.waiting = new Waiting(names, texts);
    this.interventions = new Interventions(trace, names, texts);
    this.lines = trace.origin().source().lines().toList();
  }

  /// @param index index of the event
  String sentence(int index) {
    Event event = trace.event(index);
    String who = names.actor(event.actor());
    return switch (event) {
      case Event.StepTaken(_, _, SourceRange range, _) -> step(who, range);
      case Event.ActorStarted(_, int actor, int by) -> started(actor, by);
      case Event.ActorEnded _ -> texts.say("analyse.ends", who);
      case Event.ActorKilled killed -> interventions.killed(index, killed);
      case Event.FunctionEntered(_, _, String function) ->
          texts.say("analyse.enters", who, function);
      case Event.FunctionLeft _ -> left(who, index, event.actor());
      case Event.LocalChanged(_, _, String name, var value) ->
          texts.say("analyse.sets-local", who, name, names.value(value));
      case Event.ResourceCreated created -> created(who, created);
      case Event.ValueRead(_, _, int resource, var element, var value) ->
          texts.say("analyse.reads", who, names.value(value), names.place(resource, element));
      case Event.ValueWritten written -> written(who, written);
      case Event.LockRequested(_, _, int lock) -> deed("analyse.asks", who, lock, ACCUSATIVE);
      case Event.LockAcquired(_, int actor, int lock) -> acquired(who, index, actor, lock);
      case Event.LockReleased(_, int actor, int lock) -> released(who, index, actor, lock);
      case Event.LockBypassed bypassed -> passed(who, index, bypassed);
      case Event.LockRecovered(_, _, int lock, int from) ->
          texts.say("analyse.takes-over", who, names.thing(lock, ACCUSATIVE), names.actor(from));
      case Event.InterruptSent sent -> interventions.interrupted(index, sent);
      case Event.PermitTaken(_, _, int semaphore) ->
          permit("analyse.takes-permit", who, index, semaphore);
      case Event.PermitGiven(_, _, int semaphore) ->
          permit("analyse.gives-permit", who, index, semaphore);
      case Event.ItemPut(_, _, int queue, var item) ->
          texts.say("analyse.puts", who, names.value(item.value()), names.thing(queue, ACCUSATIVE));
      case Event.ItemTaken(_, _, int queue, var item) ->
          texts.say("analyse.takes", who, names.value(item.value()), names.thing(queue, DATIVE));
      case Event.TaskDone done -> done(who, index, done);
      case Event.QueueJoinBegan(_, _, int queue) ->
          texts.say("analyse.wants-all-done", who, names.thing(queue, DATIVE), tasks(index, queue));
      case Event.QueueJoinEnded(_, _, int queue) ->
          deed("analyse.sees-all-done", who, queue, DATIVE);
      case Event.ConditionWaitBegan(_, _, int condition) ->
          deed("analyse.begins-to-wait", who, condition, DATIVE);
      case Event.ConditionNotified notified -> notified(who, notified);
      case Event.FlagChanged(_, _, int flag, boolean set) ->
          deed(set ? "analyse.sets" : "analyse.clears", who, flag, ACCUSATIVE);
      case Event.BarrierReached(_, _, int barrier) -> arrived(who, index, barrier);
      case Event.BarrierOpened(_, _, int barrier) ->
          deed("analyse.opens", who, barrier, ACCUSATIVE);
      case Event.BlockedOn(_, int actor, var obstacle) ->
          waiting.begins(actor, obstacle, trace.momentAfter(index));
      case Event.UnblockedBy(_, int actor, int by) -> goesOn(index, actor, by);
      case Event.FoundOpen(_, _, var obstacle) -> waiting.finds(who, obstacle);
      case Event.SleepBegan(long nanos, _, long until) ->
          texts.say("analyse.sleeps", who, Lengths.of(Duration.ofNanos(until - nanos), texts));
      case Event.SleepEnded woken -> interventions.woken(index, woken);
      case Event.MemoryCopied copied -> copied(who, copied);
      case Event.OutputPrinted(_, _, String text) -> printed(who, text);
      case Event.ExceptionRaised raised ->
          texts.say(
              raised.caught() ? "analyse.raises-and-handles" : "analyse.ended-by",
              who,
              raised.line());
      case Event.TogglesChanged(_, _, var toggles) ->
          new Switches(texts).sentence(trace.momentAfter(index).toggles(), toggles);
    };
  }

  /// Somebody does something to a thing.
  private String deed(String key, String who, int resource, Case as) {
    return texts.say(key, who, names.thing(resource, as));
  }

  private String step(String who, SourceRange range) {
    if (!range.isSomewhere() || range.startLine() > lines.size()) {
      return texts.say("analyse.step", who);
    }
    String line = lines.get(range.startLine() - 1);
    boolean onOneLine = range.startLine() == range.endLine();
    int end = onOneLine ? Math.min(range.endColumn() - 1, line.length()) : line.length();
    String code = line.substring(Math.min(range.startColumn() - 1, end), end).strip();
    String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE - 1) + "…";
    return texts.say("analyse.step.line", who, range.startLine(), shown);
  }

  private String started(int actor, int by) {
    String who = names.actor(actor);
    if (by == Actor.NOBODY) {
      return texts.say("analyse.begins", who);
    }
    boolean isProcess = trace.actor(actor).kind() == Actor.Kind.PROCESS;
    return texts.say(isProcess ? "analyse.starts.process" : "analyse.starts", names.actor(by), who);
  }

  private String goesOn(int index, int actor, int by) {
    Moment before = trace.momentAfter(index);
    String who = names.actor(actor);
    if (interventions.endsWait(index, by)) {
      return texts.say("analyse.stops-waiting.interrupted", who);
    }
    return before.deadOwnerFor(actor) == Actor.NOBODY
        ? waiting.ends(who, before.actor(actor).obstacle(), by)
        : texts.say("analyse.goes-on.dead-owner", who);
  }

  private String left(String who, int index, int actor) {
    var frames = trace.momentAfter(index).actor(actor).frames();
    boolean isAtItsOwnLevel = frames.size() <= 1;
    return isAtItsOwnLevel
        ? texts.say("analyse.reaches-end", who)
        : texts.say("analyse.leaves", who, frames.getLast().function());
  }

  private String created(String who, Event.ResourceCreated created) {
    int resource = created.resource();
    return trace.resource(resource).kind().holdsValues()
        ? texts.say(
            "analyse.creates.value",
            who,
            names.place(resource, null),
            names.value(created.initial()))
        : texts.say("analyse.creates", who, names.introduced(resource, ACCUSATIVE));
  }

  private String written(String who, Event.ValueWritten written) {
    String place = names.place(written.resource(), written.element());
    Datum before = written.before();
    Datum after = written.after();
    if (after == null) {
      return texts.say("analyse.removes", who, place);
    }
    String value = names.value(after);
    if (before == null) {
      return texts.say("analyse.writes", who, value, place);
    }
    return before.equals(after)
        ? texts.say("analyse.writes.same", who, value, place)
        : texts.say("analyse.writes.over", who, value, place, names.value(before));
  }

  private LockState lockBefore(int index, int lock) {
    return (LockState) trace.momentAfter(index).resource(lock);
  }

  private String acquired(String who, int index, int actor, int lock) {
    boolean again = lockBefore(index, lock).holder() == actor;
    return deed(again ? "analyse.acquires.again" : "analyse.acquires", who, lock, ACCUSATIVE);
  }

  private String released(String who, int index, int actor, int lock) {
    LockState state = lockBefore(index, lock);
    String thing = names.thing(lock, ACCUSATIVE);
    if (state.depth() > 1) {
      return texts.say("analyse.releases.once", who, thing);
    }
    if (state.holder() != actor && state.holder() != Actor.NOBODY) {
      return texts.say("analyse.releases.of-other", who, thing, names.actor(state.holder()));
    }
    List<Integer> waiters = trace.momentAfter(index).waitingAt(lock);
    return waiters.isEmpty()
        ? texts.say("analyse.releases", who, thing)
        : texts.say("analyse.releases.awaited", who, thing, names.actors(waiters), waiters.size());
  }

  private String passed(String who, int index, Event.LockBypassed bypassed) {
    String lock = names.thing(bypassed.lock(), ACCUSATIVE);
    if (!bypassed.entering()) {
      return texts.say("analyse.passes-out", who, lock);
    }
    List<Integer> inside = lockBefore(index, bypassed.lock()).passing();
    return inside.isEmpty()
        ? texts.say("analyse.passes-in", who, lock)
        : texts.say("analyse.passes-in.with", who, lock, names.actors(inside), inside.size());
  }

  private String permit(String key, String who, int index, int semaphore) {
    var after = (SemaphoreState) trace.momentAfter(index + 1).resource(semaphore);
    return texts.say(key, who, names.thing(semaphore, DATIVE), after.permits());
  }

  private String done(String who, int index, Event.TaskDone done) {
    Optional<String> item =
        trace.momentAfter(index).actor(done.actor()).inHand().stream()
            .filter(held -> held.queue() == done.queue())
            .findFirst()
            .map(held -> names.value(held.item().value()));
    int left = tasks(index, done.queue());
    return item.isPresent()
        ? texts.say("analyse.reports-done", who, item.get(), left)
        : texts.say("analyse.reports-done.something", who, left);
  }

  private int tasks(int index, int queue) {
    return ((QueueState) trace.momentAfter(index + 1).resource(queue)).unfinished();
  }

  private String notified(String who, Event.ConditionNotified notified) {
    return notified.woken().isEmpty()
        ? deed("analyse.notifies.nobody", who, notified.condition(), ACCUSATIVE)
        : texts.say("analyse.notifies", who, names.actors(notified.woken()));
  }

  private String arrived(String who, int index, int barrier) {
    var after = (BarrierState) trace.momentAfter(index + 1).resource(barrier);
    return texts.say(
        "analyse.arrives",
        who,
        names.thing(barrier, DATIVE),
        after.arrived().size(),
        after.parties());
  }

  private String copied(String who, Event.MemoryCopied copied) {
    String from = names.actor(copied.from());
    int count = copied.copies().size();
    return count == 0
        ? texts.say("analyse.copies", who, from)
        : texts.say("analyse.copies.values", who, from, count);
  }

  private String printed(String who, String text) {
    String line = text.strip();
    return line.isEmpty()
        ? texts.say("analyse.prints.nothing", who)
        : texts.say("analyse.prints", who, line.replace("\n", " ⏎ "));
  }
}
