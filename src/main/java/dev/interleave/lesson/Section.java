package dev.interleave.lesson;

import java.util.List;

/// A heading and what stands under it.
///
/// @param heading the line of the heading
/// @param part which part of the lesson it is
/// @param lines the lines under it
record Section(Line heading, Part part, List<Line> lines) {

  /// The parts of a lesson, in their order.
  enum Part {
    PREDICT("Predict"),
    WATCH("Watch"),
    WHAT_HAPPENED("What happened"),
    TRY_IT("Try it");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /// What its heading says.
    String title() {
      return title;
    }
  }

  Section {
    lines = List.copyOf(lines);
  }

  /// The lines that begin so.
  List<Line> beginning(String key) {
    return lines.stream().filter(line -> line.begins(key)).toList();
  }

  /// The lines that begin with none of these.
  List<Line> without(String... keys) {
    return lines.stream().filter(line -> List.of(keys).stream().noneMatch(line::begins)).toList();
  }
}
