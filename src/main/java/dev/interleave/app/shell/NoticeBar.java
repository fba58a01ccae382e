package dev.interleave.app.shell;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Session;
import dev.interleave.program.Problem;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence that the person should read: what is wrong with the program's text, or what could
/// not be done, or why a real run makes no progress. Absent while there is none.
final class NoticeBar extends HBox {

  NoticeBar(Session session) {
    setId("notice");
    getStyleClass().add("notice");
    setAlignment(Pos.CENTER_LEFT);
    var sentence = new Label();
    sentence.setId("notice-text");
    sentence.setWrapText(true);
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(session),
                session.problemProperty(),
                session.noticeProperty(),
                session.live().standstillProperty()));
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var close = new Button();
    close.setGraphic(new Icon("close"));
    close.getStyleClass().addAll("flat", "icon-button");
    close.setOnAction(_ -> session.dismissNotice());
    close.visibleProperty().bind(session.noticeProperty().isNotEmpty());
    Hint.on(close, session.texts().say("shell.notice.close"));
    visibleProperty().bind(sentence.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(new Icon("warning"), sentence, close);
  }

  private static String text(Session session) {
    String notice = session.noticeProperty().get();
    Problem problem = session.problemProperty().get();
    if (!notice.isEmpty()) {
      return notice;
    }
    if (problem == null) {
      return session.live().standstillProperty().get();
    }
    return "%s:%s: %s"
        .formatted(session.programNameProperty().get(), problem.range(), problem.message());
  }
}
