package dev.interleave.picture;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How the time of a trace becomes time on screen: every step gets long enough to be seen, and a
/// long sleep is shortened to its logarithm. Both directions are monotone and continuous.
///
/// *Nanos* is time of the trace; *position* is time of the film at speed 1. Times at which
/// something happens are *beats*. The position of a beat is where its change has come to rest: what
/// leads to it is shown before. Between two beats both times run evenly.
public final class Pace {

  /// Films that would be longer than this are shortened, the more the longer they are.
  private static final double COMFORTABLE_SECONDS = 30;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double SECONDS_PER_STEP = 0.6;
  private static final double SECONDS_PER_CHANGE = 0.4;
  private static final double SECONDS_PER_TRANSFER = 0.3;
  private static final double SECONDS_PER_FOLD_OF_GAP = 0.35;
  private static final double UNNOTICED_GAP_NANOS = 1e6;

  private final long[] times;
  private final long[] positions;
  private final long end;

  /// The pace of a trace.
  public Pace(Trace trace) {
    List<Event> events = trace.events();
    long[] beats = new long[events.size() + 1];
    double[] seconds = new double[events.size() + 1];
    int last = 0;
    for (int from = 0; from < events.size(); ) {
      long nanos = events.get(from).nanos();
      int to = from + 1;
      while (to < events.size() && events.get(to).nanos() == nanos) {
        to++;
      }
      if (nanos > beats[last]) {
        beats[last + 1] = nanos;
        seconds[last + 1] =
            seconds[last] + secondsFor(events.subList(from, to), nanos - beats[last]);
        last++;
      }
      from = to;
    }
    times = Arrays.copyOf(beats, last + 1);
    positions = positions(seconds, last + 1);
    end = positions[last];
  }

  private Pace(long[] times, long[] positions, long end) {
    this.times = times;
    this.positions = positions;
    this.end = end;
  }

  /// The same times at other positions: each step comes to rest where it is told to, what lies
  /// between two steps is spread evenly between them, and what follows the last keeps its pace.
  ///
  /// @param trace what happened
  /// @param rests where each step comes to rest, from the first on, each later than the one before
  /// @param length how long the film is: long enough for what follows the last step
  public Pace along(Trace trace, List<Duration> rests, Duration length) {
    long[] moved = new long[positions.length];
    for (int beat = 1; beat < moved.length; beat++) {
      int step = trace.stepAt(times[beat]);
      long from = positionOf(trace.nanosOfStep(step)).toNanos();
      long target = step == 0 ? 0 : rests.get(step - 1).toNanos();
      long way = positions[beat] - from;
      if (way > 0 && step < rests.size()) {
        long natural = positionOf(trace.nanosOfStep(step + 1)).toNanos() - from;
        way = Math.round((double) way / natural * (rests.get(step).toNanos() - target));
      }
      moved[beat] = target + way;
    }
    return new Pace(times, moved, Math.max(length.toNanos(), moved[moved.length - 1]));
  }

  /// What leads to one beat takes so long: more for a step than for a change that just comes about,
  /// more still where a value or an item changes hands, or somebody from outside intervenes.
  private static double secondsFor(List<Event> beat, long gapNanos) {
    double seconds = SECONDS_PER_CHANGE;
    if (beat.stream().anyMatch(Event.StepTaken.class::isInstance)) {
      seconds = SECONDS_PER_STEP;
    }
    if (beat.stream().anyMatch(event -> isTransfer(event) || isIntervention(event))) {
      seconds += SECONDS_PER_TRANSFER;
    }
    return seconds + SECONDS_PER_FOLD_OF_GAP * Math.log1p(gapNanos / UNNOTICED_GAP_NANOS);
  }

  private static boolean isTransfer(Event event) {
    return event instanceof Event.ValueRead
        || event instanceof Event.ValueWritten
        || event instanceof Event.ItemPut
        || event instanceof Event.ItemTaken;
  }

  private static boolean isIntervention(Event event) {
    return event instanceof Event.LockRecovered
        || event instanceof Event.InterruptSent
        || (event instanceof Event.ActorKilled(_, _, int by) && by == Actor.NOBODY);
  }

  private static long[] positions(double[] seconds, int count) {
    double natural = seconds[count - 1];
    double scale = natural <= COMFORTABLE_SECONDS ? 1 : Math.sqrt(COMFORTABLE_SECONDS / natural);
    long[] positions = new long[count];
    for (int beat = 1; beat < count; beat++) {
      positions[beat] = Math.round(seconds[beat] * scale * NANOS_PER_SECOND);
    }
    return positions;
  }

  /// How long the film is.
  public Duration length() {
    return Duration.ofNanos(end);
  }

  /// Where in the film a time of the trace is. At the time of an event its change has come to rest.
  ///
  /// @param nanos nanoseconds since the run began
  public Duration positionOf(long nanos) {
    return Duration.ofNanos(positionWithin(indexAt(times, nanos), nanos));
  }

  /// What time of the trace a position of the film shows: the latest that is not beyond it.
  ///
  /// @return nanoseconds since the run began
  public long nanosAt(Duration position) {
    long film = position.toNanos();
    int beat = indexAt(positions, film);
    if (beat == times.length - 1 || film <= positions[beat]) {
      return times[beat];
    }
    double perPosition =
        (double) (times[beat + 1] - times[beat]) / (positions[beat + 1] - positions[beat]);
    long nanos = times[beat] + (long) ((film - positions[beat]) * perPosition);
    while (positionWithin(beat, nanos) > film) {
      nanos--;
    }
    while (nanos + 1 < times[beat + 1] && positionWithin(beat, nanos + 1) <= film) {
      nanos++;
    }
    return nanos;
  }

  /// How many beats there are, the beginning included.
  int beatCount() {
    return times.length;
  }

  /// The last beat that has come to rest at a position; 0 is the beginning.
  int beatAt(Duration position) {
    return indexAt(positions, position.toNanos());
  }

  /// The time of a beat, in nanoseconds since the run began.
  long nanosOfBeat(int beat) {
    return times[beat];
  }

  /// The position at which a beat has come to rest.
  Duration positionOfBeat(int beat) {
    return Duration.ofNanos(positions[beat]);
  }

  private long positionWithin(int beat, long nanos) {
    if (beat == times.length - 1 || nanos <= times[beat]) {
      return positions[beat];
    }
    double share = (double) (nanos - times[beat]) / (times[beat + 1] - times[beat]);
    return positions[beat] + (long) Math.ceil(share * (positions[beat + 1] - positions[beat]));
  }

  private static int indexAt(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
