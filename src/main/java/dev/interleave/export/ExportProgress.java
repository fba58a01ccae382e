package dev.interleave.export;

import java.util.concurrent.CancellationException;

/// Is told how far a long export is, and may end it.
public interface ExportProgress {

  /// Nobody watches, and nobody ends it.
  ExportProgress UNWATCHED =
      new ExportProgress() {
        @Override
        public void finished(int frames, int total) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// So many frames are finished.
  void finished(int frames, int total);

  /// Whether the export is to end without leaving a file; asked before every frame.
  boolean isCancelled();

  /// Ends the export if that is wanted.
  ///
  /// @throws CancellationException if it is
  default void stopIfCancelled() {
    if (isCancelled()) {
      throw new CancellationException("The export was cancelled.");
    }
  }
}
