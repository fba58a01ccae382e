package dev.interleave.export.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Ink.Role;
import dev.interleave.picture.Picture;
import dev.interleave.picture.Shape;
import dev.interleave.picture.TextStyle;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRendererTest {

  private static final Theme THEME = Theme.LIGHT;

  @Test
  void aPictureOfNothingIsBackground() {
    Pixels pixels = render(1, new Picture(20, 10, List.of()));
    assertThat(pixels.width()).isEqualTo(20);
    assertThat(pixels.height()).isEqualTo(10);
    assertThat(pixels.colorAt(0, 0)).isEqualTo(rgb(Role.BACKGROUND));
    assertThat(pixels.colorAt(19, 9)).isEqualTo(rgb(Role.BACKGROUND));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3, 4})
  void aSquareBoxHasNoBlurredEdgeAtAnyScale(double scale) {
    var box = new Shape.Box(3.3, 4.4, 10.2, 5.7, 0, Ink.of(Role.ACCENT), null);
    Pixels pixels = render(scale, new Picture(20, 20, List.of(box)));
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        assertThat(pixels.colorAt(x, y)).isIn(rgb(Role.BACKGROUND), rgb(Role.ACCENT));
      }
    }
    assertThat(pixels.colorAt((int) (8 * scale), (int) (7 * scale))).isEqualTo(rgb(Role.ACCENT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void anUprightHairlineCoversWholePixels(double scale) {
    var line =
        new Shape.Polygon(
            List.of(new Shape.Point(7, -5), new Shape.Point(7, 50)),
            false,
            null,
            new Shape.Stroke(Ink.of(Role.TEXT), 1));
    Pixels pixels = render(scale, new Picture(20, 20, List.of(line)));
    for (int x = 0; x < pixels.width(); x++) {
      assertThat(pixels.colorAt(x, 9)).isIn(rgb(Role.BACKGROUND), rgb(Role.TEXT));
    }
  }

  @Test
  void textLeavesInkInTheThemesColour() {
    var label =
        new Shape.Label(
            5,
            30,
            "lock",
            new TextStyle(TextStyle.Face.BOLD, 24),
            Ink.of(Role.TEXT),
            Shape.Anchor.START);
    Pixels pixels = render(1, new Picture(80, 40, List.of(label)));
    assertThat(count(pixels, rgb(Role.TEXT))).isGreaterThan(50);
  }

  @Test
  void aPictureLargerThanATileIsWhole() {
    var box = new Shape.Box(0, 0, 700, 10, 0, Ink.of(Role.DANGER), null);
    Pixels pixels = render(4, new Picture(700, 10, List.of(box)));
    assertThat(count(pixels, rgb(Role.DANGER))).isEqualTo(2800 * 40);
  }

  @Test
  void theSamePictureGivesTheSamePixels() {
    var disc = new Shape.Disc(10, 10, 7.5, Ink.of(Role.SUCCESS), null);
    var picture = new Picture(20, 20, List.of(disc));
    Pixels first = render(2, picture);
    Pixels second = render(2, picture);
    for (int y = 0; y < first.height(); y++) {
      for (int x = 0; x < first.width(); x++) {
        assertThat(second.colorAt(x, y)).isEqualTo(first.colorAt(x, y));
      }
    }
  }

  private static Pixels render(double scale, Picture picture) {
    return new PictureRenderer(THEME, scale).render(picture);
  }

  private static int count(Pixels pixels, int color) {
    int count = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        count += pixels.colorAt(x, y) == color ? 1 : 0;
      }
    }
    return count;
  }

  private static int rgb(Role role) {
    Color color = ThemeColors.of(THEME).color(Ink.of(role));
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
