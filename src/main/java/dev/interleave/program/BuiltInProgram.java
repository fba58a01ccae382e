package dev.interleave.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program that comes with Interleave, from `assets/programs`. Its first line is a comment with
/// its title, its second one with what it shows.
///
/// @param name its name, as the command line takes it
/// @param family what it is about
/// @param title its title
/// @param summary what it shows, in one sentence
/// @param source its text
public record BuiltInProgram(
    String name, Family family, String title, String summary, String source) {

  /// What programs are about, in the order of a menu.
  public enum Family {
    /// Threads and locks.
    THREADS("Threads and locks"),
    /// Workers and queues.
    QUEUES("Workers and queues"),
    /// Processes and shared memory.
    PROCESSES("Processes and shared memory"),
    /// Waiting for one another.
    SIGNALS("Waiting for one another");

    private final String title;

    Family(String title) {
      this.title = title;
    }

    /// The title of a menu.
    public String title() {
      return title;
    }
  }

  private static final Map<Family, List<String>> NAMES =
      Map.of(
          Family.THREADS,
              List.of("race", "counter", "reference-count", "deadlock", "philosophers", "peterson"),
          Family.QUEUES, List.of("queue-workers", "queue-one-shot"),
          Family.PROCESSES, List.of("shared-memory", "processes-and-threads", "gil"),
          Family.SIGNALS, List.of("bounded-buffer", "semaphore", "barrier", "event"));

  /// All programs, family by family.
  public static List<BuiltInProgram> all() {
    return Arrays.stream(Family.values())
        .flatMap(family -> NAMES.getOrDefault(family, List.of()).stream().map(n -> read(n, family)))
        .toList();
  }

  /// The program of a name, if there is one.
  public static Optional<BuiltInProgram> named(String name) {
    return NAMES.entrySet().stream()
        .filter(family -> family.getValue().contains(name))
        .map(family -> read(name, family.getKey()))
        .findFirst();
  }

  private static BuiltInProgram read(String name, Family family) {
    String path = "/assets/programs/" + name + ".py";
    try (InputStream stream = BuiltInProgram.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("This build lacks " + path);
      }
      String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = source.lines().limit(2).map(line -> line.substring(2)).toList();
      return new BuiltInProgram(name, family, lines.getFirst(), lines.getLast(), source);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + path, failure);
    }
  }

  /// The number that a spinner changes, if the program has one.
  public Optional<AdjustableCount> count() {
    return AdjustableCount.in(source);
  }

  /// The text of the program with another value of its number; the text itself if it has none.
  public String withCount(int value) {
    return count().map(count -> count.replacedIn(source, value)).orElse(source);
  }
}
