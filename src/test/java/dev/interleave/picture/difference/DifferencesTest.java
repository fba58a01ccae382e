package dev.interleave.picture.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.Shape.Box;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private final Differences differences = new Differences();

  private static Shape box(double x, double y) {
    return new Box(x, y, 10, 10, 0, Ink.of(Role.TEXT), null);
  }

  private static Picture picture(Shape... shapes) {
    return new Picture(1_000, 1_000, List.of(shapes));
  }

  @Test
  void equalPicturesDifferNowhere() {
    assertThat(differences.between(picture(box(5, 5)), picture(box(5, 5)))).isEmpty();
  }

  @Test
  void whatMovedDiffersWhereItWasAndWhereItIs() {
    List<Rect> areas =
        differences.between(picture(box(5, 5), box(50, 50)), picture(box(5, 5), box(90, 90)));
    assertThat(areas)
        .hasSize(2)
        .anyMatch(area -> area.contains(55, 55))
        .anyMatch(area -> area.contains(95, 95))
        .noneMatch(area -> area.contains(10, 10));
  }

  @Test
  void whatCameDiffersWhereItIsAlone() {
    List<Rect> areas =
        differences.between(
            picture(box(5, 5), box(50, 50)), picture(box(90, 90), box(5, 5), box(50, 50)));
    assertThat(areas).singleElement().matches(area -> area.contains(95, 95));
  }

  @Test
  void whatLiesInAnotherOrderDiffers() {
    List<Rect> areas =
        differences.between(picture(box(5, 5), box(8, 8)), picture(box(8, 8), box(5, 5)));
    assertThat(areas).singleElement().matches(area -> area.contains(12, 12));
  }

  @Test
  void areasAreFewAndDoNotOverlap() {
    Picture after =
        picture(IntStream.range(0, 40).mapToObj(n -> box(n * 24, n * 24)).toArray(Shape[]::new));
    List<Rect> areas = differences.between(picture(), after);
    assertThat(areas).hasSizeLessThanOrEqualTo(6);
    assertThat(areas)
        .allSatisfy(
            area ->
                assertThat(areas.stream().filter(other -> !other.equals(area)))
                    .noneMatch(area::overlaps));
    assertThat(Stream.of(0, 20, 39))
        .allMatch(n -> areas.stream().anyMatch(area -> area.contains(n * 24 + 5, n * 24 + 5)));
  }
}
