package dev.interleave.live.record;

/// Writes down what one actor does. Used by that actor alone; a call costs a reading of the clock
/// and four stores. Steps name their place in the program by a constant of an enum, whose order is
/// that of the places in [Places].
///
/// Accesses to shared values are recorded after they were carried out, with the whole word that was
/// read or written: see [Stamp] for why that proves which write a read saw.
public final class Recorder {

  static final int KIND_BITS = 8;
  static final int PLACE_BITS = 8;
  static final int RESOURCE_BITS = 16;

  /// The place of a record that nobody got to write.
  static final int NO_PLACE = (1 << PLACE_BITS) - 1;

  private final EventBuffer buffer;

  /// @param buffer where to; of this actor alone
  public Recorder(EventBuffer buffer) {
    this.buffer = buffer;
  }

  /// The actor begins to run.
  public void began() {
    add(RecordKind.BEGAN, 0, 0, 0, 0, 0);
  }

  /// The actor comes to its end by itself.
  public void ended() {
    add(RecordKind.ENDED, 0, 0, 0, 0, 0);
  }

  /// The actor starts another one; recorded before it does.
  public void starting(Enum<?> place, int actor) {
    add(RecordKind.STARTED_ACTOR, place.ordinal(), 0, 0, actor, 0);
  }

  /// The actor begins to wait for another one to end.
  public void awaiting(Enum<?> place, int actor) {
    add(RecordKind.AWAITING_ACTOR, place.ordinal(), 0, 0, actor, 0);
  }

  /// The actor has seen another one end.
  public void awaited(Enum<?> place, int actor) {
    add(RecordKind.AWAITED_ACTOR, place.ordinal(), 0, 0, actor, 0);
  }

  /// The actor has read a shared value.
  ///
  /// @param cell id of the resource
  /// @param element index in an array, 0 for a variable
  /// @param word the whole word that was read
  public void read(Enum<?> place, int cell, int element, long word) {
    add(RecordKind.READ, place.ordinal(), cell, element, word, 0);
  }

  /// The actor has written a shared value.
  ///
  /// @param word the whole word that was written
  public void written(Enum<?> place, int cell, int element, long word) {
    add(RecordKind.WRITTEN, place.ordinal(), cell, element, word, 0);
  }

  /// The actor has read and written a shared value in one step.
  ///
  /// @param before the whole word that was read
  /// @param after the whole word that was written
  public void updated(Enum<?> place, int cell, int element, long before, long after) {
    add(RecordKind.UPDATED, place.ordinal(), cell, element, before, after);
  }

  /// The actor is about to acquire a lock.
  public void requested(Enum<?> place, int lock) {
    add(RecordKind.REQUESTED, place.ordinal(), lock, 0, 0, 0);
  }

  /// The actor holds a lock.
  ///
  /// @param turn which holding of the lock this is, from 1, counted by the holders while they hold
  ///   it: it orders the holders
  public void acquired(Enum<?> place, int lock, long turn) {
    add(RecordKind.ACQUIRED, place.ordinal(), lock, 0, turn, 0);
  }

  /// The actor is about to let a lock go; recorded while it still holds it.
  public void released(Enum<?> place, int lock, long turn) {
    add(RecordKind.RELEASED, place.ordinal(), lock, 0, turn, 0);
  }

  /// The actor passes through a lock that is switched off.
  ///
  /// @param entering whether it passes where it would acquire the lock, or else release it
  public void bypassed(Enum<?> place, int lock, boolean entering) {
    RecordKind kind = entering ? RecordKind.BYPASSED_IN : RecordKind.BYPASSED_OUT;
    add(kind, place.ordinal(), lock, 0, 0, 0);
  }

  /// The actor holds a lock that it took over from a dead one.
  ///
  /// @param from id of the dead actor
  public void recovered(Enum<?> place, int lock, long turn, int from) {
    add(RecordKind.RECOVERED, place.ordinal(), lock, 0, turn, from);
  }

  /// The actor falls asleep.
  ///
  /// @param lengthNanos for how long, in nanoseconds
  public void sleepBegan(Enum<?> place, long lengthNanos) {
    add(RecordKind.SLEEP_BEGAN, place.ordinal(), 0, 0, lengthNanos, 0);
  }

  /// The actor is awake again.
  public void sleepEnded() {
    add(RecordKind.SLEEP_ENDED, 0, 0, 0, 0, 0);
  }

  /// The actor is about to put an item on a queue, and may have to wait.
  public void putting(Enum<?> place, int queue) {
    add(RecordKind.PUTTING, place.ordinal(), queue, 0, 0, 0);
  }

  /// The actor has put an item on a queue.
  ///
  /// @param item the item, unlike any other of the run and at least 0; shown as its number
  public void put(Enum<?> place, int queue, long item) {
    add(RecordKind.PUT, place.ordinal(), queue, 0, item, 0);
  }

  /// The actor is about to take an item off a queue, and may have to wait.
  public void taking(Enum<?> place, int queue) {
    add(RecordKind.TAKING, place.ordinal(), queue, 0, 0, 0);
  }

  /// The actor has taken an item off a queue.
  public void taken(Enum<?> place, int queue, long item) {
    add(RecordKind.TAKEN, place.ordinal(), queue, 0, item, 0);
  }

  /// The actor is about to say that one task of a queue is done.
  public void taskDone(Enum<?> place, int queue) {
    add(RecordKind.TASK_DONE, place.ordinal(), queue, 0, 0, 0);
  }

  /// The actor begins to wait until every task of a queue is done.
  public void joiningQueue(Enum<?> place, int queue) {
    add(RecordKind.JOINING_QUEUE, place.ordinal(), queue, 0, 0, 0);
  }

  /// The actor has seen every task of a queue done.
  public void joinedQueue(Enum<?> place, int queue) {
    add(RecordKind.JOINED_QUEUE, place.ordinal(), queue, 0, 0, 0);
  }

  /// An interrupt ended a sleep or a wait of the actor.
  public void interrupted(Enum<?> place) {
    add(RecordKind.INTERRUPTED, place.ordinal(), 0, 0, 0, 0);
  }

  /// The actor interrupts another one; recorded before it does.
  public void interrupting(Enum<?> place, int actor) {
    add(RecordKind.INTERRUPTING_ACTOR, place.ordinal(), 0, 0, actor, 0);
  }

  /// The actor has printed a line.
  ///
  /// @param line number of the line in the recording's list of lines
  public void printed(Enum<?> place, int line) {
    add(RecordKind.PRINTED, place.ordinal(), 0, 0, line, 0);
  }

  private void add(RecordKind kind, int place, int resource, int element, long first, long second) {
    buffer.add(System.nanoTime(), what(kind, place, resource, element), first, second);
  }

  /// What happened where, in one word.
  static long what(RecordKind kind, int place, int resource, int element) {
    return kind.ordinal()
        | ((long) place << KIND_BITS)
        | ((long) resource << (KIND_BITS + PLACE_BITS))
        | ((long) element << (KIND_BITS + PLACE_BITS + RESOURCE_BITS));
  }
}
