package dev.interleave.trace;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which actor took each step of a run. Written as actor ids in order, where `1*3` stands for three
/// steps of actor 1 in a row: `0*5,1*3,2,1`.
public final class Schedule {

  /// The schedule of no steps.
  public static final Schedule EMPTY = new Schedule(new int[0]);

  private static final int LONGEST = 50_000_000;

  private final int[] actors;

  private Schedule(int[] actors) {
    this.actors = actors;
  }

  /// A schedule from the actor of each step.
  public static Schedule of(int... actors) {
    return new Schedule(actors.clone());
  }

  /// Reads a schedule back from its text.
  ///
  /// @throws IllegalArgumentException if the text is no schedule; the message says what is wrong
  ///   where
  public static Schedule parse(String text) {
    var steps = IntStream.builder();
    long length = 0;
    if (!text.isBlank()) {
      for (String run : text.strip().split(",", -1)) {
        String[] parts = run.strip().split("\\*", -1);
        int actor = number(parts[0], run);
        int count = parts.length == 1 ? 1 : number(parts[1], run);
        length += count;
        if (parts.length > 2 || length > LONGEST) {
          throw new IllegalArgumentException("A schedule cannot contain '" + run.strip() + "'.");
        }
        IntStream.range(0, count).forEach(_ -> steps.add(actor));
      }
    }
    return new Schedule(steps.build().toArray());
  }

  private static int number(String digits, String run) {
    if (!digits.strip().matches("\\d{1,8}")) {
      throw new IllegalArgumentException(
          "A schedule is actor numbers such as 0*5,1*3,2; '" + run.strip() + "' is none.");
    }
    return Integer.parseInt(digits.strip());
  }

  /// How many steps the schedule has.
  public int length() {
    return actors.length;
  }

  /// Id of the actor that takes a step.
  ///
  /// @param step zero-based
  public int actorOf(int step) {
    return actors[step];
  }

  /// The first steps of this schedule.
  public Schedule first(int steps) {
    return new Schedule(Arrays.copyOf(actors, steps));
  }

  /// This schedule with one more step.
  public Schedule then(int actor) {
    int[] longer = Arrays.copyOf(actors, actors.length + 1);
    longer[actors.length] = actor;
    return new Schedule(longer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && Arrays.equals(actors, schedule.actors);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(actors);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    int at = 0;
    while (at < actors.length) {
      int end = at + 1;
      while (end < actors.length && actors[end] == actors[at]) {
        end++;
      }
      text.append(at == 0 ? "" : ",").append(actors[at]);
      if (end - at > 1) {
        text.append('*').append(end - at);
      }
      at = end;
    }
    return text.toString();
  }
}
