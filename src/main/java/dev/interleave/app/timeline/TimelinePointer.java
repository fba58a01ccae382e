package dev.interleave.app.timeline;

import dev.interleave.app.canvas.PictureCanvas;
import java.time.Duration;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the pointer does on the timeline.
final class TimelinePointer {

  private static final double ZOOM_PER_PIXEL = 1.004;

  private final TimelinePane pane;
  private final PictureCanvas canvas;
  private double grabbedAt;
  private TimelineView grabbed;

  TimelinePointer(TimelinePane pane, PictureCanvas canvas) {
    this.pane = pane;
    this.canvas = canvas;
    this.grabbed = pane.view();
  }

  void install() {
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> canvas.setCursor(Cursor.DEFAULT));
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    canvas.addEventHandler(ZoomEvent.ZOOM, event -> zoom(1 / event.getZoomFactor(), event.getX()));
  }

  private void press(MouseEvent event) {
    canvas.getParent().requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      pane.scrubTo(event.getX());
    } else if (event.getButton() == MouseButton.MIDDLE) {
      grabbedAt = event.getX();
      grabbed = pane.view();
      canvas.setCursor(Cursor.CLOSED_HAND);
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      pane.scrubTo(event.getX());
    } else if (event.isMiddleButtonDown()) {
      pane.show(grabbed.panned(lengthOf(grabbedAt - event.getX())));
    }
    event.consume();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && event.isStillSincePress()) {
      pane.show(pane.view().whole());
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      return;
    }
    double sideways =
        event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    if (sideways != 0) {
      pane.show(pane.view().panned(lengthOf(-sideways)));
    } else if (event.getDeltaY() != 0) {
      zoom(Math.pow(ZOOM_PER_PIXEL, -event.getDeltaY()), event.getX());
    }
    event.consume();
  }

  private void zoom(double factor, double x) {
    pane.show(pane.view().zoomed(factor, pane.positionAt(x)));
  }

  /// How much of the film a number of pixels shows.
  private Duration lengthOf(double pixels) {
    double share = pixels / Math.max(1, canvas.getWidth());
    return Duration.ofNanos(Math.round(pane.view().width().toNanos() * share));
  }
}
