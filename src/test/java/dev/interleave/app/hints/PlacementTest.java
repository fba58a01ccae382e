package dev.interleave.app.hints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.app.hints.Pointer.Place;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final Bounds ROOM = new BoundingBox(0, 0, 800, 600);
  private static final Bounds TARGET = new BoundingBox(700, 10, 80, 30);

  @Test
  void theFirstPlaceThatCoversNothingIsTaken() {
    Bounds area =
        new Placement(ROOM, TARGET, List.of()).of(200, 30, List.of(Place.LEFT, Place.BELOW));
    assertThat(area.getMaxX()).isLessThan(TARGET.getMinX());
  }

  @Test
  void aPlaceThatCoversAControlIsPassedOver() {
    Bounds button = new BoundingBox(550, 10, 60, 30);
    Bounds area =
        new Placement(ROOM, TARGET, List.of(button)).of(200, 30, List.of(Place.LEFT, Place.BELOW));
    assertThat(area.getMinY()).isGreaterThan(TARGET.getMaxY());
  }

  @Test
  void farBelowIsBelowAllControls() {
    Bounds row = new BoundingBox(0, 50, 800, 80);
    Bounds area =
        new Placement(ROOM, TARGET, List.of(row))
            .of(200, 30, List.of(Place.BELOW, Place.FAR_BELOW));
    assertThat(area.getMinY()).isGreaterThan(row.getMaxY());
  }

  @Test
  void nothingStandsOutsideTheWindow() {
    Bounds area = new Placement(ROOM, TARGET, List.of()).of(300, 30, List.of(Place.BELOW));
    assertThat(ROOM.contains(area)).isTrue();
  }
}
