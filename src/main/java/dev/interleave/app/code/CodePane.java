package dev.interleave.app.code;

import dev.interleave.app.session.Session;
import java.util.Objects;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// The program's text with a chip at the line where each actor stands.
public final class CodePane extends BorderPane {

  /// The code of a session.
  public CodePane(Session session) {
    setId("code-pane");
    getStyleClass().add("code-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/assets/styles/code.css"))
                .toExternalForm());
    var area = new CodeArea();
    area.setId("code-area");
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    session
        .sourceProperty()
        .subscribe(
            text -> {
              if (!text.equals(area.getText())) {
                area.replaceText(text);
                area.getUndoManager().forgetHistory();
              }
            });
    area.textProperty().subscribe(text -> session.sourceProperty().set(text));
    setCenter(new VirtualizedScrollPane<>(area));
  }
}
