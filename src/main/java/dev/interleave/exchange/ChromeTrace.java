package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts what many threads did in one order, as events of a trace. A slice begins and ends with a
/// step; where two steps have the same time, the later one is a nanosecond later, as a step is a
/// time.
final class ChromeTrace {

  private final TraceBuilder builder;
  private final List<Happening> happenings = new ArrayList<>();
  private final Map<Integer, Datum> values = new HashMap<>();
  private long lastNanos = -1;

  /// Something that happened, in the file's time.
  private sealed interface Happening {

    long nanos();

    /// A slice began or ended.
    ///
    /// @param nextNanos when the next one of the thread does, or the same time
    record Crossed(int actor, ChromeLane.Edge edge, long nextNanos, boolean first, boolean last)
        implements Happening {
      @Override
      public long nanos() {
        return edge.nanos();
      }
    }

    /// A counter changed.
    record Counted(int actor, int resource, long nanos, Datum value) implements Happening {}
  }

  ChromeTrace(TraceBuilder builder) {
    this.builder = builder;
  }

  void add(int actor, ChromeLane lane) {
    List<ChromeLane.Edge> edges = lane.edges();
    for (int index = 0; index < edges.size(); index++) {
      ChromeLane.Edge edge = edges.get(index);
      boolean last = index + 1 == edges.size();
      long next = last ? edge.nanos() : edges.get(index + 1).nanos();
      happenings.add(new Happening.Crossed(actor, edge, next, index == 0, last));
    }
  }

  void addValue(int actor, int resource, long nanos, Datum value) {
    happenings.add(new Happening.Counted(actor, resource, nanos, value));
  }

  /// Writes everything in order of time.
  void write() {
    happenings.sort(Comparator.comparingLong(Happening::nanos));
    long beginning = happenings.isEmpty() ? 0 : happenings.getFirst().nanos();
    for (Happening happening : happenings) {
      long nanos = Math.max(happening.nanos() - beginning, lastNanos + 1);
      lastNanos = nanos;
      switch (happening) {
        case Happening.Crossed crossed -> write(crossed, nanos);
        case Happening.Counted counted -> write(counted, nanos);
      }
    }
  }

  private void write(Happening.Crossed crossed, long nanos) {
    int actor = crossed.actor();
    ChromeLane.Edge edge = crossed.edge();
    if (crossed.first()) {
      builder.add(new Event.ActorStarted(nanos, actor, Actor.NOBODY));
    }
    long duration = edge.depth() > 0 ? crossed.nextNanos() - crossed.nanos() : 0;
    builder.add(new Event.StepTaken(nanos, actor, SourceRange.NOWHERE, duration));
    builder.add(
        edge.begins()
            ? new Event.FunctionEntered(nanos, actor, edge.name())
            : new Event.FunctionLeft(nanos, actor));
    if (crossed.last()) {
      builder.add(new Event.ActorEnded(nanos, actor));
    }
  }

  private void write(Happening.Counted counted, long nanos) {
    int resource = counted.resource();
    @Nullable Datum before = values.put(resource, counted.value());
    builder.add(
        before == null
            ? new Event.ResourceCreated(nanos, counted.actor(), resource, counted.value())
            : new Event.ValueWritten(
                nanos, counted.actor(), resource, null, before, counted.value()));
  }
}
