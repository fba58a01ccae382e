package dev.interleave.app.inspector;

import dev.interleave.app.session.Session;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/// The inspector: everything at the cursor in words and numbers.
public final class InspectorPane extends BorderPane {

  /// The inspector of a session.
  public InspectorPane(Session session) {
    setId("inspector-pane");
    getStyleClass().add("inspector-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/assets/styles/inspector.css"))
                .toExternalForm());
    var program = new Label();
    program.textProperty().bind(session.programNameProperty());
    setTop(program);
  }
}
