package dev.interleave.app.outcomes;

import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What outcomes are called, so that no two of them are called the same: by how they end, and by
/// those values alone that differ between outcomes that end in the same way.
final class Names {

  private Names() {}

  /// The names of a number of outcomes.
  static Map<OutcomeGroup, String> of(Collection<OutcomeGroup> groups) {
    var names = new LinkedHashMap<OutcomeGroup, String>();
    for (OutcomeGroup group : groups) {
      Set<OutcomeGroup> alike =
          groups.stream().filter(other -> other.kind() == group.kind()).collect(Collectors.toSet());
      names.put(group, name(group, alike));
    }
    return names;
  }

  private static String name(OutcomeGroup group, Set<OutcomeGroup> alike) {
    boolean finished = group.kind() == Outcome.Kind.FINISHED;
    Map<String, Datum> telling = telling(group, alike);
    String values = Outcome.inWords(telling.isEmpty() && finished ? group.values() : telling);
    if (finished) {
      return values.isEmpty() ? "finished" : values;
    }
    return values.isEmpty() ? group.label() : group.label() + " with " + values;
  }

  /// The values of a group that are others in another group.
  private static Map<String, Datum> telling(OutcomeGroup group, Set<OutcomeGroup> alike) {
    var names = new TreeSet<String>();
    alike.forEach(other -> names.addAll(other.values().keySet()));
    var telling = new TreeMap<String, Datum>();
    for (String name : names) {
      var all = new HashSet<Datum>();
      alike.forEach(other -> all.add(other.values().getOrDefault(name, new Datum.Nothing())));
      Datum here = group.values().get(name);
      if (all.size() > 1 && here != null) {
        telling.put(name, here);
      }
    }
    return telling;
  }
}
