package dev.interleave.app.odds;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The window of the page. It measures when it is opened and the program that is shown was not
/// measured yet, and closing it ends measuring.
public final class OddsWindow {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 620;
  private static final double LEAST_WIDTH = 560;
  private static final double LEAST_HEIGHT = 400;

  private final Stage window = new Stage();
  private final OddsPage page;

  /// A window that is not shown yet.
  ///
  /// @param owner the main window, with which it closes
  /// @param dress gives a scene the looks of the program
  public OddsWindow(Window owner, OddsPage page, Consumer<Scene> dress) {
    this.page = page;
    var scene = new Scene(page, WIDTH, HEIGHT);
    dress.accept(scene);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), window::close);
    window.initOwner(owner);
    window.setTitle("Sleep is not a lock – Interleave");
    window.setScene(scene);
    window.setMinWidth(LEAST_WIDTH);
    window.setMinHeight(LEAST_HEIGHT);
    window.setOnHidden(_ -> page.cancel());
  }

  /// Shows it, or brings it to the front.
  public void show() {
    window.show();
    window.toFront();
    page.measureIfNew();
  }
}
