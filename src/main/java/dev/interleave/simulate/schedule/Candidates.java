package dev.interleave.simulate.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The participants that can take the next step, each with the time at which it would. Filled anew
/// for each choice.
public final class Candidates {

  private Participant[] participants = new Participant[8];
  private long[] starts = new long[8];
  private int size;

  void clear() {
    size = 0;
  }

  void add(Participant participant, long start) {
    if (size == participants.length) {
      participants = Arrays.copyOf(participants, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    participants[size] = participant;
    starts[size++] = start;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// One of them, in order of their ids.
  public Participant get(int index) {
    return participants[index];
  }

  /// When one of them would begin its step, in nanoseconds since the run began.
  public long start(int index) {
    return starts[index];
  }

  /// Their ids in order.
  public List<Integer> ids() {
    var ids = new ArrayList<Integer>(size);
    for (int index = 0; index < size; index++) {
      ids.add(participants[index].id());
    }
    return ids;
  }
}
