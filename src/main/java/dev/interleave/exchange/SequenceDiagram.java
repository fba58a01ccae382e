package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run as a sequence diagram: actors and the resources they meet at as participants, what they do
/// to each other as arrows. What an actor does for itself (its locals, its steps) is left out.
final class SequenceDiagram {

  /// As much as a page of documentation can show; more is no longer read, and slow to draw.
  private static final int MOST_LINES = 300;

  private static final int LONGEST_LABEL = 60;

  private final Trace trace;
  private final Set<Integer> resources = new LinkedHashSet<>();
  private final Set<Integer> actors = new LinkedHashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private int leftOut;

  /// One line of the diagram.
  private sealed interface Line {

    /// An arrow.
    record Arrow(String from, String to, String label, boolean answer) implements Line {}

    /// A note over a participant.
    record Note(String over, String text) implements Line {}
  }

  SequenceDiagram(Trace trace, List<Remark> remarks) {
    this.trace = trace;
    Map<Integer, List<String>> sentences = Remark.byEvent(remarks);
    for (int index = 0; index < trace.events().size(); index++) {
      Event event = trace.event(index);
      List<Line> told = new ArrayList<>();
      Line line = line(event);
      if (line != null) {
        told.add(line);
      }
      for (String sentence : sentences.getOrDefault(index, List.of())) {
        told.add(new Line.Note(actor(event.actor()), sentence));
      }
      if (lines.size() + told.size() <= MOST_LINES && leftOut == 0) {
        take(told, event);
      } else {
        leftOut += told.size();
      }
    }
  }

  /// The text of the diagram.
  String in(DiagramNotation notation) {
    var text = new StringBuilder(notation.begin(trace.origin().program()));
    trace.actors().stream()
        .filter(actor -> actors.contains(actor.id()))
        .forEach(actor -> text.append(notation.actor(actor(actor.id()), title(actor))));
    trace.resources().stream()
        .filter(resource -> resources.contains(resource.id()))
        .forEach(
            resource -> text.append(notation.resource(resource(resource.id()), title(resource))));
    for (Line line : lines) {
      switch (line) {
        case Line.Arrow(String from, String to, String label, boolean answer) ->
            text.append(notation.arrow(from, to, shortened(label), answer));
        case Line.Note(String over, String note) -> text.append(notation.note(over, note));
      }
    }
    if (leftOut > 0) {
      text.append(
          notation.note(
              actor(0), "The run goes on; %d more lines are left out here.".formatted(leftOut)));
    }
    return text.append(notation.end()).toString();
  }

  private void take(List<Line> told, Event event) {
    for (Line line : told) {
      lines.add(line);
      actors.add(event.actor());
      if (line instanceof Line.Arrow(String from, String to, _, _)) {
        involve(from);
        involve(to);
      }
    }
  }

  private void involve(String participant) {
    int id = Integer.parseInt(participant.substring(1));
    (participant.startsWith("r") ? resources : actors).add(id);
  }

  private @Nullable Line line(Event event) {
    int actor = event.actor();
    return switch (event) {
      case Event.ActorStarted(_, _, int by) ->
          by == Actor.NOBODY ? null : new Line.Arrow(actor(by), actor(actor), "starts", false);
      case Event.ActorEnded _ -> note(actor, "ends");
      case Event.ActorKilled(_, _, int by) ->
          by == Actor.NOBODY
              ? note(actor, "is killed")
              : new Line.Arrow(actor(by), actor(actor), "kills", false);
      case Event.InterruptSent(_, _, int by) ->
          by == Actor.NOBODY
              ? note(actor, "is interrupted")
              : new Line.Arrow(actor(by), actor(actor), "interrupts", false);
      case Event.ValueRead(_, _, int at, Datum element, Datum value) ->
          new Line.Arrow(resource(at), actor(actor), "is " + value + of(element), true);
      case Event.ValueWritten(_, _, int at, Datum element, _, Datum after) ->
          to(actor, at, after == null ? "removes" + of(element) : "becomes " + after + of(element));
      case Event.LockAcquired(_, _, int lock) -> to(actor, lock, "acquires");
      case Event.LockReleased(_, _, int lock) -> to(actor, lock, "releases");
      case Event.LockBypassed(_, _, int lock, boolean entering) ->
          to(actor, lock, entering ? "passes, the lock is off" : "leaves, the lock is off");
      case Event.LockRecovered(_, _, int lock, int from) ->
          to(actor, lock, "takes over from dead " + trace.actor(from).name());
      case Event.PermitTaken(_, _, int semaphore) -> to(actor, semaphore, "takes a permit");
      case Event.PermitGiven(_, _, int semaphore) -> to(actor, semaphore, "gives a permit");
      case Event.ItemPut(_, _, int queue, var item) -> to(actor, queue, "puts " + item.value());
      case Event.ItemTaken(_, _, int queue, var item) ->
          new Line.Arrow(resource(queue), actor(actor), "gives " + item.value(), true);
      case Event.TaskDone(_, _, int queue) -> to(actor, queue, "a task is done");
      case Event.QueueJoinEnded(_, _, int queue) -> to(actor, queue, "all tasks are done");
      case Event.ConditionWaitBegan(_, _, int condition) -> to(actor, condition, "waits");
      case Event.ConditionNotified(_, _, int condition, var woken) ->
          to(actor, condition, "notifies " + woken.size());
      case Event.FlagChanged(_, _, int flag, boolean set) ->
          to(actor, flag, set ? "sets" : "clears");
      case Event.BarrierReached(_, _, int barrier) -> to(actor, barrier, "arrives");
      case Event.BarrierOpened(_, _, int barrier) ->
          new Line.Arrow(resource(barrier), actor(actor), "opens", true);
      case Event.BlockedOn(_, _, Obstacle obstacle) -> waiting(actor, obstacle);
      case Event.FoundOpen(_, _, Obstacle obstacle) -> open(actor, obstacle);
      case Event.OutputPrinted(_, _, String text) -> note(actor, "prints " + text.strip());
      case Event.ExceptionRaised raised -> note(actor, raised.line());
      case Event.SleepBegan _ -> note(actor, "sleeps");
      case Event.TogglesChanged _ -> note(actor, "locks or sleeps are switched");
      case Event.StepTaken _, Event.FunctionEntered _, Event.FunctionLeft _ -> null;
      case Event.LocalChanged _, Event.ResourceCreated _, Event.LockRequested _ -> null;
      case Event.QueueJoinBegan _, Event.UnblockedBy _, Event.SleepEnded _ -> null;
      case Event.MemoryCopied _ -> null;
    };
  }

  private static Line to(int actor, int resource, String label) {
    return new Line.Arrow(actor(actor), resource(resource), label, false);
  }

  private static Line note(int actor, String text) {
    return new Line.Note(actor(actor), text);
  }

  private static Line waiting(int actor, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) ->
          new Line.Arrow(actor(actor), actor(other), "waits for its end", false);
      case Obstacle.AtResource(int resource, _) -> to(actor, resource, "waits");
    };
  }

  private static Line open(int actor, Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) ->
          new Line.Arrow(actor(actor), actor(other), "sees that it ended", false);
      case Obstacle.AtResource(int resource, _) -> to(actor, resource, "sees that it is set");
    };
  }

  private static String of(@Nullable Datum element) {
    return element == null ? "" : " at " + element;
  }

  private static String actor(int id) {
    return "a" + id;
  }

  private static String resource(int id) {
    return "r" + id;
  }

  private static String title(Actor actor) {
    return actor.kind() == Actor.Kind.PROCESS ? "process " + actor.name() : actor.name();
  }

  private String title(Resource resource) {
    boolean severalHomes = trace.actors().stream().filter(Actor::ownsMemory).count() > 1;
    String home =
        severalHomes && !resource.isBetweenProcesses()
            ? " of " + trace.actor(resource.process()).name()
            : "";
    return resource.name() + home;
  }

  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
