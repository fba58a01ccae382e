package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.export.paint.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifEncoderTest {

  private static final int WIDTH = 61;
  private static final int HEIGHT = 47;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 200, 255})
  void anotherProgramReadsEveryPixelOfEveryFrame(int colors) throws IOException {
    var random = new Random(colors);
    int[] palette = random.ints(colors, 0, 0x1000000).distinct().toArray();
    List<Pixels> frames =
        List.of(noise(palette, random), noise(palette, random), noise(palette, random));
    GifFile file = GifFile.read(gif(palette, frames));
    assertThat(file.frames()).hasSize(colors == 1 ? 1 : 3);
    for (int index = 0; index < file.frames().size(); index++) {
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertThat(file.frames().get(index).getRGB(x, y) & 0xFFFFFF)
              .isEqualTo(frames.get(index).colorAt(x, y));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 250, 251, 4_000, 70_000, 600_000})
  void anyLengthOfDataSurvivesCompression(int length) throws IOException {
    int[] palette = {0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00};
    var random = new Random(length);
    int[] colors = random.ints(length, 0, 4).map(index -> palette[index]).toArray();
    var frame = new Pixels(1, length, colors);
    if (length > 0xFFFF) {
      frame = new Pixels(1_000, length / 1_000, Arrays.copyOf(colors, length));
    }
    GifFile file = GifFile.read(gif(palette, List.of(frame)));
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        assertThat(file.frames().getFirst().getRGB(x, y) & 0xFFFFFF).isEqualTo(frame.colorAt(x, y));
      }
    }
  }

  @Test
  void aFrameThatDoesNotDifferMakesTheOneBeforeStayLonger() throws IOException {
    int[] palette = {0x101010, 0x202020};
    Pixels dark = plain(0x101010);
    Pixels light = plain(0x202020);
    GifFile file = GifFile.read(gif(palette, List.of(dark, dark, dark, light)));
    assertThat(file.hundredths()).containsExactly(12, 4);
  }

  @Test
  void aSmallChangeCostsFewBytes() throws IOException {
    int[] palette = new Random(5).ints(200, 0, 0x1000000).distinct().toArray();
    Pixels first = noise(palette, new Random(6));
    int[] colors = new int[WIDTH * HEIGHT];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = first.colorAt(at % WIDTH, at / WIDTH);
    }
    colors[WIDTH * 20 + 20] = palette[0] == colors[WIDTH * 20 + 20] ? palette[1] : palette[0];
    Pixels second = new Pixels(WIDTH, HEIGHT, colors);
    int alone = gif(palette, List.of(first)).length;
    assertThat(gif(palette, List.of(first, second)).length - alone).isLessThan(40);
  }

  private static Pixels plain(int color) {
    int[] colors = new int[WIDTH * HEIGHT];
    Arrays.fill(colors, color);
    return new Pixels(WIDTH, HEIGHT, colors);
  }

  private static Pixels noise(int[] palette, Random random) {
    int[] colors =
        random.ints(WIDTH * HEIGHT, 0, palette.length).map(index -> palette[index]).toArray();
    return new Pixels(WIDTH, HEIGHT, colors);
  }

  private static byte[] gif(int[] palette, List<Pixels> frames) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var encoder = new GifEncoder(bytes, new Palette(palette), true);
    for (Pixels frame : frames) {
      encoder.add(frame, 4);
    }
    encoder.finish();
    return bytes.toByteArray();
  }
}
