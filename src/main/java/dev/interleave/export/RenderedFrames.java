package dev.interleave.export;

import dev.interleave.export.paint.FilmRenderer;
import dev.interleave.export.paint.Pixels;
import dev.interleave.picture.Picture;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The pixels of one picture after the other. While a frame is being used, the next ones are drawn
/// and rendered.
final class RenderedFrames implements AutoCloseable {

  private static final int AHEAD = 3;

  private final Function<Integer, Picture> frame;
  private final int count;
  private final FilmRenderer renderer;
  private final ExecutorService artist = Executors.newSingleThreadExecutor();
  private final Queue<CompletableFuture<Pixels>> coming = new ArrayDeque<>();
  private int begun;

  RenderedFrames(Function<Integer, Picture> frame, int count, FilmRenderer renderer) {
    this.frame = frame;
    this.count = count;
    this.renderer = renderer;
  }

  /// The next frame. To be called no more often than there are frames.
  Pixels next() {
    while (begun < count && coming.size() < AHEAD) {
      int index = begun++;
      coming.add(
          CompletableFuture.supplyAsync(() -> frame.apply(index), artist)
              .thenComposeAsync(renderer::renderLater, artist));
    }
    try {
      return coming.remove().join();
    } catch (CompletionException e) {
      throw new IllegalStateException("A frame cannot be rendered: " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    coming.forEach(frame -> frame.cancel(false));
    artist.shutdownNow();
  }
}
