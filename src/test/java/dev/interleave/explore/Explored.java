package dev.interleave.explore;

import dev.interleave.program.Program;
import dev.interleave.program.ProgramException;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A program of the test resources, and what exploring it gives.
record Explored(String source) {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /// The program of a name, from the resources of this package.
  static Explored program(String name) {
    return at("dev/interleave/explore/" + name + ".py");
  }

  /// The program at a path of the resources.
  static Explored at(String path) {
    try {
      return new Explored(Files.readString(RESOURCES.resolve(path)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The same program with one piece of its text replaced, which must be there.
  Explored with(String old, String other) {
    if (!source.contains(old)) {
      throw new IllegalArgumentException("The program has no '" + old + "'");
    }
    return new Explored(source.replace(old, other));
  }

  /// Everything that can come of it.
  Exploration everything() {
    return explore(ExploreSettings.USUAL);
  }

  /// What comes of it under other settings.
  Exploration explore(ExploreSettings settings) {
    try {
      var limits = new Limits(20_000_000, 700L << 20, Duration.ofMinutes(2));
      return new Explorer(Program.compile("program.py", source), RunSettings.DEFAULT)
          .explore(settings.withLimits(limits), _ -> {}, () -> false);
    } catch (ProgramException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /// How many interleavings end with each value of a variable.
  static TreeMap<Long, BigInteger> counts(Exploration exploration, String variable) {
    var counts = new TreeMap<Long, BigInteger>();
    for (ReachableOutcome reachable : exploration.outcomes()) {
      counts.merge(value(reachable, variable), interleavings(reachable), BigInteger::add);
    }
    return counts;
  }

  private static BigInteger interleavings(ReachableOutcome reachable) {
    @Nullable BigInteger count = reachable.interleavings();
    return count == null ? BigInteger.ZERO : count;
  }

  private static long value(ReachableOutcome reachable, String variable) {
    return reachable.outcome().values().get(variable) instanceof Datum.Whole(long value)
        ? value
        : Long.MIN_VALUE;
  }

  /// The values of a variable at the end, in order.
  static List<Long> values(Exploration exploration, String variable) {
    return exploration.outcomes().stream()
        .mapToLong(reachable -> value(reachable, variable))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /// The ways in which it can end, each once, in order.
  static List<Outcome.Kind> kinds(Exploration exploration) {
    return exploration.outcomes().stream()
        .map(reachable -> reachable.outcome().kind())
        .distinct()
        .sorted()
        .toList();
  }

  /// How many outcomes are of a kind.
  static long count(Exploration exploration, Outcome.Kind kind) {
    return exploration.outcomes().stream()
        .filter(reachable -> reachable.outcome().kind() == kind)
        .count();
  }
}
