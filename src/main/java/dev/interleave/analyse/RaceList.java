package dev.interleave.analyse;

import dev.interleave.text.Texts;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Races, told once for two lines of the source with how often they were seen.
final class RaceList {

  /// More would not be read; lines that race are few in any program.
  private static final int MOST = 100;

  private final SourceLines lines;
  private final RaceWords words;
  private final Map<Lines, Race> races = new LinkedHashMap<>();

  /// Where a race is.
  ///
  /// @param resource id of the resource
  /// @param lower the smaller line
  /// @param upper the greater line
  record Lines(int resource, int lower, int upper) {}

  private static final class Race {
    private final Access first;
    private final Access second;
    private final @Nullable Datum element;
    private int count;

    Race(Access first, Access second, @Nullable Datum element) {
      this.first = first;
      this.second = second;
      this.element = element;
    }
  }

  RaceList(Trace trace, Texts texts) {
    this.lines = new SourceLines(trace);
    this.words = new RaceWords(trace, texts);
  }

  /// Where two accesses stand.
  Lines linesOf(Access first, Access second, int resource) {
    int one = lines.lineOf(first.index());
    int other = lines.lineOf(second.index());
    return new Lines(resource, Math.min(one, other), Math.max(one, other));
  }

  /// Whether a race of two lines is known already.
  boolean contains(Lines where) {
    return races.containsKey(where);
  }

  /// Takes in one race more.
  void add(Access first, Access second, int resource, @Nullable Datum element) {
    Lines where = linesOf(first, second, resource);
    Race race = races.get(where);
    if (race == null) {
      if (races.size() == MOST) {
        return;
      }
      race = new Race(first, second, element);
      races.put(where, race);
    }
    race.count++;
  }

  /// A finding for each of those that are chosen.
  List<Finding> findings(Finding.Kind kind, Predicate<Lines> isChosen) {
    return races.entrySet().stream()
        .filter(entry -> isChosen.test(entry.getKey()))
        .map(
            entry -> {
              Race race = entry.getValue();
              return words.finding(
                  kind, race.first, race.second, entry.getKey().resource, race.element, race.count);
            })
        .toList();
  }
}
