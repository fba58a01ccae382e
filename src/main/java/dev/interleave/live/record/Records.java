package dev.interleave.live.record;

import dev.interleave.live.record.Recording.Contents;
import dev.interleave.live.record.Recording.Intervention;
import dev.interleave.live.record.Recording.RecordedActor;
import dev.interleave.trace.Actor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The records of all actors as they were published at one moment, side by side: those of actor 0,
/// then those of actor 1, and so on. A record is known by its place in that row.
final class Records {

  /// Stands where a record may be absent.
  static final int NONE = -1;

  private static final int WORDS = 4;

  private final Contents contents;
  private final int[] published;
  private final long[] lost;
  private final int[] starts;
  private final int[] actors;
  private final long[] words;

  /// A record that nobody got to write, since its actor died.
  record Added(int actor, long nanos, long what, long first, long second) {}

  /// Everything published so far.
  static Records of(Contents contents) {
    int count = contents.actors().size();
    int[] published = new int[count];
    long[] lost = new long[count];
    for (int actor = 0; actor < count; actor++) {
      EventBuffer buffer = contents.actors().get(actor).buffer();
      published[actor] = buffer.published();
      lost[actor] = buffer.lost();
    }
    leaveOutWhatTheDeadWrote(contents, published);
    return new Records(contents, published, lost, List.of());
  }

  /// A daemon ends with the main thread, although its thread has to be ended after that.
  private static void leaveOutWhatTheDeadWrote(Contents contents, int[] published) {
    for (Intervention intervention : contents.interventions()) {
      if (intervention instanceof Intervention.Killed(long nanos, int actor, _)
          && contents.actors().get(actor).actor().kind() == Actor.Kind.THREAD) {
        EventBuffer buffer = contents.actors().get(actor).buffer();
        while (published[actor] > 0 && buffer.word(published[actor] - 1, 0) > nanos) {
          published[actor]--;
        }
      }
    }
  }

  private Records(Contents contents, int[] published, long[] lost, List<Added> added) {
    this.contents = contents;
    this.published = published;
    this.lost = lost;
    int count = published.length;
    var extra = new ArrayList<List<Added>>();
    this.starts = new int[count + 1];
    for (int actor = 0; actor < count; actor++) {
      int id = actor;
      extra.add(added.stream().filter(record -> record.actor == id).toList());
      starts[actor + 1] = starts[actor] + published[actor] + extra.get(actor).size();
    }
    this.actors = new int[starts[count]];
    this.words = new long[starts[count] * WORDS];
    for (int actor = 0; actor < count; actor++) {
      copy(actor, extra.get(actor));
    }
  }

  private void copy(int actor, List<Added> extra) {
    RecordedActor from = contents.actors().get(actor);
    int at = starts[actor];
    long shift = from.offsetNanos() - contents.beganNanos();
    for (int index = 0; index < published[actor]; index++) {
      EventBuffer buffer = from.buffer();
      set(at++, actor, buffer.word(index, 0) + shift, buffer.word(index, 1));
      words[at * WORDS - 2] = buffer.word(index, 2);
      words[at * WORDS - 1] = buffer.word(index, 3);
    }
    for (Added record : extra) {
      set(at++, actor, record.nanos, record.what);
      words[at * WORDS - 2] = record.first;
      words[at * WORDS - 1] = record.second;
    }
  }

  private void set(int record, int actor, long nanos, long what) {
    actors[record] = actor;
    words[record * WORDS] = nanos;
    words[record * WORDS + 1] = what;
  }

  /// The same with records that are missing, each after all others of its actor.
  Records with(List<Added> added) {
    return new Records(contents, published, lost, added);
  }

  /// What was declared and noted.
  Contents contents() {
    return contents;
  }

  /// How many records there are.
  int count() {
    return actors.length;
  }

  /// How many actors there are.
  int actorCount() {
    return published.length;
  }

  /// The first record of an actor.
  int start(int actor) {
    return starts[actor];
  }

  /// The record after the last one of an actor.
  int end(int actor) {
    return starts[actor + 1];
  }

  /// The last record of an actor, or [#NONE].
  int last(int actor) {
    return end(actor) == start(actor) ? NONE : end(actor) - 1;
  }

  /// Whether an actor had more to record than its buffer could take.
  boolean isCutShort(int actor) {
    return lost[actor] > 0;
  }

  /// How many records did not fit.
  long lost() {
    long sum = 0;
    for (long count : lost) {
      sum += count;
    }
    return sum;
  }

  /// The actors that are known to be dead, so that they record nothing any more.
  BitSet killed() {
    var killed = new BitSet();
    for (Intervention intervention : contents.interventions()) {
      if (intervention instanceof Intervention.Killed(_, int actor, _)) {
        killed.set(actor, !isCutShort(actor));
      }
    }
    return killed;
  }

  /// The actors that did not record their end.
  BitSet unfinished() {
    var unfinished = new BitSet();
    for (int actor = 0; actor < actorCount(); actor++) {
      int last = last(actor);
      unfinished.set(actor, last == NONE || kind(last) != RecordKind.ENDED);
    }
    return unfinished;
  }

  /// Whose record it is.
  int actor(int record) {
    return actors[record];
  }

  /// When it was written, in nanoseconds since the recording began, by the recording's clock.
  long nanos(int record) {
    return words[record * WORDS];
  }

  RecordKind kind(int record) {
    return RecordKind.of(what(record) & ((1 << Recorder.KIND_BITS) - 1));
  }

  int place(int record) {
    return (int) (what(record) >>> Recorder.KIND_BITS) & ((1 << Recorder.PLACE_BITS) - 1);
  }

  int resource(int record) {
    return (int) (what(record) >>> (Recorder.KIND_BITS + Recorder.PLACE_BITS))
        & ((1 << Recorder.RESOURCE_BITS) - 1);
  }

  int element(int record) {
    return (int)
        (what(record) >>> (Recorder.KIND_BITS + Recorder.PLACE_BITS + Recorder.RESOURCE_BITS));
  }

  /// The first value.
  long first(int record) {
    return words[record * WORDS + 2];
  }

  /// The second value.
  long second(int record) {
    return words[record * WORDS + 3];
  }

  private long what(int record) {
    return words[record * WORDS + 1];
  }
}
