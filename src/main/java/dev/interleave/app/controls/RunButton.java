package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import javafx.scene.control.Button;

/// Runs the program anew; while a real run is under way, ends that.
final class RunButton extends Button {

  private final Session session;
  private final Icon run = new Icon("run");
  private final Icon stop = new Icon("stop");

  RunButton(Session session) {
    this.session = session;
    setId("run");
    getStyleClass().add("run-button");
    session.live().underWayProperty().subscribe(this::show);
  }

  private void show(boolean underWay) {
    setText(session.texts().say(underWay ? "controls.stop" : "controls.run"));
    setGraphic(underWay ? stop : run);
    setOnAction(
        _ -> {
          if (underWay) {
            session.live().stop();
          } else {
            session.run();
          }
        });
    Hint.on(this, underWay ? Command.STOP : Command.RUN, session.texts());
  }
}
