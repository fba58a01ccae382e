package dev.interleave.app.stage;

import dev.interleave.analyse.Why;
import dev.interleave.app.session.Session;
import dev.interleave.picture.layout.Rect;
import dev.interleave.trace.ValuePlace;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A ring around the value that is explained, wherever that is on the stage.
final class ValueRing extends Pane {

  private static final double MARGIN = 3;

  private final Session session;
  private final Function<ValuePlace, Optional<Rect>> places;
  private final Region ring = new Region();

  /// @param places where a value is on the stage
  ValueRing(Session session, Function<ValuePlace, Optional<Rect>> places) {
    this.session = session;
    this.places = places;
    ring.setId("value-ring");
    ring.getStyleClass().add("value-ring");
    setMouseTransparent(true);
    getChildren().add(ring);
    session.spotlight().whyProperty().subscribe(this::requestLayout);
    session.positionProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    Why why = session.spotlight().whyProperty().get();
    Optional<Rect> place = why == null ? Optional.empty() : places.apply(why.place());
    ring.setVisible(place.isPresent());
    place.ifPresent(
        rect ->
            ring.resizeRelocate(
                rect.x() - MARGIN,
                rect.y() - MARGIN,
                rect.width() + 2 * MARGIN,
                rect.height() + 2 * MARGIN));
  }
}
