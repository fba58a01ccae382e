package dev.interleave.app.shell;

import dev.interleave.app.session.OutcomeText;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Moment;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/// The line below everything: virtual time, step, what is to be known of the run, the tally, and
/// long work.
final class StatusLine extends StatusBar {

  private final Session session;
  private final Label time = new Label();
  private final Label step = new Label();

  StatusLine(Session session, Work work) {
    this.session = session;
    setId("status");
    time.setId("status-time");
    time.getStyleClass().add("figure");
    step.setId("status-step");
    step.getStyleClass().add("figure");
    getLeftItems().addAll(time, new Separator(Orientation.VERTICAL), step);
    getRightItems().addAll(new TallyView(session), new WorkView(work));
    session.momentProperty().subscribe(this::showMoment);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::remark,
                session.busyProperty(),
                session.sourceProperty(),
                session.runProperty(),
                session.momentProperty()));
  }

  private void showMoment(@Nullable Moment moment) {
    RunView run = session.runProperty().get();
    if (run != null && moment != null) {
      time.setText(TimeText.of(moment.nanos()));
      step.setText("Step %,d of %,d".formatted(moment.stepCount(), run.trace().stepCount()));
    }
  }

  private String remark() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    if (session.busyProperty().get()) {
      return "Running the program…";
    }
    if (run == null || moment == null) {
      return "";
    }
    if (!run.trace().origin().source().equals(session.sourceProperty().get())) {
      return "The text was edited: Ctrl+Enter runs it";
    }
    return moment.eventCount() == run.trace().events().size()
        ? OutcomeText.of(run.trace().outcome())
        : "";
  }
}
