package dev.interleave.app.inspector;

import dev.interleave.text.Texts;
import dev.interleave.trace.Event;
import dev.interleave.trace.Trace;
import java.util.List;
import javafx.scene.control.TextArea;

/// What the program has printed, to be read and selected.
final class OutputView extends TextArea {

  private static final int MOST_ROWS = 8;

  private List<String> outputs = List.of();
  private int shown;

  OutputView(Texts texts) {
    setId("output");
    getStyleClass().add("output");
    setEditable(false);
    setWrapText(true);
    setAccessibleText(texts.say("inspector.output"));
  }

  /// Takes a run.
  void showRun(Trace trace) {
    outputs =
        trace.events().stream()
            .filter(Event.OutputPrinted.class::isInstance)
            .map(event -> ((Event.OutputPrinted) event).text())
            .toList();
    clear();
    shown = 0;
  }

  /// Shows so many of the outputs of the run.
  void show(int count) {
    if (count == shown) {
      return;
    }
    if (count > shown) {
      appendText(String.join("", outputs.subList(shown, count)));
    } else {
      setText(String.join("", outputs.subList(0, count)));
      end();
    }
    shown = count;
    long rows = getText().lines().count();
    setPrefRowCount(Math.clamp(rows, 1, MOST_ROWS));
  }
}
