package dev.interleave.app.code;

import dev.interleave.picture.code.Highlighter;
import dev.interleave.picture.code.Decoration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;

/// The editor's text with its styles. Styles only the lines whose styles change, because the
/// toolkit builds a line anew whenever it is styled.
final class Editor {

  private final CodeArea area;
  private Highlighter highlighter = Highlighter.PYTHON;
  private Map<Integer, List<Decoration>> syntax = Map.of();
  private Map<Integer, List<Decoration>> marks = Map.of();

  Editor(CodeArea area) {
    this.area = area;
  }

  /// Takes another text as if it had just been opened.
  void open(String text, Highlighter language) {
    highlighter = language;
    area.replaceText(text);
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.showParagraphAtTop(0);
  }

  /// Colours the text after it was changed.
  void restyle() {
    String text = area.getText();
    syntax = byLine(Decoration.of(highlighter.tokens(text), lines()));
    for (int line = 0; line < area.getDocument().getParagraphs().size(); line++) {
      style(line);
    }
  }

  /// Lays other marks over the text.
  void mark(List<Decoration> next) {
    Map<Integer, List<Decoration>> before = marks;
    marks = byLine(next);
    Set<Integer> touched = new TreeSet<>(before.keySet());
    touched.addAll(marks.keySet());
    touched.removeIf(line -> marks.getOrDefault(line, List.of()).equals(before.get(line)));
    touched.stream()
        .filter(line -> line < area.getDocument().getParagraphs().size())
        .forEach(this::style);
  }

  /// The lines of the text.
  List<String> lines() {
    return List.of(area.getText().split("\n", -1));
  }

  private void style(int line) {
    List<Decoration> all =
        Stream.concat(
                syntax.getOrDefault(line, List.of()).stream(),
                marks.getOrDefault(line, List.of()).stream())
            .toList();
    StyleSpans<Collection<String>> spans = LineStyle.of(area.getParagraphLength(line), all);
    if (!spans.equals(area.getParagraph(line).getStyleSpans())) {
      area.setStyleSpans(line, 0, spans);
    }
  }

  private static Map<Integer, List<Decoration>> byLine(List<Decoration> decorations) {
    return decorations.stream()
        .collect(Collectors.groupingBy(Decoration::line, Collectors.toCollection(ArrayList::new)));
  }
}
