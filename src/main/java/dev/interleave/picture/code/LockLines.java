package dev.interleave.picture.code;

import dev.interleave.trace.Event;
import dev.interleave.trace.Provenance;
import dev.interleave.trace.Resource;
import dev.interleave.trace.SourceRange;
import dev.interleave.trace.Toggles;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which lines of a program take a lock or let it go: those that did so in a run, and those that
/// say so.
///
/// @param byLock lines, zero-based, by the name of the lock
record LockLines(Map<String, Set<Integer>> byLock) {

  private static final Pattern JAVA_LOCK =
      Pattern.compile(
          "^\\s*(?:synchronized\\s*\\(|[\\w.]*\\b(?:lock|lockInterruptibly|unlock|acquire|release)\\()");

  /// The lines of a run's program.
  static LockLines of(Trace trace) {
    var lines = new HashMap<String, Set<Integer>>();
    List<Resource> locks =
        trace.resources().stream()
            .filter(resource -> resource.kind() == Resource.Kind.LOCK)
            .toList();
    if (!locks.isEmpty()) {
      locks.forEach(lock -> lines.put(lock.name(), new TreeSet<>()));
      List<String> text = trace.origin().source().lines().toList();
      switch (trace.origin().provenance()) {
        case Provenance.Simulated _ -> {
          addThoseThatDid(trace, lines);
          addThoseThatSay(text, lines);
        }
        case Provenance.Recorded _ -> addThoseThatSayInJava(text, lines);
      }
    }
    return new LockLines(lines);
  }

  private static void addThoseThatDid(Trace trace, Map<String, Set<Integer>> lines) {
    var did = new HashMap<Integer, Set<SourceRange>>();
    Event.StepTaken step = null;
    for (Event event : trace.events()) {
      if (event instanceof Event.StepTaken taken) {
        step = taken;
      } else if (step != null && event.nanos() == step.nanos() && event.actor() == step.actor()) {
        int lock = lockPassed(event);
        if (lock >= 0) {
          did.computeIfAbsent(lock, _ -> new HashSet<>()).add(step.range());
        }
      }
    }
    did.forEach(
        (lock, ranges) ->
            lines
                .computeIfAbsent(trace.resource(lock).name(), _ -> new TreeSet<>())
                .addAll(beginnings(ranges)));
  }

  private static List<Integer> beginnings(Set<SourceRange> ranges) {
    return ranges.stream()
        .filter(SourceRange::isSomewhere)
        .map(range -> range.startLine() - 1)
        .toList();
  }

  private static int lockPassed(Event event) {
    if (event instanceof Event.LockBypassed(_, _, int lock, _)) {
      return lock;
    }
    if (event instanceof Event.LockAcquired(_, _, int lock)) {
      return lock;
    }
    return event instanceof Event.LockReleased(_, _, int lock) ? lock : -1;
  }

  private static void addThoseThatSay(List<String> text, Map<String, Set<Integer>> lines) {
    lines.forEach(
        (name, numbers) -> {
          String quoted = Pattern.quote(name);
          Pattern says =
              Pattern.compile(
                  "^\\s*(?:with\\s+%s\\s*:|%s\\.(?:acquire|release)\\s*\\()"
                      .formatted(quoted, quoted));
          IntStream.range(0, text.size())
              .filter(line -> says.matcher(text.get(line)).find())
              .forEach(numbers::add);
        });
  }

  /// The Java of real programs takes one lock in several ways, of which a run uses one.
  private static void addThoseThatSayInJava(List<String> text, Map<String, Set<Integer>> lines) {
    List<Integer> saying =
        IntStream.range(0, text.size())
            .filter(line -> JAVA_LOCK.matcher(text.get(line)).find())
            .boxed()
            .toList();
    lines.values().forEach(numbers -> numbers.addAll(saying));
  }

  /// The lines that do nothing because every lock they are about is off.
  Set<Integer> offUnder(Toggles toggles) {
    Set<Integer> on =
        byLock.entrySet().stream()
            .filter(lock -> toggles.isLockOn(lock.getKey()))
            .flatMap(lock -> lock.getValue().stream())
            .collect(Collectors.toSet());
    return byLock.values().stream()
        .flatMap(Set::stream)
        .filter(line -> !on.contains(line))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
