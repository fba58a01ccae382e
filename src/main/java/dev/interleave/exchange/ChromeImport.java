package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes a trace of events of the Trace Event Format: processes and threads become actors, slices
/// functions that they are in, counters variables. What has no counterpart is counted.
final class ChromeImport {

  private final String name;
  private final Map<String, Map<String, ChromeLane>> processes = new LinkedHashMap<>();
  private final Map<String, String> processNames = new LinkedHashMap<>();
  private final ChromeCounters counters = new ChromeCounters();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int threads;

  /// @param name of the file
  ChromeImport(String name) {
    this.name = name;
  }

  /// Takes an event of the file.
  void add(ChromeEvent event) {
    switch (event.phase()) {
      case "X" -> lane(event).add(event.name(), event.nanos(), event.durationNanos());
      case "B" -> lane(event).begin(event.name(), event.nanos());
      case "E" -> {
        if (!lane(event).end(event.nanos())) {
          leaveOut("E without B");
        }
      }
      case "C" -> counters.add(event);
      case "M" -> take(event);
      default -> leaveOut(event.phase().isEmpty() ? "no ph" : event.phase());
    }
  }

  private void take(ChromeEvent metadata) {
    switch (metadata.name()) {
      case "process_name" -> processNames.put(metadata.process(), metadata.title());
      case "thread_name" -> lane(metadata).name(metadata.title());
      default -> {}
    }
  }

  private void leaveOut(String kind) {
    // As many kinds as the format has, and no more than a sentence can hold.
    leftOut.merge(leftOut.size() < 30 && kind.length() <= 12 ? kind : "others", 1, Integer::sum);
  }

  private ChromeLane lane(ChromeEvent event) {
    return processes
        .computeIfAbsent(event.process(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(
            event.thread(),
            thread -> {
              threads++;
              if (threads > Limits.MOST_ACTORS) {
                throw new MalformedTraceException(
                    "there are more than %d threads".formatted(Limits.MOST_ACTORS));
              }
              return new ChromeLane(thread);
            });
  }

  /// What was left out, in a sentence.
  List<String> notes() {
    if (leftOut.isEmpty()) {
      return List.of();
    }
    String kinds =
        leftOut.entrySet().stream()
            .map(kind -> "%d of kind %s".formatted(kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    return List.of(
        "%s holds events that have no counterpart here and were left out: %s."
            .formatted(name, kinds));
  }

  /// The trace of all events.
  Trace trace() {
    processes.values().forEach(lanes -> lanes.values().removeIf(ChromeLane::isEmpty));
    if (processes.values().stream().allMatch(Map::isEmpty)) {
      throw new MalformedTraceException("it has no slice of any thread");
    }
    var conditions = Map.of("imported from", name);
    var origin =
        new Trace.Origin(name, "", RunSettings.DEFAULT, new Provenance.Recorded(conditions, 0, 0));
    var builder = new TraceBuilder(origin);
    var writer = new ChromeTrace(builder);
    Set<String> names = new HashSet<>();
    var homes = new LinkedHashMap<String, Integer>();
    processes.forEach(
        (process, lanes) -> {
          for (ChromeLane lane : firstThreadFirst(process, lanes)) {
            int id = addActor(builder, process, lane, homes, names);
            homes.putIfAbsent(process, id);
            writer.add(id, lane);
          }
        });
    counters.addTo(builder, homes, writer);
    writer.write();
    return builder.build(new Outcome(Outcome.Kind.FINISHED, "", counters.lastValues(), List.of()));
  }

  /// The lanes of a process. That of its main thread, which often has its number, comes first.
  private static List<ChromeLane> firstThreadFirst(String process, Map<String, ChromeLane> lanes) {
    List<ChromeLane> ordered = new ArrayList<>(lanes.values());
    ChromeLane main = lanes.get(process);
    if (main != null) {
      ordered.remove(main);
      ordered.addFirst(main);
    }
    return ordered;
  }

  private int addActor(
      TraceBuilder builder,
      String process,
      ChromeLane lane,
      Map<String, Integer> homes,
      Set<String> names) {
    Integer home = homes.get(process);
    String wanted = lane.name();
    if (home == null && processNames.containsKey(process) && !lane.isNamed()) {
      wanted = processNames.getOrDefault(process, wanted);
    }
    String unique = wanted;
    for (int number = 2; !names.add(unique); number++) {
      unique = "%s (%d)".formatted(wanted, number);
    }
    if (home != null) {
      return builder.addActor(Actor.Kind.THREAD, unique, home, home, false).id();
    }
    Actor.Kind kind = homes.isEmpty() ? Actor.Kind.MAIN : Actor.Kind.PROCESS;
    return builder.addActor(kind, unique, Actor.NOBODY, Actor.NOBODY, false).id();
  }
}
