package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Intervention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What is shown of a run, in order and with its times: ordered records, and what was done to the
/// run from outside. An actor is killed after the last thing that it did, an interrupt is sent
/// before it takes effect. Times are those of the clocks, moved as little as makes them increase.
final class Sequence {

  private final Records records;
  private final List<Intervention> interventions;
  private final int[] entries;
  private final long[] nanos;
  private final int[] remaining;
  private final boolean[] isPlaced;
  private final List<Integer> due = new ArrayList<>();
  private int size;
  private int dueCount;

  Sequence(Linearisation order, Records records) {
    this.records = records;
    this.interventions =
        records.contents().interventions().stream()
            .sorted(Comparator.comparingLong(Intervention::nanos))
            .toList();
    this.entries = new int[order.size() + interventions.size()];
    this.nanos = new long[entries.length];
    this.remaining = new int[records.actorCount()];
    this.isPlaced = new boolean[interventions.size()];
    for (int place = 0; place < order.size(); place++) {
      remaining[records.actor(order.record(place))]++;
    }
    for (int place = 0; place < order.size(); place++) {
      add(order.record(place));
    }
    placeWhatIsDue(Long.MAX_VALUE);
  }

  private void add(int record) {
    long time = records.nanos(record);
    placeWhatIsDue(time);
    RecordKind kind = records.kind(record);
    if (kind == RecordKind.INTERRUPTED) {
      placeInterruptOf(records.actor(record));
    } else if (kind == RecordKind.AWAITED_ACTOR) {
      placeDeathOf((int) records.first(record));
    } else if (kind == RecordKind.RECOVERED) {
      placeDeathOf((int) records.second(record));
    }
    append(record, time);
    remaining[records.actor(record)]--;
  }

  private void placeWhatIsDue(long time) {
    while (dueCount < interventions.size() && since(interventions.get(dueCount)) <= time) {
      due.add(dueCount++);
    }
    if (!due.isEmpty()) {
      due.stream().filter(this::canHappen).forEach(this::place);
      due.removeIf(index -> isPlaced[index]);
    }
  }

  /// An actor that was killed did everything that it recorded before.
  private boolean canHappen(int index) {
    return !(interventions.get(index) instanceof Intervention.Killed(_, int actor, _)
        && remaining[actor] > 0);
  }

  private void placeInterruptOf(int actor) {
    for (int index = 0; index < interventions.size(); index++) {
      if (!isPlaced[index]
          && interventions.get(index) instanceof Intervention.Interrupted(_, int sentTo)
          && sentTo == actor) {
        place(index);
        return;
      }
    }
  }

  private void placeDeathOf(int actor) {
    for (int index = 0; index < interventions.size(); index++) {
      if (interventions.get(index) instanceof Intervention.Killed(_, int killed, _)
          && killed == actor) {
        place(index);
      }
    }
  }

  private void place(int intervention) {
    if (!isPlaced[intervention]) {
      isPlaced[intervention] = true;
      append(-1 - intervention, since(interventions.get(intervention)));
    }
  }

  private long since(Intervention intervention) {
    return intervention.nanos() - records.contents().beganNanos();
  }

  private void append(int entry, long time) {
    long before = size == 0 ? 0 : nanos[size - 1];
    entries[size] = entry;
    nanos[size++] = Math.max(before + 1, time);
  }

  /// How many entries there are.
  int size() {
    return size;
  }

  /// Whether an entry is a record.
  boolean isRecord(int place) {
    return entries[place] >= 0;
  }

  /// The record of an entry.
  int record(int place) {
    return entries[place];
  }

  /// What was done from outside at an entry.
  Intervention intervention(int place) {
    return interventions.get(-1 - entries[place]);
  }

  /// The time of an entry, in nanoseconds since the run began.
  long nanos(int place) {
    return nanos[place];
  }

  /// For each entry, when its actor does something again, or else when the run ends.
  long[] nextOfSameActor() {
    long[] result = new long[size];
    long[] seen = new long[records.actorCount()];
    Arrays.fill(seen, size == 0 ? 0 : nanos[size - 1]);
    for (int place = size - 1; place >= 0; place--) {
      if (isRecord(place)) {
        int actor = records.actor(entries[place]);
        result[place] = seen[actor];
        seen[actor] = nanos[place];
      } else if (intervention(place) instanceof Intervention.Killed(_, int actor, _)) {
        seen[actor] = nanos[place];
      }
    }
    return result;
  }
}
