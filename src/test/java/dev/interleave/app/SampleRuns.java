package dev.interleave.app;

import dev.interleave.text.SampleTexts;
import dev.interleave.app.session.RunTitle;
import dev.interleave.app.session.RunView;
import dev.interleave.export.paint.Theme;
import dev.interleave.simulate.Script;
import dev.interleave.trace.Trace;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// What tests of panes begin with: runs of sample traces, and scenes in the looks of the program.
public final class SampleRuns {

  private SampleRuns() {}

  /// A run with what analysis finds in it.
  public static RunView of(Trace trace) {
    return RunView.of(RunTitle.of("Run"), trace, Script.NONE, SampleTexts.ENGLISH);
  }

  /// A scene around a pane.
  public static Scene scene(Region pane, double width, double height) {
    var scene = new Scene(pane, width, height);
    scene.getStylesheets().add(Theme.LIGHT.sheet().toExternalForm());
    Stream.of("base.css", "controls.css")
        .map(name -> SampleRuns.class.getResource("/assets/styles/" + name))
        .map(sheet -> Objects.requireNonNull(sheet).toExternalForm())
        .forEach(scene.getStylesheets()::add);
    return scene;
  }
}
