package dev.interleave.analyse.readout;

import dev.interleave.text.Texts;
import dev.interleave.trace.Actor;
import dev.interleave.trace.Moment;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A resource that actors meet at and wait for: a lock, a queue, a condition and so on.
///
/// @param kind what it is
/// @param name what the program calls it
/// @param state how it is, in words
/// @param mood what its looks are chosen by
/// @param inside who holds it, has passed into it or has its items in hand
/// @param waiting who waits at it, the one that has waited longest first
/// @param content what is on it, or nothing
public record MeetingRow(
    Resource.Kind kind,
    String name,
    String state,
    Mood mood,
    List<Actor> inside,
    List<Actor> waiting,
    String content) {

  /// How a resource looks.
  public enum Mood {
    /// Open to anybody.
    FREE,
    /// Taken.
    HELD,
    /// Switched off.
    OFF
  }

  /// The locks at a moment.
  ///
  /// @param texts the language of what is not the program's
  public static List<MeetingRow> locks(Trace trace, Moment moment, Texts texts) {
    return new MeetingRows(trace, moment, texts).of(Resource.Kind.LOCK::equals);
  }

  /// The queues at a moment.
  ///
  /// @param texts the language of what is not the program's
  public static List<MeetingRow> queues(Trace trace, Moment moment, Texts texts) {
    return new MeetingRows(trace, moment, texts).of(Resource.Kind.QUEUE::equals);
  }

  /// Conditions, semaphores, events and barriers at a moment.
  ///
  /// @param texts the language of what is not the program's
  public static List<MeetingRow> signals(Trace trace, Moment moment, Texts texts) {
    return new MeetingRows(trace, moment, texts)
        .of(
            kind ->
                !kind.holdsValues() && kind != Resource.Kind.LOCK && kind != Resource.Kind.QUEUE);
  }

  /// All of it on one line: `held; inside t1; waiting t2, t3`.
  ///
  /// @param texts the language of what is not the program's
  String inWords(Texts texts) {
    var words = new ArrayList<String>();
    words.add(content.isEmpty() ? state : state + ": " + content);
    if (!inside.isEmpty()) {
      boolean isQueue = kind == Resource.Kind.QUEUE;
      words.add(texts.say(isQueue ? "readout.in-hand" : "readout.inside", names(inside)));
    }
    if (!waiting.isEmpty()) {
      words.add(texts.say("readout.waiting", names(waiting)));
    }
    return String.join("; ", words);
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
  }
}
