package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// Shows whether the simulator or the JVM runs the program, and changes it.
final class SourceChoice extends MenuButton {

  private final RadioMenuItem simulated;
  private final RadioMenuItem jvm;

  SourceChoice(Session session) {
    setId("source");
    simulated = new RadioMenuItem(session.texts().say("controls.source.simulated"));
    jvm = new RadioMenuItem(session.texts().say("controls.source.jvm"));
    Hint.on(this, Command.SOURCE, session.texts());
    var group = new ToggleGroup();
    simulated.setId("source-simulated");
    simulated.setToggleGroup(group);
    simulated.setOnAction(_ -> session.showSimulated());
    jvm.setId("source-jvm");
    jvm.setToggleGroup(group);
    jvm.setOnAction(
        _ -> {
          if (!session.live().isShown()) {
            session.showTwin();
          }
        });
    getItems().setAll(simulated, jvm);
    session
        .live()
        .programProperty()
        .subscribe(
            program -> {
              group.selectToggle(program == null ? simulated : jvm);
              setText(program == null ? simulated.getText() : jvm.getText());
            });
  }
}
