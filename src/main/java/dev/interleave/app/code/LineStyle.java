package dev.interleave.app.code;

import dev.interleave.picture.code.Decoration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The styles of one line of the editor.
final class LineStyle {

  private LineStyle() {}

  /// Lays decorations over each other.
  ///
  /// @param length length of the line
  /// @param decorations what lies on it, in any order
  static StyleSpans<Collection<String>> of(int length, List<Decoration> decorations) {
    var borders = new TreeSet<Integer>();
    borders.add(length);
    for (Decoration decoration : decorations) {
      borders.add(Math.clamp(decoration.start(), 0, length));
      borders.add(Math.clamp(decoration.end(), 0, length));
    }
    var spans = new StyleSpansBuilder<Collection<String>>();
    int start = 0;
    for (int end : borders) {
      if (end > start || length == 0) {
        spans.add(classesAt(start, decorations), end - start);
      }
      start = end;
    }
    return spans.create();
  }

  private static Collection<String> classesAt(int column, List<Decoration> decorations) {
    return decorations.stream()
        .filter(decoration -> decoration.start() <= column && column < decoration.end())
        .map(Decoration::styleClass)
        .distinct()
        .toList();
  }
}
