package dev.interleave.export.paint;

import dev.interleave.picture.Picture;
import dev.interleave.picture.difference.Differences;
import dev.interleave.picture.layout.Rect;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Turns the pictures of a film into pixels, one after the other: only where a picture differs from
/// the one before it is painted. The pixels are those of a [PictureRenderer], but for the rounding
/// of soft edges, and the same object where nothing differs.
public final class FilmRenderer {

  /// Above this share of a picture it is quicker to paint all of it.
  private static final double MOST = 0.6;

  private final PictureRenderer renderer;
  private final double scale;
  private final Differences differences = new Differences();
  private @Nullable Picture shown;
  private @Nullable Pixels pixels;

  /// A renderer in the colours of a theme. Starts the toolkit if the program has not.
  ///
  /// @param scale how many pixels one pixel of a picture becomes, in each direction
  public FilmRenderer(Theme theme, double scale) {
    this.renderer = new PictureRenderer(theme, scale);
    this.scale = scale;
  }

  /// The pixels of the next picture, as soon as the toolkit's own thread has rendered them. To be
  /// called in the order of the film, by one thread at a time.
  public CompletableFuture<Pixels> renderLater(Picture picture) {
    Picture before = shown;
    shown = picture;
    if (before == null
        || before.width() != picture.width()
        || before.height() != picture.height()) {
      return later(() -> renderer.renderHere(picture));
    }
    List<Rect> areas = differences.between(before, picture);
    double changed = areas.stream().mapToDouble(area -> area.width() * area.height()).sum();
    if (changed > MOST * picture.width() * picture.height()) {
      return later(() -> renderer.renderHere(picture));
    }
    List<Patch> patches = areas.stream().map(area -> patch(picture, area)).toList();
    return later(() -> patched(patches));
  }

  /// An area of a picture that is painted anew.
  ///
  /// @param part the shapes that touch it
  private record Patch(Picture part, int left, int top, int columns, int rows) {}

  private Patch patch(Picture picture, Rect area) {
    int width = (int) Math.ceil(picture.width() * scale);
    int height = (int) Math.ceil(picture.height() * scale);
    int left = Math.clamp((long) Math.floor(area.x() * scale), 0, width);
    int top = Math.clamp((long) Math.floor(area.y() * scale), 0, height);
    int right = Math.clamp((long) Math.ceil(area.right() * scale), 0, width);
    int bottom = Math.clamp((long) Math.ceil(area.bottom() * scale), 0, height);
    return new Patch(differences.within(picture, area), left, top, right - left, bottom - top);
  }

  private Pixels patched(List<Patch> patches) {
    Pixels before = pixels;
    if (before == null) {
      throw new IllegalStateException("The picture before failed");
    }
    if (patches.isEmpty()) {
      return before;
    }
    int[] colors = before.copyColors();
    for (Patch patch : patches) {
      if (patch.columns > 0 && patch.rows > 0) {
        renderer.render(
            patch.part, patch.left, patch.top, patch.columns, patch.rows, colors, before.width());
      }
    }
    return new Pixels(before.width(), before.height(), colors);
  }

  private CompletableFuture<Pixels> later(Supplier<Pixels> painting) {
    return CompletableFuture.supplyAsync(
        () -> {
          Pixels painted = painting.get();
          pixels = painted;
          return painted;
        },
        Platform::runLater);
  }
}
