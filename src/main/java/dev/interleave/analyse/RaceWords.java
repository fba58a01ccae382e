package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells of races: both accesses, their lines, and what order is missing.
final class RaceWords {

  private final Trace trace;
  private final Names names;
  private final SourceLines lines;

  RaceWords(Trace trace) {
    this.trace = trace;
    this.names = new Names(trace);
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
    return "%s, and nothing orders the two: %s%s"
        .formatted(
            accesses(first, second, place),
            reason(first, second),
            count == 1 ? "" : String.format(Locale.ROOT, " (%,d times in this run)", count));
  }

  private String predicted(Access first, Access second, String place) {
    return "%s, and only chance kept the two apart in this run: in another order of its steps they"
            .formatted(accesses(first, second, place))
        + " come at the same time, because "
        + reason(first, second);
  }

  private String accesses(Access first, Access second, String place) {
    return "%s %s %s%s and %s %s it%s"
        .formatted(
            names.actor(first.actor()),
            verb(first),
            place,
            lines.in(first.index()),
            names.actor(second.actor()),
            verb(second),
            lines.in(second.index()));
  }

  private static String verb(Access access) {
    return access.writes() ? "writes" : "reads";
  }

  private String reason(Access first, Access second) {
    for (int lock : first.held().passed()) {
      if (second.held().passed().contains(lock)) {
        return names.thing(lock) + " is switched off";
      }
    }
    boolean none = first.held().locks().isEmpty() && second.held().locks().isEmpty();
    if (none) {
      return isParent(second.actor(), first.actor())
          ? names.actor(second.actor())
              + " has not joined "
              + names.actor(first.actor())
              + ", and no lock is held by both"
          : "no lock is held by both";
    }
    return holds(first) + ", and " + holds(second);
  }

  private String holds(Access access) {
    List<String> held = access.held().locks().stream().distinct().map(names::thing).toList();
    return names.actor(access.actor())
        + " holds "
        + (held.isEmpty() ? "no lock" : String.join(" and ", held));
  }

  private boolean isParent(int parent, int child) {
    return trace.actor(child).parent() == parent;
  }

  private String advice(Access first, Access second, String place) {
    int one = lines.lineOf(first.index());
    int other = lines.lineOf(second.index());
    if (isParent(second.actor(), first.actor())) {
      return "Join %s before %s %s %s, or hold the same lock around both."
          .formatted(names.actor(first.actor()), names.actor(second.actor()), verb(second), place);
    }
    if (one == other || one == 0 || other == 0) {
      return Advice.oneLock(place, one, other);
    }
    return "Hold the same lock around line %d and around line %d, and wherever else %s is used."
        .formatted(Math.min(one, other), Math.max(one, other), place);
  }
}
