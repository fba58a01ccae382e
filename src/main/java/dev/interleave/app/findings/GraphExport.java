package dev.interleave.app.findings;

import dev.interleave.app.parts.Destination;
import dev.interleave.app.parts.PictureTask;
import dev.interleave.export.paint.Theme;
import dev.interleave.footage.DeadlockGraph;
import dev.interleave.footage.SuggestedName;
import dev.interleave.picture.Picture;
import dev.interleave.text.Texts;
import dev.interleave.trace.Trace;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;

/// Takes the graph of a deadlock along, as a PNG, or as an SVG or a PDF if its name says so.
///
/// @param theme the colours of the window
/// @param destination asks where it is to be written
/// @param begin begins long work
record GraphExport(
    Texts texts,
    ObservableValue<Theme> theme,
    Destination destination,
    Consumer<Task<String>> begin) {

  private static final double SCALE = 2;

  void export(Trace trace, DeadlockGraph graph) {
    Picture picture = graph.picture(DeadlockGraph.WIDTH, DeadlockGraph.HEIGHT);
    if (picture != null) {
      destination
          .ask(texts.say("findings.graph.export.title"), SuggestedName.of(trace) + "-graph", ".png")
          .ifPresent(
              file -> begin.accept(new PictureTask(texts, picture, SCALE, theme.getValue(), file)));
    }
  }
}
