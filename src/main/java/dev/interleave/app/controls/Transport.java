package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The buttons that move the cursor.
final class Transport extends HBox {

  private final Texts texts;
  private final BooleanBinding empty;

  Transport(Session session) {
    texts = session.texts();
    getStyleClass().add("transport");
    empty = session.runProperty().isNull();
    getChildren()
        .addAll(
            button("first", Command.FIRST, () -> session.moveToStep(0)),
            button("step-back", Command.STEP_BACK, () -> session.playback().glideBy(-1)),
            play(session),
            button("step", Command.STEP, () -> session.playback().glideBy(1)),
            button("last", Command.LAST, () -> session.moveToStep(Integer.MAX_VALUE)));
  }

  private Button button(String name, Command command, Runnable action) {
    var button = new Button();
    button.setId(name);
    button.setGraphic(new Icon(name));
    button.getStyleClass().add("icon-button");
    button.setOnAction(_ -> action.run());
    button.disableProperty().bind(empty);
    Hint.on(button, command, texts);
    return button;
  }

  private Button play(Session session) {
    Button play = button("play", Command.PLAY, session::playOrPause);
    play.getStyleClass().add("play-button");
    var playIcon = new Icon("play");
    var pauseIcon = new Icon("pause");
    play.graphicProperty()
        .bind(Bindings.when(session.playingProperty()).then(pauseIcon).otherwise(playIcon));
    return play;
  }
}
