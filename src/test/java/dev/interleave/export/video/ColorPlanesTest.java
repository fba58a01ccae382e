package dev.interleave.export.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.export.paint.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorPlanesTest {

  @ParameterizedTest
  @CsvSource({
    "000000, 16, 128, 128",
    "FFFFFF, 235, 128, 128",
    "FF0000, 63, 102, 240",
    "00FF00, 173, 42, 26",
    "0000FF, 32, 240, 118"
  })
  void aColourIsTheOneOfTheStandard(String color, int brightness, int blue, int red) {
    var planes = new ColorPlanes(2, 2);
    planes.show(filled(2, 2, Integer.parseInt(color, 16)), _ -> {});
    assertThat(planes.brightness()).containsOnly((byte) brightness);
    assertThat(planes.blue()).containsExactly((byte) blue);
    assertThat(planes.red()).containsExactly((byte) red);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsShownAfterOtherPixelsIsWhatIsShownAlone(long seed) {
    var random = new Random(seed);
    int width = 1 + random.nextInt(20);
    int height = 1 + random.nextInt(20);
    var planes = new ColorPlanes(width, height);
    int[] colors = random.ints((long) width * height, 0, 1 << 24).toArray();
    for (int change = 0; change < 20; change++) {
      for (int few = random.nextInt(4); few > 0; few--) {
        colors[random.nextInt(colors.length)] = random.nextInt(1 << 24);
      }
      var pixels = new Pixels(width, height, colors.clone());
      var alone = new ColorPlanes(width, height);
      planes.show(pixels, _ -> {});
      alone.show(pixels, _ -> {});
      assertThat(planes.brightness()).isEqualTo(alone.brightness());
      assertThat(planes.blue()).isEqualTo(alone.blue());
      assertThat(planes.red()).isEqualTo(alone.red());
    }
  }

  @Test
  void onlyRowsThatDifferAreTold() {
    var planes = new ColorPlanes(4, 6);
    int[] colors = new int[24];
    planes.show(new Pixels(4, 6, colors.clone()), _ -> {});
    colors[4 * 3 + 2] = 0xFF0000;
    var told = new ArrayList<Integer>();
    planes.show(new Pixels(4, 6, colors), told::add);
    assertThat(told).containsExactly(2);
  }

  @Test
  void anOddWidthAndHeightGetOneMoreLikeTheLast() {
    var planes = new ColorPlanes(3, 1);
    planes.show(new Pixels(3, 1, new int[] {0, 0, 0xFFFFFF}), _ -> {});
    assertThat(planes.brightness()).containsExactly(bytes(16, 16, 235, 235, 16, 16, 235, 235));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int index = 0; index < values.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }

  private static Pixels filled(int width, int height, int color) {
    int[] colors = new int[width * height];
    Arrays.fill(colors, color);
    return new Pixels(width, height, colors);
  }
}
