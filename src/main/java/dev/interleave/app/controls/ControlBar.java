package dev.interleave.app.controls;

import dev.interleave.app.parts.Hint;
import dev.interleave.app.parts.Icon;
import dev.interleave.app.parts.YieldedFocus;
import dev.interleave.app.session.Command;
import dev.interleave.app.session.Session;
import dev.interleave.live.run.LiveProgram;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The tool bar, in two rows: what is watched and how, and under what conditions it runs.
public final class ControlBar extends VBox {

  /// @param picker chooses the program
  /// @param takeAlong what exports, at the end of the first row
  public ControlBar(Session session, ProgramPicker picker, Node takeAlong) {
    setId("control-bar");
    getStyleClass().add("control-bar");
    FlowPane first =
        flow(
            picker,
            new SourceChoice(session),
            new RunButton(session),
            new Separator(Orientation.VERTICAL),
            new Transport(session),
            new SpeedControl(session.playback(), session.texts()));
    var watch = new RowWithEnd(first, takeAlong);
    watch.getStyleClass().add("control-row");
    FlowPane conditions = flow();
    conditions.getStyleClass().addAll("control-row", "conditions");
    var live = new LiveConditions(session);
    conditions.getChildren().addAll(lock(session), live.guard(), new SleepControl(session));
    conditions.getChildren().addAll(live.others());
    conditions.getChildren().add(new CountControl(session));
    conditions.getChildren().addAll(new MachineControls(session).nodes());
    conditions.getChildren().addAll(rounds(session), compare(session));
    getChildren().addAll(watch, conditions);
  }

  /// Gives the focus to another node after the mouse did something here, so that the keys that
  /// watch the run go on working. Where text can be typed the focus stays.
  ///
  /// @param other what gets the focus
  public void yieldFocusTo(Node other) {
    YieldedFocus.after(this, other);
  }

  private static FlowPane flow(Node... nodes) {
    var flow = new FlowPane(nodes);
    flow.getStyleClass().add("control-flow");
    flow.setRowValignment(VPos.CENTER);
    flow.setMinWidth(0);
    return flow;
  }

  private static Node lock(Session session) {
    var lock = new LockControl(session);
    lock.visibleProperty()
        .bind(
            session
                .live()
                .programProperty()
                .map(LiveProgram.Queue.class::isInstance)
                .map(is -> !is)
                .orElse(true));
    lock.managedProperty().bind(lock.visibleProperty());
    return lock;
  }

  private static ToggleButton compare(Session session) {
    var compare = new ToggleButton(session.texts().say("controls.compare"), new Icon("compare"));
    compare.setId("compare");
    var shown = session.comparing().shownProperty();
    compare.setOnAction(
        _ -> {
          session.comparing().toggle();
          compare.setSelected(shown.get() != null);
        });
    shown.subscribe(compared -> compare.setSelected(compared != null));
    compare.visibleProperty().bind(session.live().programProperty().isNull());
    compare.managedProperty().bind(compare.visibleProperty());
    compare.disableProperty().bind(session.runProperty().isNull());
    Hint.on(compare, Command.COMPARE, session.texts());
    return compare;
  }

  private static ToggleButton rounds(Session session) {
    var rounds = new ToggleButton(session.texts().say("controls.rounds"), new Icon("rounds"));
    rounds.setId("rounds");
    rounds.setOnAction(_ -> session.loopRounds(rounds.isSelected()));
    session.rounds().loopingProperty().subscribe(rounds::setSelected);
    rounds.disableProperty().bind(session.runProperty().isNull());
    Hint.on(rounds, Command.ROUNDS, session.texts());
    return rounds;
  }
}
