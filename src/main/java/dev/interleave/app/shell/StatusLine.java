package dev.interleave.app.shell;

import dev.interleave.app.session.Command;
import dev.interleave.app.session.OutcomeText;
import dev.interleave.app.session.RunView;
import dev.interleave.app.session.Session;
import dev.interleave.text.Texts;
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
  private final Texts texts;
  private final Label time = new Label();
  private final Label step = new Label();
  private final Tooltip clock = new Tooltip();

  StatusLine(Session session, Work work) {
    this.session = session;
    this.texts = session.texts();
    setId("status");
    setFocusTraversable(false);
    time.setId("status-time");
    time.getStyleClass().add("figure");
    step.setId("status-step");
    step.getStyleClass().add("figure");
    getLeftItems().addAll(time, new Separator(Orientation.VERTICAL), step);
    getRightItems()
        .addAll(
            new TallyView(session),
            new ExploringView(session.outcomes().exploring(), texts),
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
      time.setText(TimeText.of(moment.nanos(), texts));
      clock.setText(ClockText.of(run.trace().origin().provenance(), texts));
      step.setText(texts.say("shell.step", moment.stepCount(), run.trace().stepCount()));
    }
  }

  private String remark() {
    RunView run = session.runProperty().get();
    Moment moment = session.momentProperty().get();
    if (session.busyProperty().get()) {
      return texts.say("shell.running");
    }
    boolean underWay = session.live().underWayProperty().get();
    if (run == null || moment == null) {
      return underWay ? texts.say("shell.starting") : "";
    }
    if (!run.trace().origin().source().equals(session.shownTextProperty().get())) {
      return underWay
          ? texts.say("shell.starting")
          : texts.say("shell.stale", Command.RUN.keyText(texts));
    }
    return withLoss(run, underWay ? progress() : ending(run, moment));
  }

  private String progress() {
    return session.playback().followingProperty().get()
        ? texts.say("shell.real.now")
        : texts.say("shell.real.before", Command.LAST.keyText(texts));
  }

  private String ending(RunView run, Moment moment) {
    return moment.eventCount() == run.trace().events().size()
        ? OutcomeText.of(run.trace().outcome(), texts)
        : "";
  }

  private String withLoss(RunView run, String remark) {
    long lost = run.trace().origin().provenance().missingEvents();
    if (lost == 0) {
      return remark;
    }
    String loss = texts.say("shell.lost", lost);
    return remark.isEmpty() ? loss : loss + " · " + remark;
  }
}
