package dev.interleave.app.shell;

import dev.interleave.app.session.Session;
import java.io.File;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a file that is dragged into the window.
final class FileDrop {

  private final Session session;
  private final OpenedFiles files;

  FileDrop(Session session, OpenedFiles files) {
    this.session = session;
    this.files = files;
  }

  /// Takes files from wherever they are let go in a scene.
  void listen(Scene scene) {
    scene.addEventFilter(DragEvent.DRAG_OVER, FileDrop::offer);
    scene.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
  }

  private static boolean comesFromElsewhere(DragEvent event) {
    return event.getGestureSource() == null && event.getDragboard().hasFiles();
  }

  private static void offer(DragEvent event) {
    if (comesFromElsewhere(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    if (comesFromElsewhere(event)) {
      List<File> dropped = event.getDragboard().getFiles();
      event.setDropCompleted(true);
      event.consume();
      // Questions may be asked, and the other window waits until the drop is over.
      Platform.runLater(() -> take(dropped));
    }
  }

  /// Opens the first of some files that can be opened.
  void take(List<File> dropped) {
    dropped.stream()
        .map(File::toPath)
        .filter(OpenedFiles::canOpen)
        .findFirst()
        .ifPresentOrElse(files::open, () -> session.tell(session.texts().say("shell.drop.other")));
  }
}
