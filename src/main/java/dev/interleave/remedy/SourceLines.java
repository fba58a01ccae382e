package dev.interleave.remedy;

import dev.interleave.program.syntax.Statement;
import dev.interleave.trace.SourceRange;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text, and edits of whole lines.
final class SourceLines {

  private static final String INDENT = "    ";

  private final List<String> lines;

  SourceLines(String text) {
    lines = text.lines().toList();
  }

  /// A line.
  ///
  /// @param number one-based
  String line(int number) {
    return lines.get(number - 1);
  }

  /// The last line on which anything of a statement stands.
  static int lastLine(Statement statement) {
    SourceRange range = statement.range();
    return range.endColumn() == 1 && range.endLine() > range.startLine()
        ? range.endLine() - 1
        : range.endLine();
  }

  /// Whether statements can be moved to the right line by line: nothing else stands on their lines.
  boolean standAlone(Statement first, Statement last) {
    int end = lastLine(last);
    boolean begins = indentOf(first).length() == first.range().startColumn() - 1;
    for (int number = first.range().startLine(); number <= end; number++) {
      String line = line(number);
      if (line.contains("\"\"\"") || line.contains("'''") || line.contains(";")) {
        return false;
      }
    }
    return begins;
  }

  /// The spaces before a statement.
  String indentOf(Statement statement) {
    String line = line(statement.range().startLine());
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /// An edit under way.
  Editing edit() {
    return new Editing();
  }

  /// Lines that are being changed, by the numbers they had at first.
  final class Editing {

    private final List<String> changed = new ArrayList<>(lines);
    private final List<List<String>> before = new ArrayList<>();

    private Editing() {
      lines.forEach(_ -> before.add(new ArrayList<>()));
    }

    /// Puts lines before a line.
    Editing insertBefore(int number, String... added) {
      before.get(number - 1).addAll(List.of(added));
      return this;
    }

    /// Replaces a line.
    Editing replace(int number, String by) {
      changed.set(number - 1, by);
      return this;
    }

    /// Moves lines to the right, below a line that opens a block.
    Editing wrap(int from, int to, String opening) {
      insertBefore(from, opening);
      return indent(from, to);
    }

    /// Moves lines to the right.
    Editing indent(int from, int to) {
      for (int number = from; number <= to; number++) {
        String line = changed.get(number - 1);
        changed.set(number - 1, line.isBlank() ? line : INDENT + line);
      }
      return this;
    }

    /// Drops a line.
    Editing drop(int number) {
      changed.set(number - 1, "\0");
      return this;
    }

    /// The whole text.
    String text() {
      var all = new StringBuilder();
      for (int index = 0; index < changed.size(); index++) {
        before.get(index).forEach(line -> all.append(line).append('\n'));
        if (!changed.get(index).equals("\0")) {
          all.append(changed.get(index)).append('\n');
        }
      }
      return all.toString();
    }
  }
}
