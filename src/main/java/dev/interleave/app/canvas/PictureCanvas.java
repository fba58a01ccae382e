package dev.interleave.app.canvas;

import dev.interleave.export.paint.CanvasPainter;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A canvas that fills its space with a picture. However often a new picture is asked for, it
/// paints at most once per pulse, after layout, so that the picture always has the size of the
/// canvas. The toolkit gives the canvas as many pixels as the screen has.
public final class PictureCanvas extends Region {

  private final PictureSource source;
  private final Canvas canvas = new Canvas();
  private final Runnable paint = this::paintOnce;
  private CanvasPainter painter;
  private @Nullable Scene pulsing;

  /// A canvas that shows what a source gives, in the colours of a theme.
  public PictureCanvas(PictureSource source, ObservableValue<Theme> theme) {
    this.source = source;
    this.painter = new CanvasPainter(theme.getValue());
    getStyleClass().add("picture-canvas");
    getChildren().add(canvas);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(0, 0);
    theme.subscribe(
        (_, next) -> {
          painter = new CanvasPainter(next);
          repaint();
        });
    sceneProperty().subscribe(this::repaint);
  }

  /// Asks for the picture to be painted anew with the next pulse.
  public void repaint() {
    Scene scene = getScene();
    if (Objects.equals(scene, pulsing)) {
      return;
    }
    stopPulsing();
    if (scene != null) {
      pulsing = scene;
      scene.addPostLayoutPulseListener(paint);
      Platform.requestNextPulse();
    }
  }

  private void stopPulsing() {
    if (pulsing != null) {
      pulsing.removePostLayoutPulseListener(paint);
      pulsing = null;
    }
  }

  private void paintOnce() {
    stopPulsing();
    Picture picture = source.picture(canvas.getWidth(), canvas.getHeight());
    if (picture == null) {
      canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    } else if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      painter.paint(picture, canvas.getGraphicsContext2D(), 1);
    }
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      repaint();
    }
  }
}
