package dev.interleave.app.stage;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Halt;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.picture.layout.Rect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The buttons that end actors of a real run under way, each at the corner of its actor, wherever
/// that is.
final class HaltButtons extends Pane {

  private static final double SIZE = 18;
  private static final double NARROWEST = 26;

  private final Session session;
  private final Supplier<Map<Integer, Rect>> places;
  private final Map<Integer, Button> buttons = new HashMap<>();

  /// @param places where the actors are on the stage
  HaltButtons(Session session, Supplier<Map<Integer, Rect>> places) {
    this.session = session;
    this.places = places;
    setId("halt-buttons");
    setPickOnBounds(false);
    visibleProperty().bind(session.live().latestProperty().isNotNull());
    session.live().latestProperty().subscribe(view -> offer(view));
    session.positionProperty().subscribe(this::requestLayout);
  }

  private void offer(@Nullable RunView view) {
    if (view == null) {
      buttons.clear();
      getChildren().clear();
    } else {
      view.trace().actors().forEach(actor -> offer(actor.id(), actor.name()));
    }
    requestLayout();
  }

  private void offer(int actor, String name) {
    Optional<Halt> halt = session.live().haltOf(actor);
    Button known = buttons.get(actor);
    if (halt.isEmpty() && known != null) {
      buttons.remove(actor);
      getChildren().remove(known);
    } else if (halt.isPresent() && known == null) {
      Button button = button(actor, name, halt.get());
      buttons.put(actor, button);
      getChildren().add(button);
    }
  }

  private Button button(int actor, String name, Halt halt) {
    String kind = halt.name().toLowerCase(Locale.ROOT);
    var button = new Button();
    button.setGraphic(new Icon(kind));
    button.setId(kind + "-" + name);
    button.getStyleClass().add("halt-button");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> session.live().halt(actor));
    Hint.on(button, halt.explanation(name, session.texts()));
    return button;
  }

  @Override
  protected void layoutChildren() {
    Map<Integer, Rect> shown = buttons.isEmpty() ? Map.of() : places.get();
    buttons.forEach(
        (actor, button) -> {
          Rect place = shown.get(actor);
          button.setVisible(place != null && place.width() >= NARROWEST);
          if (place != null) {
            button.resizeRelocate(
                Math.min(place.right() - SIZE * 0.7, getWidth() - SIZE),
                Math.max(0, place.y() - SIZE * 0.4),
                SIZE,
                SIZE);
          }
        });
  }
}
