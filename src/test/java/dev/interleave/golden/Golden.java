package dev.interleave.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.export.Likeness;
import dev.interleave.export.PngExport;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture that was looked at and found good: its shapes as text, and its pixels.
///
/// @param name what its files are called
/// @param theme the colours of its pixels
record Golden(String name, Theme theme) {

  /// Renews what is kept in place of comparing with it.
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");

  private static final Path KEPT = Path.of("src", "test", "resources", "golden");
  private static final Path LEFT = Path.of("target", "golden");

  /// Fonts are smoothed by the system's own library.
  private static final double SMOOTHING = 0.01;

  /// Compares a picture with what is kept: shapes exactly, pixels as far as machines agree on them.
  void compare(Picture picture) throws IOException {
    if (RENEW) {
      renew(picture);
      return;
    }
    BufferedImage expected = ImageIO.read(kept(".png").toFile());
    BufferedImage actual = Likeness.image(new PictureRenderer(theme, 1).render(picture));
    List<String> shapes = PictureDump.of(picture);
    boolean isGood =
        shapes.equals(Files.readAllLines(kept(".txt")))
            && expected.getWidth() == actual.getWidth()
            && expected.getHeight() == actual.getHeight()
            && Likeness.shareThatDiffers(expected, actual) < SMOOTHING;
    if (!isGood) {
      leave(expected, actual, shapes);
      assertThat(shapes).as(message("shapes differ")).isEqualTo(Files.readAllLines(kept(".txt")));
      assertThat(Likeness.shareThatDiffers(expected, actual))
          .as(message("pixels differ"))
          .isLessThan(SMOOTHING);
    }
  }

  private String message(String what) {
    return "%s: %s; look at %s-expected.png, -actual.png and -difference.png; if the new one is good, renew with -Dgolden.renew=true (CONTRIBUTING.md)"
        .formatted(name, what, LEFT.resolve(name).toAbsolutePath());
  }

  private void renew(Picture picture) throws IOException {
    Files.createDirectories(KEPT);
    Files.write(kept(".txt"), PictureDump.of(picture));
    new PngExport(theme, 1).write(picture, kept(".png"));
  }

  private void leave(BufferedImage expected, BufferedImage actual, List<String> shapes)
      throws IOException {
    Files.createDirectories(LEFT);
    write(expected, "-expected.png");
    write(actual, "-actual.png");
    write(difference(expected, actual), "-difference.png");
    Files.write(LEFT.resolve(name + "-actual.txt"), shapes);
  }

  private void write(BufferedImage image, String ending) throws IOException {
    ImageIO.write(image, "png", LEFT.resolve(name + ending).toFile());
  }

  private Path kept(String ending) {
    return KEPT.resolve(name + ending);
  }

  /// The expected picture pale, and red where the other is different.
  private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
    int width = Math.max(expected.getWidth(), actual.getWidth());
    int height = Math.max(expected.getHeight(), actual.getHeight());
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int one = colorAt(expected, x, y);
        int other = colorAt(actual, x, y);
        int pale = 0xC0 + (((one >> 8) & 0xFF) >> 2);
        image.setRGB(x, y, one == other ? pale * 0x010101 : 0xE00000);
      }
    }
    return image;
  }

  private static int colorAt(BufferedImage image, int x, int y) {
    return x < image.getWidth() && y < image.getHeight() ? image.getRGB(x, y) & 0xFFFFFF : -1;
  }
}
