package dev.interleave.simulate.machine;

import java.util.ArrayList;
import java.util.List;

/// What a program printed, line by line.
final class Output {

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();

  void print(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(last.append(text, start, end).toString());
      last.setLength(0);
      start = end + 1;
    }
    last.append(text, start, text.length());
  }

  /// All of it as one text.
  String text() {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.append(last).toString();
  }

  /// The lines, with the one that was begun last.
  List<String> lines() {
    if (last.isEmpty()) {
      return List.copyOf(lines);
    }
    var all = new ArrayList<>(lines);
    all.add(last.toString());
    return all;
  }
}
