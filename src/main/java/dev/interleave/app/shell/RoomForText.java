package dev.interleave.app.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The tool bar and the panes. Where text is so large that the panes have not enough room for it,
/// which style sheets tell by their least height, all of it can be scrolled.
final class RoomForText extends ScrollPane {

  /// @param above stands above the panes, as high as it needs to be
  RoomForText(VBox above, Region panes) {
    setId("room");
    getStyleClass().add("room");
    panes.getStyleClass().add("panes");
    setContent(new BorderPane(panes, above, null, null, null));
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    // What the person should read stands at the top.
    above.heightProperty().subscribe(() -> setVvalue(0));
  }
}
