package dev.interleave.export.paint;

import dev.interleave.picture.Picture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Turns pictures into pixels without any window, and without a display where the toolkit was
/// started headless. May be used by any thread.
public final class PictureRenderer {

  private static final int TILE = 2048;

  private final CanvasPainter painter;
  private final double scale;

  /// A renderer in the colours of a theme. Starts the toolkit if the program has not.
  ///
  /// @param scale how many pixels one pixel of a picture becomes, in each direction
  public PictureRenderer(Theme theme, double scale) {
    HeadlessToolkit.ensureStarted();
    this.painter = new CanvasPainter(theme);
    this.scale = scale;
  }

  /// The pixels of a picture. Waits for the toolkit's own thread, unless it is that thread.
  public Pixels render(Picture picture) {
    try {
      return renderLater(picture).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The picture cannot be rendered: " + e.getCause(), e);
    }
  }

  /// The pixels of a picture, as soon as the toolkit's own thread has rendered them; at once if
  /// this is that thread.
  public CompletableFuture<Pixels> renderLater(Picture picture) {
    if (Platform.isFxApplicationThread()) {
      return CompletableFuture.completedFuture(renderHere(picture));
    }
    return CompletableFuture.supplyAsync(() -> renderHere(picture), Platform::runLater);
  }

  /// Renders in tiles, since a graphics card bounds the size of what it draws on.
  Pixels renderHere(Picture picture) {
    int width = (int) Math.ceil(picture.width() * scale);
    int height = (int) Math.ceil(picture.height() * scale);
    int[] colors = new int[width * height];
    for (int top = 0; top < height; top += TILE) {
      for (int left = 0; left < width; left += TILE) {
        int columns = Math.min(TILE, width - left);
        int rows = Math.min(TILE, height - top);
        render(picture, left, top, columns, rows, colors, width);
      }
    }
    return new Pixels(width, height, colors);
  }

  /// Renders the part of a picture that lies in an area, on the toolkit's own thread.
  ///
  /// @param left the left column of the area in the scaled picture
  /// @param top the upper row of the area in the scaled picture
  /// @param colors the pixels of the whole picture, row by row
  /// @param width how many pixels stand in a row of them
  void render(Picture picture, int left, int top, int columns, int rows, int[] colors, int width) {
    tile(picture, left, top, columns, rows)
        .getPixelReader()
        .getPixels(
            0,
            0,
            columns,
            rows,
            PixelFormat.getIntArgbPreInstance(),
            colors,
            top * width + left,
            width);
  }

  private WritableImage tile(Picture picture, int left, int top, int columns, int rows) {
    var canvas = new Canvas(columns, rows);
    painter.paint(picture, canvas.getGraphicsContext2D(), scale, left, top);
    var parameters = new SnapshotParameters();
    parameters.setViewport(new Rectangle2D(0, 0, columns, rows));
    return canvas.snapshot(parameters, new WritableImage(columns, rows));
  }
}
