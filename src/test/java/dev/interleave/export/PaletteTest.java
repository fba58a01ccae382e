package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.export.paint.Pixels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaletteTest {

  @Test
  void coloursThatFillAreasAreKeptExactly() {
    var random = new Random(1);
    int[] inks = random.ints(40, 0, 0x1000000).toArray();
    int[] colors = new int[400 * 400];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = at % 50 == 0 ? random.nextInt(0x1000000) : inks[at / 4_000];
    }
    Palette palette = palette(colors);
    assertThat(kept(palette, inks)).isEqualTo(inks);
  }

  @Test
  void everyColourOfAFilmWithFewIsKept() {
    int[] few = new Random(2).ints(200, 0, 0x1000000).distinct().toArray();
    int[] colors = new int[400 * 400];
    Arrays.setAll(colors, at -> few[at % few.length]);
    Palette palette = palette(colors);
    assertThat(kept(palette, few)).isEqualTo(few);
  }

  @Test
  void anEdgeBetweenTwoInksKeepsItsSmoothness() {
    int[] colors = new int[400 * 400];
    for (int at = 0; at < colors.length; at++) {
      int grey = at % 400 < 256 ? at % 400 : 0;
      colors[at] = grey << 16 | grey << 8 | grey;
    }
    Palette palette = palette(colors);
    for (int grey = 0; grey < 256; grey++) {
      int color = grey << 16 | grey << 8 | grey;
      assertThat(Palette.distance(palette.color(palette.indexOf(color)), color)).isLessThan(10);
    }
  }

  @Test
  void thousandsOfColoursAreLookedUpAsTheirNearest() {
    var random = new Random(3);
    int[] chosen = random.ints(255, 0, 0x1000000).distinct().toArray();
    var palette = new Palette(chosen);
    for (int color : random.ints(20_000, 0, 0x1000000).toArray()) {
      int found = Palette.distance(palette.color(palette.indexOf(color)), color);
      int least =
          Arrays.stream(chosen).map(other -> Palette.distance(other, color)).min().orElseThrow();
      assertThat(found).isEqualTo(least);
    }
  }

  private static int[] kept(Palette palette, int[] colors) {
    return Arrays.stream(colors).map(color -> palette.color(palette.indexOf(color))).toArray();
  }

  private static Palette palette(int[] colors) {
    var census = new ColorCensus();
    census.count(new Pixels(400, 400, colors));
    return census.palette();
  }
}
