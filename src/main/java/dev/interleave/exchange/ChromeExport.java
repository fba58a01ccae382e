package dev.interleave.exchange;

import dev.interleave.exchange.ChromeWriter.Track;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace in the Trace Event Format: a process for each memory and a thread for each actor, with a
/// slice for its life, for each function, step, wait and sleep; holding a lock beside them, as
/// locks need not be let go in order; arrows for what one actor hands to another; counters for the
/// lengths of queues and for shared numbers; instants for what is printed, raised and remarked.
final class ChromeExport {

  private final Trace trace;
  private final Map<Integer, List<String>> remarks;
  private final ChromeWriter writer;
  private final ChromeThread[] threads;
  private final int[] queueLengths;
  private final Map<Integer, Sent> items = new HashMap<>();
  private final Map<Long, Long> holdsSince = new HashMap<>();
  private final int[] depths;
  private int flows;
  private int holds;

  /// Something on its way from an actor to another.
  private record Sent(int actor, long nanos) {}

  private ChromeExport(Trace trace, List<Remark> remarks, ChromeWriter writer) {
    this.trace = trace;
    this.remarks = Remark.byEvent(remarks);
    this.writer = writer;
    this.queueLengths = new int[trace.resources().size()];
    this.depths = new int[trace.resources().size()];
    this.threads =
        trace.actors().stream()
            .map(actor -> new ChromeThread(writer, track(actor.id()), actor.name()))
            .toArray(ChromeThread[]::new);
  }

  static void write(Trace trace, List<Remark> remarks, OutputStream stream) throws IOException {
    try (var writer = new ChromeWriter(stream, trace.origin().program())) {
      new ChromeExport(trace, remarks, writer).write();
    } catch (UncheckedIOException failure) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  private void write() {
    writeNames();
    for (int index = 0; index < trace.events().size(); index++) {
      Event event = trace.event(index);
      see(event);
      for (String sentence : remarks.getOrDefault(index, List.of())) {
        writer.instant("finding", sentence, track(event.actor()), event.nanos());
      }
    }
    long end = trace.endNanos();
    holdsSince.forEach((hold, since) -> writeHold(hold, since, end));
    for (ChromeThread thread : threads) {
      thread.end(end);
    }
  }

  private void writeNames() {
    for (Actor actor : trace.actors()) {
      Track track = track(actor.id());
      if (actor.ownsMemory()) {
        String name =
            actor.kind() == Actor.Kind.MAIN ? trace.origin().program() : "process " + actor.name();
        writer.metadata("process_name", track, json -> json.writeStringField("name", name));
        writer.metadata(
            "process_sort_index", track, json -> json.writeNumberField("sort_index", actor.id()));
      }
      writer.metadata("thread_name", track, json -> json.writeStringField("name", actor.name()));
      writer.metadata(
          "thread_sort_index", track, json -> json.writeNumberField("sort_index", actor.id()));
    }
  }

  private void see(Event event) {
    long nanos = event.nanos();
    int actor = event.actor();
    ChromeThread thread = threads[actor];
    switch (event) {
      case Event.StepTaken step -> thread.step(step, trace.origin().source());
      case Event.ActorStarted(_, _, int by) -> {
        thread.start(nanos);
        hand("start", by, actor, nanos);
      }
      case Event.ActorEnded _ -> thread.end(nanos);
      case Event.ActorKilled(_, _, int by) -> {
        instant("killed", actor, nanos);
        hand("kill", by, actor, nanos);
        thread.end(nanos);
      }
      case Event.FunctionEntered(_, _, String function) -> thread.enter(function, nanos);
      case Event.FunctionLeft _ -> thread.leave(nanos);
      case Event.BlockedOn(_, _, Obstacle obstacle) -> thread.block(waiting(obstacle), nanos);
      case Event.UnblockedBy(_, _, int by) -> {
        thread.goOn(nanos);
        hand("hand-over", by, actor, nanos);
      }
      case Event.FoundOpen(_, _, Obstacle obstacle) -> {
        if (obstacle instanceof Obstacle.AtActor(int ended)) {
          hand("join", ended, actor, nanos);
        }
      }
      case Event.SleepBegan _ -> thread.block("sleeping", nanos);
      case Event.SleepEnded _ -> thread.goOn(nanos);
      case Event.InterruptSent(_, _, int by) -> {
        instant("interrupted", actor, nanos);
        hand("interrupt", by, actor, nanos);
      }
      case Event.LockAcquired(_, _, int lock) -> hold(actor, lock, nanos);
      case Event.LockReleased(_, _, int lock) -> letGo(actor, lock, nanos);
      case Event.LockRecovered(_, _, int lock, int from) -> {
        depths[lock] = 1;
        letGo(from, lock, nanos);
        hold(actor, lock, nanos);
        hand("takeover", from, actor, nanos);
      }
      case Event.LockBypassed(_, _, int lock, boolean entering) ->
          instant((entering ? "passes " : "leaves ") + name(lock) + ", which is off", actor, nanos);
      case Event.ItemPut(_, _, int queue, QueueItem item) -> {
        items.put(item.id(), new Sent(actor, thread.lastStep()));
        count(queue, 1, nanos);
      }
      case Event.ItemTaken(_, _, int queue, QueueItem item) -> {
        count(queue, -1, nanos);
        Sent sent = items.remove(item.id());
        if (sent != null) {
          flow("item " + item.value(), sent.actor(), sent.nanos(), actor, nanos);
        }
      }
      case Event.ResourceCreated(_, _, int resource, Datum initial) ->
          value(resource, initial, nanos);
      case Event.ValueWritten written -> {
        if (written.element() == null) {
          value(written.resource(), written.after(), nanos);
        }
      }
      case Event.OutputPrinted(_, _, String text) ->
          instant("prints " + text.strip(), actor, nanos);
      case Event.ExceptionRaised raised -> instant(raised.line(), actor, nanos);
      case Event.TogglesChanged _ -> instant("locks or sleeps are switched", actor, nanos);
      case Event.LocalChanged _, Event.ValueRead _, Event.LockRequested _ -> {}
      case Event.PermitTaken _, Event.PermitGiven _, Event.TaskDone _ -> {}
      case Event.QueueJoinBegan _, Event.QueueJoinEnded _, Event.ConditionWaitBegan _ -> {}
      case Event.ConditionNotified _, Event.FlagChanged _, Event.BarrierReached _ -> {}
      case Event.BarrierOpened _, Event.MemoryCopied _ -> {}
    }
  }

  private String waiting(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.AtActor(int other) -> "waiting for " + trace.actor(other).name() + " to end";
      case Obstacle.AtResource(int resource, _) -> "waiting at " + name(resource);
    };
  }

  private void instant(String name, int actor, long nanos) {
    writer.instant("event", name, track(actor), nanos);
  }

  private void hand(String name, int from, int to, long nanos) {
    if (from != Actor.NOBODY && from != to) {
      flow(name, from, threads[from].lastStep(), to, nanos);
    }
  }

  private void flow(String name, int from, long left, int to, long arrived) {
    flows++;
    writer.flow("hand-over", name, flows, track(from), left, track(to), arrived);
  }

  private void hold(int actor, int lock, long nanos) {
    if (holdsSince.putIfAbsent(key(actor, lock), nanos) == null) {
      depths[lock] = 0;
    }
    depths[lock]++;
  }

  private void letGo(int actor, int lock, long nanos) {
    depths[lock]--;
    if (depths[lock] <= 0) {
      Long since = holdsSince.remove(key(actor, lock));
      if (since != null) {
        writeHold(key(actor, lock), since, nanos);
      }
    }
  }

  private static long key(int actor, int lock) {
    return ((long) actor << Integer.SIZE) | lock;
  }

  private void writeHold(long hold, long from, long to) {
    int actor = (int) (hold >> Integer.SIZE);
    String name = "%s holds %s".formatted(trace.actor(actor).name(), name((int) hold));
    holds++;
    writer.beside("hold", name, track(actor), "hold-" + holds, from, to);
  }

  private void count(int queue, int change, long nanos) {
    queueLengths[queue] += change;
    writer.counter("items on " + name(queue), home(queue), nanos, queueLengths[queue]);
  }

  private void value(int resource, @Nullable Datum value, long nanos) {
    if (trace.resource(resource).kind() == Resource.Kind.VARIABLE && value != null) {
      value
          .number()
          .ifPresent(number -> writer.counter(name(resource), home(resource), nanos, number));
    }
  }

  private String name(int resource) {
    return trace.resource(resource).name();
  }

  private Track home(int resource) {
    return track(Math.max(0, trace.resource(resource).process()));
  }

  /// Numbers begin at 1: some viewers take 0 for the idle process.
  private Track track(int actor) {
    return new Track(trace.actor(actor).process() + 1, actor + 1);
  }
}
