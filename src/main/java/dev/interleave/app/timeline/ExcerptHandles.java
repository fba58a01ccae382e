package dev.interleave.app.timeline;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Excerpt;
import dev.interleave.picture.Timeline.Span;
import dev.interleave.text.Texts;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The part of the film that is taken along, on the axis: a bar between two handles that can be
/// dragged. A double click on one of them takes all of the film again.
final class ExcerptHandles extends Region {

  private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
  private static final double WIDTH = 8;
  private static final double HEIGHT = 12;
  private static final double BAR = 3;

  /// How far an arrow key moves a handle, as a share of what is in view.
  private static final double KEY_STEP = 0.01;

  private final Excerpt excerpt;
  private final Function<Duration, OptionalDouble> placeOf;
  private final DoubleFunction<Duration> positionAt;
  private final Region bar = new Region();
  private final Region begin = new Region();
  private final Region end = new Region();

  /// @param placeOf where a position is on the axis, or nothing where it is out of view
  /// @param positionAt the position at a place of the axis
  ExcerptHandles(
      Texts texts,
      Excerpt excerpt,
      Function<Duration, OptionalDouble> placeOf,
      DoubleFunction<Duration> positionAt) {
    this.excerpt = excerpt;
    this.placeOf = placeOf;
    this.positionAt = positionAt;
    setPickOnBounds(false);
    bar.setMouseTransparent(true);
    bar.getStyleClass().add("excerpt-bar");
    install(begin, "excerpt-begin", texts.say("timeline.excerpt.begin"), excerpt::beginAt);
    install(end, "excerpt-end", texts.say("timeline.excerpt.end"), excerpt::endAt);
    for (Region part : new Region[] {bar, begin, end}) {
      part.setManaged(false);
    }
    getChildren().addAll(bar, begin, end);
    excerpt.spanProperty().subscribe(this::place);
  }

  private void install(Region handle, String id, String text, Consumer<Duration> move) {
    handle.setId(id);
    handle.getStyleClass().addAll("excerpt-handle", id);
    handle.setFocusTraversable(true);
    handle.setPickOnBounds(true);
    handle.setAccessibleRole(AccessibleRole.THUMB);
    Hint.on(handle, text);
    handle.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          handle.requestFocus();
          event.consume();
        });
    handle.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          Point2D place = sceneToLocal(event.getSceneX(), event.getSceneY());
          move.accept(positionAt.apply(place.getX()));
          event.consume();
        });
    handle.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            excerpt.chooseAll();
          }
          event.consume();
        });
    handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, handle, move));
  }

  private void press(KeyEvent event, Region handle, Consumer<Duration> move) {
    double step = getWidth() * KEY_STEP;
    double at = handle.equals(begin) ? handle.getLayoutX() + WIDTH : handle.getLayoutX();
    boolean left = event.getCode() == KeyCode.LEFT;
    if (left || event.getCode() == KeyCode.RIGHT) {
      move.accept(positionAt.apply(left ? at - step : at + step));
      event.consume();
    }
  }

  /// Puts the handles where they belong; to be called whenever another part of the film is in view.
  void place() {
    Span span = excerpt.spanProperty().get();
    OptionalDouble left = placeOf.apply(span.from());
    OptionalDouble right = placeOf.apply(span.to());
    double top = getHeight() - HEIGHT;
    begin.setVisible(left.isPresent());
    left.ifPresent(x -> begin.resizeRelocate(x - WIDTH, top, WIDTH, HEIGHT));
    end.setVisible(right.isPresent());
    right.ifPresent(x -> end.resizeRelocate(x, top, WIDTH, HEIGHT));
    bar.setVisible(left.isPresent() && right.isPresent() && !excerpt.isAll());
    bar.resizeRelocate(left.orElse(0), getHeight() - BAR, right.orElse(0) - left.orElse(0), BAR);
    begin.pseudoClassStateChanged(ALL, excerpt.isAll());
    end.pseudoClassStateChanged(ALL, excerpt.isAll());
  }

  @Override
  protected void layoutChildren() {
    place();
  }
}
