package dev.interleave.app.shell;

import dev.interleave.app.session.OutcomeText;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.trace.Moment;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/// The line below everything: virtual or real time, step, what is to be known of the run, the
/// tally, and long work.
final class StatusLine extends StatusBar {

  private final Session session;
  private final Label time = new Label();
  private final Label step = new Label();
  private final Tooltip clock = new Tooltip();

  StatusLine(Session session, Work work) {
    this.session = session;
    setId("status");
    time.setId("status-time");
    time.getStyleClass().add("figure");
    step.setId("status-step");
    step.getStyleClass().add("figure");
    getLeftItems().addAll(time, new Separator(Orientation.VERTICAL), step);
    getRightItems()
        .addAll(
            new TallyView(session),
            new ExploringView(session.outcomes().exploring()),
            new WorkView(work));
    session.momentProperty().subscribe(this::showMoment);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::remark,
                session.busyProperty(),
                session.shownTextProperty(),
                session.runProperty(),
                session.momentProperty(),
                session.live().underWayProperty(),
                session.playback().followingProperty()));
    Tooltip.install(time, clock);
  }

  private void showMoment(@Nullable Moment moment) {
    RunView run = session.runProperty().get();
    if (run != null && moment != null) {
      time.setText(TimeText.of(moment.nanos()));
      clock.setText(ClockText.of(run.trace().origin().provenance()));
      step.setText("Step %,d of %,d".formatted(moment.stepCount(), run.trace().stepCount()));
    }
  }

  private String remark() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    if (session.busyProperty().get()) {
      return "Running the program…";
    }
    boolean underWay = session.live().underWayProperty().get();
    if (run == null || moment == null) {
      return underWay ? "Starting…" : "";
    }
    if (!run.trace().origin().source().equals(session.shownTextProperty().get())) {
      return underWay ? "Starting…" : "The text was edited: Ctrl+Enter runs it";
    }
    return withLoss(run, underWay ? progress() : ending(run, moment));
  }

  private String progress() {
    return session.playback().followingProperty().get()
        ? "Running for real: what is shown is now"
        : "Running for real; End follows it again";
  }

  private String ending(RunView run, Moment moment) {
    return moment.eventCount() == run.trace().events().size()
        ? OutcomeText.of(run.trace().outcome(), session.texts())
        : "";
  }

  private static String withLoss(RunView run, String remark) {
    long lost = run.trace().origin().provenance().missingEvents();
    if (lost == 0) {
      return remark;
    }
    String loss =
        "%,d %s lost: a buffer was full".formatted(lost, lost == 1 ? "event was" : "events were");
    return remark.isEmpty() ? loss : loss + " · " + remark;
  }
}
