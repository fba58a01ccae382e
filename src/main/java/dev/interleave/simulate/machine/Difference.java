package dev.interleave.simulate.machine;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Datum.Mapping.Entry;
import dev.interleave.trace.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a step changed in a list or dictionary: one element if that says it all, or the whole.
///
/// @param element which element, or `null` for the whole
/// @param before what it was, or `null` if there was none
/// @param after what it is now, or `null` if it was removed
record Difference(@Nullable Datum element, @Nullable Datum before, @Nullable Datum after) {

  static Difference between(Datum before, Datum after) {
    Difference one = null;
    if (before instanceof Datum.Sequence(List<Datum> old, _)
        && after instanceof Datum.Sequence(List<Datum> next, _)) {
      one = element(old, next);
    } else if (before instanceof Datum.Mapping(List<Entry> old)
        && after instanceof Datum.Mapping(List<Entry> next)) {
      one = entry(old, next);
    }
    return one == null ? new Difference(null, before, after) : one;
  }

  /// The one element that was set, added at the end or removed from it, or `null` if it was more.
  private static @Nullable Difference element(List<Datum> old, List<Datum> next) {
    int shorter = Math.min(old.size(), next.size());
    int longer = Math.max(old.size(), next.size());
    int common = 0;
    while (common < shorter && old.get(common).equals(next.get(common))) {
      common++;
    }
    boolean one =
        old.size() == next.size()
            ? old.subList(common + 1, longer).equals(next.subList(common + 1, longer))
            : common + 1 == longer;
    return one ? new Difference(Datum.of(common), at(old, common), at(next, common)) : null;
  }

  private static @Nullable Datum at(List<Datum> data, int index) {
    return index < data.size() ? data.get(index) : null;
  }

  /// The one entry that was set, added at the end or removed, or `null` if it was more.
  private static @Nullable Difference entry(List<Entry> old, List<Entry> next) {
    Map<Datum, Datum> left = byKey(old);
    Difference one = null;
    for (Entry entry : next) {
      Datum before = left.remove(entry.key());
      if (!Objects.equals(before, entry.value())) {
        if (one != null) {
          return null;
        }
        one = new Difference(entry.key(), before, entry.value());
      }
    }
    if (left.isEmpty()) {
      return one;
    }
    Map.Entry<Datum, Datum> removed = left.entrySet().iterator().next();
    return one == null && left.size() == 1
        ? new Difference(removed.getKey(), removed.getValue(), null)
        : null;
  }

  private static Map<Datum, Datum> byKey(List<Entry> entries) {
    Map<Datum, Datum> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.key(), entry.value()));
    return map;
  }

  /// It as an event.
  Event written(long nanos, int actor, int resource) {
    return new Event.ValueWritten(nanos, actor, resource, element, before, after);
  }
}
