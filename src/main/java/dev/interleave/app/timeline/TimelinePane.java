package dev.interleave.app.timeline;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Timeline;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The timeline: a lane per actor, to scrub and to zoom.
public final class TimelinePane extends BorderPane {

  private final Session session;
  private @Nullable Timeline timeline;

  /// The timeline of a session.
  public TimelinePane(Session session, ObservableValue<Theme> theme) {
    this.session = session;
    setId("timeline-pane");
    getStyleClass().add("timeline-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/assets/styles/timeline.css"))
                .toExternalForm());
    var canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("timeline-canvas");
    setCenter(canvas);
    session.runProperty().subscribe(this::showRun);
    session.runProperty().subscribe(canvas::repaint);
    session.positionProperty().subscribe(canvas::repaint);
  }

  private void showRun(@Nullable RunView run) {
    timeline = run == null ? null : new Timeline(run.film());
  }

  private @Nullable Picture picture(double width, double height) {
    return timeline == null
        ? null
        : timeline.picture(session.positionProperty().get(), timeline.whole(), width, height);
  }
}
