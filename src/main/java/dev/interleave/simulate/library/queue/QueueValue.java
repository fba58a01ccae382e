package dev.interleave.simulate.library.queue;

import dev.interleave.simulate.machine.Reach;
import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.library.primitive.Primitive;
import dev.interleave.simulate.library.primitive.TimeLimit;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.Fork;
import dev.interleave.simulate.machine.Operation;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.machine.WaitingOperation;
import dev.interleave.simulate.value.Copier;
import dev.interleave.simulate.value.ExceptionClass;
import dev.interleave.simulate.value.ExceptionValue;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.PythonError;
import dev.interleave.simulate.value.Snapshot;
import dev.interleave.simulate.value.Truth;
import dev.interleave.simulate.value.WholeNumber;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.QueueItem;
import dev.interleave.trace.Resource;
import java.util.List;

/// A queue of items with a count of unfinished tasks.
final class QueueValue extends Primitive {

  static final ExceptionClass EMPTY = ExceptionClass.EXCEPTION.below("Empty");
  static final ExceptionClass FULL = ExceptionClass.EXCEPTION.below("Full");

  private static final int LARGEST_SHOWN = Integer.MAX_VALUE;

  private final Order order;
  private final long capacity;
  private final Items items;
  private long unfinished;
  @NotState private int putBy = Actor.NOBODY;
  @NotState private int takenBy = Actor.NOBODY;
  @NotState private int doneBy = Actor.NOBODY;

  private QueueValue(Order order, Run run, int resource, long capacity, Items items) {
    super(order.pythonClass(), run, resource);
    this.order = order;
    this.capacity = capacity;
    this.items = items;
  }

  static QueueValue self(Call call) {
    return (QueueValue) call.receiver();
  }

  static QueueValue create(Call call, Order order) {
    long capacity = Math.max(0, WholeNumber.exact(call.value(0, 0L)));
    int resource =
        resource(
            call.actor(),
            Resource.Kind.QUEUE,
            call.nameOr("queue"),
            order == Order.BETWEEN_PROCESSES,
            Datum.of(Math.min(capacity, LARGEST_SHOWN)));
    return new QueueValue(order, call.run(), resource, capacity, order.noItems());
  }

  Operation put(Object item, long limitNanos) {
    Object sent = order == Order.BETWEEN_PROCESSES ? new Copier().copy(item) : item;
    return new Put(sent, limitNanos);
  }

  Operation get(long limitNanos) {
    return new Get(limitNanos);
  }

  Operation join() {
    return new Join();
  }

  Operation taskDone() {
    return Operation.of(
        actor -> {
          if (unfinished == 0) {
            throw PythonError.value("task_done() called too many times");
          }
          unfinished--;
          doneBy = actor.id();
          record(nanos -> new Event.TaskDone(nanos, actor.id(), resource()));
          return None.NONE;
        });
  }

  Operation size() {
    return Operation.of(Reach.READS, _ -> (long) items.size());
  }

  Operation isEmpty() {
    return Operation.of(Reach.READS, _ -> items.size() == 0);
  }

  Operation isFull() {
    return Operation.of(Reach.READS, _ -> isAtCapacity());
  }

  private boolean isAtCapacity() {
    return capacity > 0 && items.size() >= capacity;
  }

  /// The time limit of a call, whose one parameter says whether to wait and the next how long.
  static long limit(Call call, int block) {
    if (!Truth.of(call.value(block, true))) {
      return 0;
    }
    if (call.has(block + 1) && TimeLimit.nanos(call.value(block + 1)) < 0) {
      throw PythonError.value("'timeout' must be a non-negative number");
    }
    return TimeLimit.of(call, block + 1);
  }

  @Override
  public Object copiedBy(Copier copier) {
    if (order == Order.BETWEEN_PROCESSES || !(copier instanceof Fork fork)) {
      return this;
    }
    int copied = run().resources().addCopy(resource(), fork.process(), () -> null);
    fork.copied(resource(), copied, Datum.of(Math.min(capacity, LARGEST_SHOWN)));
    var copy = new QueueValue(order, run(), copied, capacity, order.noItems());
    copier.remember(this, copy);
    items.forEach(item -> copy.items.add(new Item(item.shown(), copier.copy(item.value()))));
    copy.unfinished = unfinished;
    return copy;
  }

  private final class Put extends WaitingOperation {

    private final Object value;

    Put(Object value, long limitNanos) {
      super(limitNanos);
      this.value = value;
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return !isAtCapacity();
    }

    @Override
    protected Object proceed(RunningActor actor) {
      if (order != Order.BETWEEN_PROCESSES) {
        run().handOver(actor, value, name());
      }
      var item = new Item(new QueueItem(run().nextItem(), Snapshot.of(value)), value);
      items.add(item);
      unfinished++;
      putBy = actor.id();
      record(nanos -> new Event.ItemPut(nanos, actor.id(), resource(), item.shown()));
      return None.NONE;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      throw new PythonError(new ExceptionValue(FULL, List.of()));
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.PUT_ITEM);
    }

    @Override
    public String reason(RunningActor actor) {
      return "waits in " + name() + ".put() for room";
    }

    @Override
    public String missing() {
      return "take an item";
    }

    @Override
    public int madeWayBy() {
      return takenBy;
    }
  }

  private final class Get extends WaitingOperation {

    Get(long limitNanos) {
      super(limitNanos);
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return items.size() > 0;
    }

    @Override
    protected Object proceed(RunningActor actor) {
      Item item = items.take();
      takenBy = actor.id();
      record(nanos -> new Event.ItemTaken(nanos, actor.id(), resource(), item.shown()));
      return item.value();
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      throw new PythonError(new ExceptionValue(EMPTY, List.of()));
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.GET_ITEM);
    }

    @Override
    public String reason(RunningActor actor) {
      return "waits in " + name() + ".get() for an item";
    }

    @Override
    public String missing() {
      return "put one";
    }

    @Override
    public int madeWayBy() {
      return putBy;
    }
  }

  private final class Join extends WaitingOperation {

    Join() {
      super(NO_LIMIT);
    }

    @Override
    protected boolean isOpen(RunningActor actor) {
      return unfinished == 0;
    }

    @Override
    protected Object proceed(RunningActor actor) {
      record(nanos -> new Event.QueueJoinEnded(nanos, actor.id(), resource()));
      return None.NONE;
    }

    @Override
    protected Object giveUp(RunningActor actor) {
      return None.NONE;
    }

    @Override
    public void announce(Recorder recorder, RunningActor actor) {
      recorder.add(new Event.QueueJoinBegan(recorder.nanos(), actor.id(), resource()));
    }

    @Override
    protected Obstacle closedBy() {
      return asObstacle(Purpose.JOIN_QUEUE);
    }

    @Override
    public String reason(RunningActor actor) {
      return "waits in %s.join() for %d unfinished task%s"
          .formatted(name(), unfinished, unfinished == 1 ? "" : "s");
    }

    @Override
    public String missing() {
      return unfinished == 1 ? "finish it" : "finish them";
    }

    @Override
    public int madeWayBy() {
      return doneBy;
    }

    @Override
    public Reach reach() {
      return Reach.READS;
    }

    @Override
    public boolean closesWays() {
      return false;
    }
  }
}
