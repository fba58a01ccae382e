package dev.interleave.app.outcomes;

import dev.interleave.app.session.OutcomeGroup;
import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What outcomes are called, so that no two of them are called the same: by how they end, and by
/// those values alone that differ between outcomes that end in the same way.
record Names(Texts texts) {

  /// The names of a number of outcomes.
  Map<OutcomeGroup, String> of(Collection<OutcomeGroup> groups) {
    Map<Outcome.Kind, List<OutcomeGroup>> alike =
        groups.stream().collect(Collectors.groupingBy(OutcomeGroup::kind));
    var names = new HashMap<OutcomeGroup, String>();
    alike
        .values()
        .forEach(
            several -> {
              Set<String> telling = telling(several);
              several.forEach(group -> names.put(group, name(group, telling)));
            });
    return names;
  }

  private String name(OutcomeGroup group, Set<String> telling) {
    boolean finished = group.kind() == Outcome.Kind.FINISHED;
    var told = new TreeMap<String, Datum>(group.values());
    told.keySet().retainAll(telling);
    String values = Outcome.inWords(told.isEmpty() && finished ? group.values() : told);
    if (finished) {
      return values.isEmpty() ? texts.say("outcomes.name.finished") : values;
    }
    return values.isEmpty()
        ? group.label(texts)
        : texts.say("outcomes.name.with-values", group.label(texts), values);
  }

  /// The names of values that are not the same in all of the outcomes.
  private static Set<String> telling(List<OutcomeGroup> several) {
    var telling = new HashSet<String>();
    Map<String, Datum> first = several.getFirst().values();
    for (OutcomeGroup group : several) {
      var names = new HashSet<>(first.keySet());
      names.addAll(group.values().keySet());
      names.removeIf(name -> Objects.equals(first.get(name), group.values().get(name)));
      telling.addAll(names);
    }
    return telling;
  }
}
