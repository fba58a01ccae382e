package dev.interleave.lesson;

import java.util.List;
import java.util.stream.Collectors;

/// Lines that are read as one, with blanks between them.
///
/// @param lines the lines, at least one
record Passage(List<Phrase> lines) {

  Passage {
    lines = List.copyOf(lines);
  }

  /// All of it in one line.
  String text() {
    return lines.stream().map(Phrase::text).collect(Collectors.joining(" "));
  }

  /// Where a character of that line stands.
  ///
  /// @param at zero-based
  Phrase place(int at) {
    int begin = 0;
    for (Phrase line : lines) {
      int end = begin + line.text().length();
      if (at <= end) {
        return line.from(Math.min(at - begin, line.text().length()));
      }
      begin = end + 1;
    }
    return lines.getLast();
  }
}
