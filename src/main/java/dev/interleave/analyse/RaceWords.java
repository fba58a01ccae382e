package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells of races: both accesses, their lines, and what order is missing.
final class RaceWords {

  private final Trace trace;
  private final Texts texts;
  private final Names names;
  private final SourceLines lines;

  RaceWords(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
    this.names = new Names(trace, texts);
    this.lines = new SourceLines(trace);
  }

  /// @param count how often it was seen
  Finding finding(
      Finding.Kind kind,
      Access first,
      Access second,
      int resource,
      @Nullable Datum element,
      int count) {
    String place = names.place(resource, element);
    return new Finding(
        kind,
        kind == Finding.Kind.PREDICTED_RACE
            ? predicted(first, second, place)
            : seen(first, second, place, count),
        advice(first, second, place),
        second.index(),
        List.of(first.index(), second.index()),
        List.of(first.actor(), second.actor()),
        resource);
  }

  private String seen(Access first, Access second, String place, int count) {
    String one = one(first, place);
    String other = other(second);
    String reason = reason(first, second);
    return count == 1
        ? texts.say("analyse.race", one, other, reason)
        : texts.say("analyse.race.often", one, other, reason, count);
  }

  private String predicted(Access first, Access second, String place) {
    return texts.say(
        "analyse.race.predicted", one(first, place), other(second), reason(first, second));
  }

  private String one(Access access, String place) {
    return texts.say(
        access.writes() ? "analyse.race.writes" : "analyse.race.reads",
        names.actor(access.actor()),
        place,
        lines.lineOf(access.index()));
  }

  private String other(Access access) {
    return texts.say(
        access.writes() ? "analyse.race.writes-it" : "analyse.race.reads-it",
        names.actor(access.actor()),
        lines.lineOf(access.index()));
  }

  private String reason(Access first, Access second) {
    for (int lock : first.held().passed()) {
      if (second.held().passed().contains(lock)) {
        return texts.say("analyse.race.lock-off", names.thing(lock, Case.NOMINATIVE));
      }
    }
    boolean none = first.held().locks().isEmpty() && second.held().locks().isEmpty();
    if (!none) {
      return texts.say(
          "analyse.race.locks",
          names.actor(first.actor()),
          held(first),
          names.actor(second.actor()),
          held(second));
    }
    return isParent(second.actor(), first.actor())
        ? texts.say(
            "analyse.race.not-joined", names.actor(second.actor()), names.actor(first.actor()))
        : texts.say("analyse.race.no-common-lock");
  }

  private String held(Access access) {
    List<Integer> held = access.held().locks().stream().distinct().toList();
    return held.isEmpty()
        ? texts.say("analyse.race.no-lock")
        : names.all(held.stream().map(lock -> names.thing(lock, Case.ACCUSATIVE)).toList());
  }

  private boolean isParent(int parent, int child) {
    return trace.actor(child).parent() == parent;
  }

  private String advice(Access first, Access second, String place) {
    int one = lines.lineOf(first.index());
    int other = lines.lineOf(second.index());
    if (isParent(second.actor(), first.actor())) {
      return texts.say(
          second.writes()
              ? "analyse.race.advice.join-to-write"
              : "analyse.race.advice.join-to-read",
          names.actor(first.actor()),
          names.actor(second.actor()),
          place);
    }
    if (one == other || one == 0 || other == 0) {
      return new Advice(texts).oneLock(place, one, other);
    }
    return texts.say(
        "analyse.race.advice.same-lock", Math.min(one, other), Math.max(one, other), place);
  }
}
