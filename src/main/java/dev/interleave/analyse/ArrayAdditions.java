package dev.interleave.analyse;

import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was added to the elements of one array.
///
/// The array is *torn* if several actors each went over all its elements, adding the same to each
/// (an actor may be in the middle of its last pass), and the additions that were lost differ from
/// element to element.
final class ArrayAdditions {

  private static final double TOLERANCE = 1e-9;

  private final List<Datum> initial;
  private final TreeMap<Integer, Element> elements = new TreeMap<>();
  private final TreeMap<Integer, Map<Integer, Integer>> countsByActor = new TreeMap<>();
  private double added = Double.NaN;
  private boolean onlyAdditions = true;
  private int lastWrite;

  /// How an element ended.
  ///
  /// @param index which element
  /// @param shown how many additions its value shows
  record Shown(int index, long shown) {}

  private static final class Element {
    private final Map<Integer, Basis> bases = new HashMap<>();
    private final double first;
    private double value;
    private int additions;
    private int lastWrite;
    private int[] overwritten = {};

    Element(double first) {
      this.first = first;
      this.value = first;
    }

    long shown(double added) {
      return Math.round((value - first) / added);
    }

    long lost(double added) {
      return additions - shown(added);
    }
  }

  /// @param index index of the event of the read
  /// @param additions how many additions there had been
  private record Basis(int index, int additions, double value) {}

  /// @param initial the values it begins with
  ArrayAdditions(Datum initial) {
    this.initial = initial instanceof Datum.Sequence(var values, _) ? values : List.of();
  }

  void read(int index, Event.ValueRead read) {
    OptionalInt at = element(read.element());
    if (onlyAdditions && at.isPresent() && read.value().number().isPresent()) {
      Element element = element(at.getAsInt());
      element.bases.put(read.actor(), new Basis(index, element.additions, number(read.value())));
    }
  }

  void write(int index, Event.ValueWritten written) {
    OptionalInt at = element(written.element());
    Datum after = written.after();
    if (at.isEmpty() || after == null || after.number().isEmpty()) {
      onlyAdditions = false;
      return;
    }
    Element element = element(at.getAsInt());
    Basis basis = element.bases.remove(written.actor());
    if (basis == null || !adds(number(after) - basis.value)) {
      onlyAdditions = false;
      return;
    }
    if (element.overwritten.length == 0 && basis.additions < element.additions) {
      element.overwritten = new int[] {basis.index, element.lastWrite, index};
    }
    element.value = number(after);
    element.additions++;
    element.lastWrite = index;
    lastWrite = index;
    countsByActor
        .computeIfAbsent(written.actor(), _ -> new HashMap<>())
        .merge(at.getAsInt(), 1, Integer::sum);
  }

  private boolean adds(double difference) {
    if (Double.isNaN(added)) {
      added = difference;
    }
    return added != 0 && Math.abs(difference - added) <= TOLERANCE * Math.max(1, Math.abs(added));
  }

  private static OptionalInt element(@Nullable Datum element) {
    return element instanceof Datum.Whole(long at) && at >= 0 && at <= Integer.MAX_VALUE
        ? OptionalInt.of((int) at)
        : OptionalInt.empty();
  }

  private Element element(int at) {
    return elements.computeIfAbsent(
        at, _ -> new Element(at < initial.size() ? number(initial.get(at)) : Double.NaN));
  }

  private static double number(Datum value) {
    return value.number().orElse(Double.NaN);
  }

  boolean isTorn() {
    return onlyAdditions
        && elements.size() > 1
        && countsByActor.size() > 1
        && countsByActor.values().stream().allMatch(this::goesOverAll)
        && elements.values().stream().noneMatch(element -> Double.isNaN(element.first))
        && elements.values().stream().mapToLong(element -> element.lost(added)).distinct().count()
            > 1;
  }

  private boolean goesOverAll(Map<Integer, Integer> counts) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return elements.keySet().stream().allMatch(at -> counts.getOrDefault(at, 0) >= most - 1);
  }

  /// The elements that show the fewest and the most additions.
  List<Shown> shortest() {
    List<Shown> byShown =
        elements.entrySet().stream()
            .map(element -> new Shown(element.getKey(), element.getValue().shown(added)))
            .sorted((one, other) -> Long.compare(one.shown, other.shown))
            .toList();
    return List.of(byShown.getFirst(), byShown.getLast());
  }

  /// How often an element was added to at most.
  int most() {
    return elements.values().stream().mapToInt(element -> element.additions).max().orElse(0);
  }

  int lastWrite() {
    return lastWrite;
  }

  /// Ids of the actors that added.
  List<Integer> actors() {
    return List.copyOf(countsByActor.keySet());
  }

  /// Indices of the events that prove it, in order: for each element the first addition that was
  /// lost, and the last write.
  List<Integer> evidence() {
    var evidence = new ArrayList<Integer>();
    elements.values().forEach(element -> Arrays.stream(element.overwritten).forEach(evidence::add));
    return Stream.concat(evidence.stream(), Stream.of(lastWrite)).sorted().distinct().toList();
  }
}
