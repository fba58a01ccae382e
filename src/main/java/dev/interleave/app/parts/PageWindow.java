package dev.interleave.app.parts;

import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window beside the main one that shows one page. Escape closes it, and it closes with the main
/// window.
public final class PageWindow {

  private final Stage window = new Stage();
  private final Runnable opened;

  /// What a window does for its page.
  ///
  /// @param title what stands in its title, before the name of the program
  /// @param size how large it is when it is opened first
  /// @param least how small it can be made
  /// @param opened begins what the page does when the window is opened or brought to the front
  /// @param closed ends it
  public record Frame(
      String title, Dimension2D size, Dimension2D least, Runnable opened, Runnable closed) {}

  /// A window that is not shown yet.
  ///
  /// @param owner the main window
  /// @param dress gives a scene the looks of the program
  public PageWindow(Window owner, Parent page, Frame frame, Consumer<Scene> dress) {
    opened = frame.opened();
    var scene = new Scene(page, frame.size().getWidth(), frame.size().getHeight());
    dress.accept(scene);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), window::close);
    window.initOwner(owner);
    window.setTitle(frame.title() + " – Interleave");
    window.setScene(scene);
    window.setMinWidth(frame.least().getWidth());
    window.setMinHeight(frame.least().getHeight());
    window.setOnHidden(_ -> frame.closed().run());
  }

  /// Closes it, if it is shown.
  public void close() {
    window.close();
  }

  /// Shows it, or brings it to the front.
  public void show() {
    window.show();
    window.toFront();
    opened.run();
  }
}
