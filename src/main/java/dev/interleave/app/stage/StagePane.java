package dev.interleave.app.stage;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Stage;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The stage: the run as it stands at the cursor. Clicking an actor that can take the next step
/// lets it.
public final class StagePane extends StackPane {

  private final Session session;
  private @Nullable Stage stage;

  /// The stage of a session.
  public StagePane(Session session, ObservableValue<Theme> theme) {
    this.session = session;
    setId("stage-pane");
    getStyleClass().add("stage-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/assets/styles/stage.css"))
                .toExternalForm());
    var canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("stage-canvas");
    getChildren().add(canvas);
    session.runProperty().subscribe(this::showRun);
    session.runProperty().subscribe(canvas::repaint);
    session.positionProperty().subscribe(canvas::repaint);
    session.selectedActorProperty().subscribe(canvas::repaint);
  }

  private void showRun(@Nullable RunView run) {
    stage = run == null ? null : new Stage(run.film());
  }

  private @Nullable Picture picture(double width, double height) {
    return stage == null ? null : stage.picture(session.positionProperty().get(), width, height);
  }
}
