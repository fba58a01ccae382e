package dev.interleave.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.text.SampleTexts;
import dev.interleave.export.paint.PictureRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Film;
import dev.interleave.picture.FilmFrame;
import dev.interleave.picture.Picture;
import dev.interleave.trace.SampleTraces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

  private static final Duration END = Duration.ofMillis(1_500);
  private static final Duration MIDDLE = Duration.ofMillis(700);

  private final Film film =
      new Film(SampleTraces.raceWithoutLock(), List.of(), SampleTexts.ENGLISH);
  private final FilmFrame frame = new FilmFrame(film, nanos -> "at " + nanos, true);
  private final GifExport gif = new GifExport(Theme.LIGHT, 1, 10, true);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aPngHasTheSizeOfThePictureTimesItsScale(int scale) throws IOException {
    Path file = folder.resolve("moment.png");
    new PngExport(Theme.DARK, scale).write(picture(MIDDLE), file);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(320 * scale);
    assertThat(image.getHeight()).isEqualTo(420 * scale);
  }

  @ParameterizedTest
  @EnumSource
  void aPngHasThePixelsThatWereRendered(Theme theme) throws IOException {
    Path file = folder.resolve("moment.png");
    new PngExport(theme, 1).write(picture(MIDDLE), file);
    Pixels pixels = new PictureRenderer(theme, 1).render(picture(MIDDLE));
    BufferedImage image = ImageIO.read(file.toFile());
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(pixels.colorAt(x, y));
      }
    }
  }

  @Test
  void theSameMomentGivesTheSamePngBytes() throws IOException {
    Path one = folder.resolve("one.png");
    Path other = folder.resolve("other.png");
    new PngExport(Theme.LIGHT, 2).write(picture(MIDDLE), one);
    new PngExport(Theme.LIGHT, 2).write(picture(MIDDLE), other);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void theSameRunGivesTheSameGifBytes() throws IOException {
    Path one = folder.resolve("one.gif");
    Path other = folder.resolve("other.gif");
    gif.write(this::picture, Duration.ZERO, END, one, ExportProgress.UNWATCHED);
    gif.write(this::picture, Duration.ZERO, END, other, ExportProgress.UNWATCHED);
    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void aGifLastsAsLongAsTheFilmAndHoldsItsLastFrame() throws IOException {
    Path file = folder.resolve("run.gif");
    gif.write(this::picture, Duration.ZERO, END, file, ExportProgress.UNWATCHED);
    int hundredths =
        GifFile.read(Files.readAllBytes(file)).hundredths().stream().mapToInt(h -> h).sum();
    assertThat(hundredths).isEqualTo(150 + 200);
  }

  @Test
  void theLastFrameOfAGifLooksLikeTheLastPicture() throws IOException {
    Path file = folder.resolve("run.gif");
    gif.write(this::picture, Duration.ZERO, END, file, ExportProgress.UNWATCHED);
    BufferedImage last = GifFile.read(Files.readAllBytes(file)).frames().getLast();
    Pixels pixels = new PictureRenderer(Theme.LIGHT, 1).render(picture(END));
    long far = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        far += Palette.distance(last.getRGB(x, y), pixels.colorAt(x, y)) > 48 ? 1 : 0;
      }
    }
    assertThat(far).isLessThan(pixels.width() * pixels.height() / 1_000);
  }

  @Test
  void aCancelledExportLeavesNothingBehind() throws IOException {
    assertThatThrownBy(
            () ->
                gif.write(
                    this::picture, Duration.ZERO, END, folder.resolve("a.gif"), cancelledAt(3)))
        .isInstanceOf(CancellationException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCancelledExportLeavesAnExistingFileAsItWas() throws IOException {
    Path file = folder.resolve("a.gif");
    Files.writeString(file, "before");
    assertThatThrownBy(() -> gif.write(this::picture, Duration.ZERO, END, file, cancelledAt(5)))
        .isInstanceOf(CancellationException.class);
    assertThat(file).hasContent("before");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anExportIntoAFolderThatIsNotThereFailsAndLeavesNothing() {
    Path file = folder.resolve("nowhere").resolve("a.png");
    assertThatThrownBy(() -> new PngExport(Theme.LIGHT, 1).write(picture(MIDDLE), file))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFilmThatCannotBeDrawnLeavesNothingBehind() {
    Function<Duration, Picture> broken =
        at -> {
          if (at.compareTo(MIDDLE) > 0) {
            throw new IllegalStateException("no picture");
          }
          return picture(at);
        };
    assertThatThrownBy(
            () ->
                gif.write(
                    broken, Duration.ZERO, END, folder.resolve("a.gif"), ExportProgress.UNWATCHED))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private Picture picture(Duration at) {
    return frame.picture(at, 320, 420);
  }

  private static ExportProgress cancelledAt(int frame) {
    return new ExportProgress() {
      private int finished;

      @Override
      public void finished(int frames, int total) {
        finished = frames;
      }

      @Override
      public boolean isCancelled() {
        return finished >= frame;
      }
    };
  }
}
