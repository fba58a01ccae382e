package dev.interleave.app.compare;

import dev.interleave.app.canvas.PictureCanvas;
import dev.interleave.app.parts.Hint;
import dev.interleave.app.session.ComparedRuns;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.export.paint.Theme;
import dev.interleave.picture.Picture;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The same schedule with the lock off on the left and on on the right, where the stage is
/// otherwise. Clicking a side lets code, timeline and inspector be about it.
public final class ComparePane extends BorderPane {

  private final Session session;
  private final PictureCanvas canvas;
  private final ToggleButton off = new ToggleButton();
  private final ToggleButton on = new ToggleButton();

  /// The pane of a session. Invisible while nothing is compared.
  public ComparePane(Session session, ObservableValue<Theme> theme) {
    this.session = session;
    setId("compare-pane");
    getStyleClass().add("compare-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(ComparePane.class.getResource("/assets/styles/compare.css"))
                .toExternalForm());
    canvas = new PictureCanvas(this::picture, theme);
    canvas.setId("compare-canvas");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setAccessibleRoleDescription(session.texts().say("compare.pane.role"));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    setCenter(canvas);
    setBottom(choice());
    setVisible(false);
    session.comparing().shownProperty().subscribe(compared -> show(compared));
    session.runProperty().subscribe(run -> showSide(run));
    session.positionProperty().subscribe(canvas::repaint);
  }

  private HBox choice() {
    var group = new ToggleGroup();
    off.setText(session.texts().say("compare.pane.lock-off"));
    on.setText(session.texts().say("compare.pane.lock-on"));
    off.setId("compare-off");
    on.setId("compare-on");
    for (ToggleButton side : new ToggleButton[] {off, on}) {
      side.setToggleGroup(group);
      side.setOnAction(_ -> choose(side.equals(on)));
      Hint.on(side, session.texts().say("compare.pane.side.hint"));
    }
    var label = new Label(session.texts().say("compare.pane.sides"));
    label.getStyleClass().add("muted");
    var choice = new HBox(label, off, on);
    choice.getStyleClass().add("compare-choice");
    return choice;
  }

  private void choose(boolean withLock) {
    session.comparing().choose(withLock);
    showSide(session.runProperty().get());
    canvas.requestFocus();
  }

  private void press(MouseEvent event) {
    choose(event.getX() > canvas.getWidth() / 2);
  }

  private void show(@Nullable ComparedRuns compared) {
    boolean appears = compared != null && !isVisible();
    setVisible(compared != null);
    if (compared != null) {
      canvas.setAccessibleText(compared.sentence());
    }
    if (appears) {
      canvas.requestFocus();
    }
    showSide(session.runProperty().get());
    canvas.repaint();
  }

  private void showSide(@Nullable RunView run) {
    ComparedRuns compared = session.comparing().shownProperty().get();
    if (compared != null && run != null) {
      on.setSelected(run.equals(compared.on()));
      off.setSelected(run.equals(compared.off()));
    }
  }

  private @Nullable Picture picture(double width, double height) {
    ComparedRuns compared = session.comparing().shownProperty().get();
    return compared == null
        ? null
        : compared.pictures().picture(session.positionProperty().get(), width, height);
  }
}
