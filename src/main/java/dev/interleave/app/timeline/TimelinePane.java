package dev.interleave.app.timeline;

import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Timeline;
import dev.interleave.trace.Moment;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The timeline: a lane per actor. Handles on the axis choose what is exported. Dragging scrubs,
/// the wheel zooms around the pointer, shift and the wheel or the middle button pan, a double click
/// shows the whole film.
public final class TimelinePane extends BorderPane {

  private static final double ZOOM_STEP = 1.5;
  private static final double PAN_STEP = 0.2;

  private final Session session;
  private final ExcerptHandles handles;
  private final TimelineScene scene;
  private final ScrollPane lanes = new ScrollPane();
  private final ObjectProperty<TimelineView> view =
      new SimpleObjectProperty<>(TimelineView.whole(Duration.ZERO));
  private @Nullable Timeline timeline;

  /// The timeline of a session.
  public TimelinePane(Session session, ObservableValue<Theme> theme) {
    this.session = session;
    setId("timeline-pane");
    getStyleClass().add("timeline-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(TimelinePane.class.getResource("/assets/styles/timeline.css"))
                .toExternalForm());
    handles =
        new ExcerptHandles(session.texts(), session.excerpt(), this::placeOf, this::positionAt);
    scene = new TimelineScene(this::lanePicture, this::axisPicture, handles, theme);
    lanes.setId("timeline-lanes");
    lanes.setContent(scene);
    lanes.setFitToWidth(true);
    lanes.setFitToHeight(true);
    lanes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    lanes.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    lanes.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    setCenter(lanes);
    setTop(
        new ZoomBar(
            session.texts(),
            view,
            () -> zoom(1 / ZOOM_STEP),
            () -> zoom(ZOOM_STEP),
            () -> show(view.get().whole())));
    new TimelinePointer(this, scene.lanes()).install();
    session.runProperty().subscribe(this::showRun);
    session.positionProperty().subscribe(this::follow);
    scene.widthProperty().subscribe(this::moveCursor);
    scene.scaleProperty().subscribe(this::moveCursor);
    session.momentProperty().subscribe(this::describe);
    session.spotlight().arrowsProperty().subscribe(scene::repaint);
  }

  /// What part of the film is in view.
  TimelineView view() {
    return view.get();
  }

  /// Shows a part of the film.
  void show(TimelineView next) {
    if (!next.equals(view.get())) {
      view.set(next);
      scene.repaint();
    }
    moveCursor();
  }

  private void moveCursor() {
    if (timeline != null) {
      scene.moveCursor(placeOf(session.positionProperty().get()));
      handles.place();
    }
  }

  /// Where a position of the film is on the canvas, or nothing where it is out of view.
  private OptionalDouble placeOf(Duration position) {
    if (timeline == null) {
      return OptionalDouble.empty();
    }
    double scale = scene.scaleProperty().get();
    OptionalDouble place = timeline.cursorAt(position, view.get().span(), scene.getWidth() / scale);
    return place.isEmpty() ? place : OptionalDouble.of(place.getAsDouble() * scale);
  }

  /// The position of the film at a horizontal place of the canvas.
  Duration positionAt(double x) {
    double scale = scene.scaleProperty().get();
    return timeline == null
        ? Duration.ZERO
        : timeline.positionAt(view.get().span(), scene.getWidth() / scale, x / scale);
  }

  /// Moves the cursor to a horizontal place of the canvas and stops playing.
  void scrubTo(double x) {
    session.playingProperty().set(false);
    session.moveTo(positionAt(x));
  }

  private void showRun(@Nullable RunView run) {
    timeline = run == null ? null : run.timeline();
    if (timeline != null) {
      scene.fit(timeline.naturalHeight(), timeline.axisHeight(), timeline::lanesBottom);
    }
    scene.repaint();
    show(view.get().of(run == null ? Duration.ZERO : run.film().pace().length()));
  }

  private void follow(Duration position) {
    boolean moves = session.playingProperty().get() || session.playback().followingProperty().get();
    show(moves ? view.get().following(position) : view.get());
  }

  private void describe(@Nullable Moment moment) {
    RunView run = session.runProperty().get();
    lanes.setAccessibleText(
        run == null || moment == null
            ? session.texts().say("timeline.title")
            : session.texts().say("timeline.at", moment.stepCount(), run.trace().stepCount()));
  }

  private @Nullable Picture lanePicture(double width, double height) {
    return timeline == null
        ? null
        : timeline
            .with(session.spotlight().arrowsProperty().get())
            .withoutCursor(view.get().span(), width, height);
  }

  private @Nullable Picture axisPicture(double width, double height) {
    return timeline == null
        ? null
        : timeline.axis(session.positionProperty().get(), view.get().span(), width);
  }

  private void zoom(double factor) {
    Duration cursor = session.positionProperty().get();
    show(view.get().following(cursor).zoomed(factor, cursor));
  }

  private void pan(double share) {
    long nanos = Math.round(view.get().width().toNanos() * share);
    show(view.get().panned(Duration.ofNanos(nanos)));
  }

  private void press(KeyEvent event) {
    if (matches(event, KeyCode.LEFT, KeyCombination.SHIFT_DOWN)) {
      pan(-PAN_STEP);
    } else if (matches(event, KeyCode.RIGHT, KeyCombination.SHIFT_DOWN)) {
      pan(PAN_STEP);
    } else if (matches(event, KeyCode.UP, KeyCombination.SHIFT_DOWN)) {
      zoom(1 / ZOOM_STEP);
    } else if (matches(event, KeyCode.DOWN, KeyCombination.SHIFT_DOWN)) {
      zoom(ZOOM_STEP);
    } else if (matches(event, KeyCode.HOME, KeyCombination.SHIFT_DOWN)) {
      show(view.get().whole());
    } else {
      return;
    }
    event.consume();
  }

  private static boolean matches(
      KeyEvent event, KeyCode code, KeyCombination.Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers).match(event);
  }
}
