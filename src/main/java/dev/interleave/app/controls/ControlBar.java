package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.geometry.Orientation;

/// The tool bar, in two rows: what is watched and how, and under what conditions it runs.
public final class ControlBar extends VBox {

  /// @param picker chooses the program
  /// @param takeAlong what exports, at the end of the first row
  public ControlBar(Session session, ProgramPicker picker, Node takeAlong) {
    setId("control-bar");
    getStyleClass().add("control-bar");
    HBox watch =
        row(
            picker,
            run(session),
            new Separator(Orientation.VERTICAL),
            new Transport(session),
            new SpeedControl(session.playback()),
            space(),
            takeAlong);
    HBox conditions =
        row(
            new LockControl(session),
            new SleepControl(session),
            new CountControl(session),
            new Separator(Orientation.VERTICAL),
            new MachineControls(session),
            space(),
            rounds(session));
    conditions.getStyleClass().add("conditions");
    getChildren().addAll(watch, conditions);
  }

  /// Gives the focus to another node after the mouse did something here, so that the keys that
  /// watch the run go on working. Where text can be typed the focus stays.
  ///
  /// @param other what gets the focus
  public void yieldFocusTo(Node other) {
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node && !isTyped(node)) {
            other.requestFocus();
          }
        });
  }

  private boolean isTyped(Node node) {
    Node at = node;
    while (at != null && at != this) {
      if (at instanceof TextInputControl) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("control-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Button run(Session session) {
    var run = new Button("Run", new Icon("run"));
    run.setId("run");
    run.setOnAction(_ -> session.run());
    Hint.on(run, Command.RUN);
    return run;
  }

  private static ToggleButton rounds(Session session) {
    var rounds = new ToggleButton("Loop rounds", new Icon("rounds"));
    rounds.setId("rounds");
    rounds.setOnAction(_ -> session.loopRounds(rounds.isSelected()));
    session.rounds().loopingProperty().subscribe(rounds::setSelected);
    rounds.disableProperty().bind(session.runProperty().isNull());
    Hint.on(rounds, Command.ROUNDS);
    return rounds;
  }
}
