package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import dev.interleave.trace.ValuePlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers for every value of a trace where it came from: the write, the read that the write was
/// computed from, and the write that it replaced. Made in one pass over the trace; an answer costs
/// no more than what happened to the one resource. Immutable.
///
/// A trace does not say what a value was computed from. As [LostUpdates] has it, that is the
/// writer's latest read of the place since its own last write of it. Where there is none, it is
/// what the writer read elsewhere since its last write: in the same line, or if the same value came
/// from there.
public final class ValueHistory {

  private static final int LONGEST_LOOK_BACK = 10_000;

  private final Trace trace;
  private final int[][] touches;

  /// The history of the values of a trace.
  public ValueHistory(Trace trace) {
    this.trace = trace;
    var lists = new IndexList[trace.resources().size()];
    Arrays.setAll(lists, _ -> new IndexList());
    int count = trace.events().size();
    for (int index = 0; index < count; index++) {
      int at = index;
      resources(trace.event(index)).forEach(resource -> lists[resource].add(at));
    }
    touches = new int[lists.length][];
    Arrays.setAll(touches, resource -> lists[resource].toArray());
  }

  /// The resources whose history an event belongs to.
  private static IntStream resources(Event event) {
    return switch (event) {
      case Event.ValueRead read -> IntStream.of(read.resource());
      case Event.ValueWritten written -> IntStream.of(written.resource());
      case Event.ResourceCreated created -> IntStream.of(created.resource());
      case Event.ItemPut put -> IntStream.of(put.queue());
      case Event.ItemTaken taken -> IntStream.of(taken.queue());
      case Event.MemoryCopied copied ->
          copied.copies().stream().mapToInt(Event.MemoryCopied.Copy::copy);
      case Event.StepTaken _, Event.ActorStarted _, Event.ActorEnded _, Event.ActorKilled _ ->
          IntStream.empty();
      case Event.FunctionEntered _, Event.FunctionLeft _, Event.LocalChanged _ -> IntStream.empty();
      case Event.LockRequested _, Event.LockAcquired _, Event.LockReleased _ -> IntStream.empty();
      case Event.LockBypassed _, Event.LockRecovered _ -> IntStream.empty();
      case Event.PermitTaken _, Event.PermitGiven _, Event.TaskDone _ -> IntStream.empty();
      case Event.QueueJoinBegan _, Event.QueueJoinEnded _ -> IntStream.empty();
      case Event.ConditionWaitBegan _, Event.ConditionNotified _ -> IntStream.empty();
      case Event.FlagChanged _, Event.BarrierReached _, Event.BarrierOpened _ -> IntStream.empty();
      case Event.BlockedOn _, Event.UnblockedBy _, Event.FoundOpen _ -> IntStream.empty();
      case Event.InterruptSent _ -> IntStream.empty();
      case Event.SleepBegan _, Event.SleepEnded _, Event.OutputPrinted _ -> IntStream.empty();
      case Event.ExceptionRaised _, Event.TogglesChanged _ -> IntStream.empty();
    };
  }

  /// Indices of events, in order.
  private static final class IndexList {
    private int[] indices = new int[4];
    private int size;

    void add(int index) {
      if (size == indices.length) {
        indices = Arrays.copyOf(indices, size * 2);
      }
      indices[size++] = index;
    }

    int[] toArray() {
      return Arrays.copyOf(indices, size);
    }
  }

  /// Why a place has its value.
  ///
  /// @param eventCount how many events of the trace have happened
  /// @param texts the language of the answer
  public Why why(ValuePlace place, int eventCount, Texts texts) {
    return switch (place) {
      case ValuePlace.Stored stored -> new StoredWhy(trace, this, texts).of(stored, eventCount);
      case ValuePlace.Queued queued -> new QueuedWhy(trace, this, texts).of(queued, eventCount);
    };
  }

  /// Index of the event that gave a place the value that it had before an event: a write, or the
  /// beginning of the resource. Nothing if it did not exist.
  ///
  /// @param element which element, or `null` for the latest change of any
  OptionalInt origin(int resource, @Nullable Datum element, int before) {
    int[] indices = touches[resource];
    for (int at = countBefore(indices, before) - 1; at >= 0; at--) {
      Event event = trace.event(indices[at]);
      if (event instanceof Event.ResourceCreated
          || event instanceof Event.MemoryCopied
          || (event instanceof Event.ValueWritten written && concerns(written, element))) {
        return OptionalInt.of(indices[at]);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean concerns(Event.ValueWritten written, @Nullable Datum element) {
    return element == null || written.element() == null || element.equals(written.element());
  }

  /// Index of the read that a write counts as computed from: the writer's latest read of the place
  /// since its own last write of it.
  OptionalInt basis(int write) {
    var written = (Event.ValueWritten) trace.event(write);
    int[] indices = touches[written.resource()];
    for (int at = countBefore(indices, write) - 1; at >= 0; at--) {
      Event event = trace.event(indices[at]);
      if (event.actor() == written.actor()) {
        if (event instanceof Event.ValueRead read
            && Objects.equals(read.element(), written.element())) {
          return OptionalInt.of(indices[at]);
        }
        if (event instanceof Event.ValueWritten other
            && Objects.equals(other.element(), written.element())) {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.empty();
  }

  /// How often others wrote a place between two events.
  int writesBetween(int from, int to, Event.ValueWritten by) {
    int[] indices = touches[by.resource()];
    int count = 0;
    for (int at = countBefore(indices, to) - 1; at >= 0 && indices[at] > from; at--) {
      if (trace.event(indices[at]) instanceof Event.ValueWritten written
          && written.actor() != by.actor()
          && concerns(written, by.element())) {
        count++;
      }
    }
    return count;
  }

  /// Indices of what an actor read elsewhere since its last write and that a value may come from:
  /// read in the same line, or of the same value. The latest read of each place, in order.
  ///
  /// @param index index of the event that made the value known
  List<Integer> sources(int index, @Nullable Datum value) {
    int actor = trace.event(index).actor();
    int line = lineOf(index);
    var found = new ArrayList<Integer>();
    for (int at = index - 1; at >= 0 && at > index - LONGEST_LOOK_BACK; at--) {
      Event event = trace.event(at);
      if (event.actor() != actor) {
        continue;
      }
      if (event instanceof Event.ValueWritten || event instanceof Event.ItemPut) {
        break;
      }
      if (event instanceof Event.ValueRead read
          && (read.value().equals(value) || (line > 0 && lineOf(at) == line))
          && isFirstOf(read, found)) {
        found.add(at);
      }
    }
    return found.reversed();
  }

  private boolean isFirstOf(Event.ValueRead read, List<Integer> found) {
    return found.stream()
        .map(at -> (Event.ValueRead) trace.event(at))
        .noneMatch(
            later ->
                later.resource() == read.resource()
                    && (read.element() == null || read.element().equals(later.element())));
  }

  private int lineOf(int index) {
    int step = trace.stepAt(trace.event(index).nanos());
    return step == 0 ? 0 : trace.step(step).range().startLine();
  }

  /// Index of the event that put an item on a queue, or that took it off, among the first events.
  OptionalInt indexOfItem(ValuePlace.Queued place, int eventCount, boolean taken) {
    int[] indices = touches[place.resource()];
    for (int at = countBefore(indices, eventCount) - 1; at >= 0; at--) {
      Event event = trace.event(indices[at]);
      boolean isIt =
          taken
              ? event instanceof Event.ItemTaken taking && taking.item().id() == place.item()
              : event instanceof Event.ItemPut put && put.item().id() == place.item();
      if (isIt) {
        return OptionalInt.of(indices[at]);
      }
    }
    return OptionalInt.empty();
  }

  private static int countBefore(int[] indices, int event) {
    int found = Arrays.binarySearch(indices, event);
    return found >= 0 ? found : -found - 1;
  }
}
